"""What the law demands of disputes and their mediation, one subject a file."""
