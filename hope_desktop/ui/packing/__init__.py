"""The page to tick off while packing for a workshop."""
