"""What pupils get: sheets, cards and posters, each with the help lines."""
