"""The record that can't be rewritten unnoticed: one hash chain an organisation, checkpoints, verification."""
