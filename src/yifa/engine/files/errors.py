"""Refusals of this part, and damage found."""

from __future__ import annotations


class FileRefusedError(ValueError):
    """A file is not taken in, or not withdrawn. The message says what, which rule, what to do next."""


class FileDamagedError(RuntimeError):
    """The bytes kept for an attachment are missing, or are not those that were uploaded."""
