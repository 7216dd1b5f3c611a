"""Our Markdown: text into block values and back."""
