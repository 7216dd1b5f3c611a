"""What is about the program itself: choices, backups, help lines, manual, keys and who made it."""
