"""The material as values: activities, handouts, their versions, and how a trainer changes them."""
