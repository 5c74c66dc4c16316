"""Tests of the areas. What several assert alike tells as much of a failure as what one does."""

import pytest

pytest.register_assert_rewrite(
    "tests.areas.exchanging", "tests.areas.own_exports", "tests.areas.registering", "tests.areas.sampled"
)
