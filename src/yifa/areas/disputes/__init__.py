"""矛盾纠纷: disputes among people and how they are settled."""
