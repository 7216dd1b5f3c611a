"""The page about the path of modules with their activities and handouts."""
