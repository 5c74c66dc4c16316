"""How rows are kept: ids given by the application, one tenant to a row, one writer at a time."""
