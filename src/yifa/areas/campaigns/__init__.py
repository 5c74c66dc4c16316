"""专项整治与应急: campaigns with their rounds, hazards until they are removed, plans, drills, duty."""
