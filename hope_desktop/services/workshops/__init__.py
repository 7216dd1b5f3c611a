"""What a trainer can do with a workshop: plan it, fit it, give it, close it."""
