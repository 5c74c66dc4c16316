"""What is attached to a report: the table of its figures, the list of their sources, charts."""
