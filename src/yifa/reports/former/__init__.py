"""Reports of former years that were written elsewhere: attached, read, confirmed figure by figure."""
