"""The page that turns a workshop into paper."""
