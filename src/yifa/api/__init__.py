"""Programs of others talk to Yifa here: ``/api/v1``, one token for one organisation, described by OpenAPI."""
