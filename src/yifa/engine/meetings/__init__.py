"""集体讨论: meetings that deliberate on a matter, who spoke in which order and who dissented."""
