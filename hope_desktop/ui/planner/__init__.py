"""The page about planning one workshop."""
