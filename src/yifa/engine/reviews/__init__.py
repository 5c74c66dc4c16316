"""合法性审核、法制审核: one queue of reviews for all areas, each with its statutory checklist."""
