"""What pupils get: sheets, cards and posters, each with where help is."""
