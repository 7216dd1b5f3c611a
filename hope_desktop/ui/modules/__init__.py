"""The page about the material: the path of modules, each activity, and its texts."""
