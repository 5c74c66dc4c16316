"""Workbooks in: opened, understood, taken in, given back, undone."""
