"""Tests of the pages of study."""
