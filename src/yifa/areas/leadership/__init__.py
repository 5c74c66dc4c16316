"""组织领导: who leads government by law, what they do for it, and what it rests on."""
