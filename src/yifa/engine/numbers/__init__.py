"""Document numbers without gaps, and sums in Chinese capitals."""
