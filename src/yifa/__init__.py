"""依法: the work a township government does by law, and the report written from its records."""
