"""行政执法: enforcement of administrative law."""
