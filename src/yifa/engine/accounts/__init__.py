"""Accounts: how a person signs in, and for which organisation they then work."""
