"""Tests of bringing ledgers in on the desk."""
