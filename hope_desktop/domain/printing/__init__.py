"""What paper is made, how it is printed, and what changed since."""
