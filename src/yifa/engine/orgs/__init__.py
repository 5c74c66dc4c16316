"""Who works where: organisations with their dated hierarchy, places, persons, posts, roles and certificates."""
