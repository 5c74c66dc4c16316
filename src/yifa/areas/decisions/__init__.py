"""重大行政决策: major administrative decisions."""
