"""The page about the classes and the path each has gone."""
