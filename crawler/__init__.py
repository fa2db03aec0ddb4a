"""Turns publications on the web into clean, deduplicated, versioned article records."""
