"""Many reports at once: read from a folder into a store, laid out as a table, searched for repeated sentences."""
