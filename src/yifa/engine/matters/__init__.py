"""Matters and what happens to them: ``act()``, ``act_many()`` and ``adopt()`` are the only doors."""
