"""What a trainer can do. Free of Qt; every method that writes returns `Changes`."""
