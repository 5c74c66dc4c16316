"""Personal values at rest: encrypted fields, their keys in a file outside the database, masks, logged reveal."""
