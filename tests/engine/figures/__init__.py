"""Tests of figures. What is asserted in a module of its own tells as much of a failure as what a test does."""

import pytest

pytest.register_assert_rewrite("tests.engine.figures.told")
