"""What is erased for good: what that is, and backups without it."""
