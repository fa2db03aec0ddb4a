"""Reads the fields of the record from a page: one module per kind of field."""
