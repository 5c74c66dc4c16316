"""Figures: declared once beside the models they count, computed in one scan a table, each with the rows behind it."""
