"""The page about making the print folder of a workshop."""
