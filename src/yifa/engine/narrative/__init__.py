"""How an area of work says its part of a report: sentences with conditions, and tokens where numbers go."""
