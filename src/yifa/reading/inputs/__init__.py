"""From a file of any customary form to its text: `files.read_file`. A stranger's file can't harm who reads it."""
