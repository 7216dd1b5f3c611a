"""What a trainer can do with the material."""
