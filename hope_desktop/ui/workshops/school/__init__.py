"""What is arranged with the school: agreements, letters, series, and what comes after."""
