"""纸质文书: forms filled from the record, typeset, kept as they were printed, and bound into dossiers."""
