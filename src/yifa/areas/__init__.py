"""Areas of work: one folder each, all alike inside; none knows another."""
