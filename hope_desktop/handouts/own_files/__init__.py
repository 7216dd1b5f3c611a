"""Makes other people's files safe to print."""
