"""Sending to a colleague, and receiving from one."""
