"""The random walk: acts by random people over all procedures, looking for what should not be possible."""
