"""Reading and writing the library's text format: TOML and Markdown that people can read."""
