"""What the county does about its townships: collects and reads their reports."""
