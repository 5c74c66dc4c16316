"""The endpoints; one kind of thing a module."""
