"""村民会议: the area that ``docs/how-to/add-an-area.md`` makes. It exists for tests alone."""
