"""送达: how documents reach the parties."""
