"""Files of others, made safe to print."""
