"""To a colleague, and from one."""
