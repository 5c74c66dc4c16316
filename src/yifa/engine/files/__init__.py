"""Attachments of matters: checked when they come in, kept by digest, never changed, and kept as long as they must."""
