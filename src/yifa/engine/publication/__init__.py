"""公开: what is published of a matter, after redaction and a second person's check; and its withdrawal."""
