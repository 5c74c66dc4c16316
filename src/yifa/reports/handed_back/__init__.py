"""A report's file read again, and what was changed in it by hand."""
