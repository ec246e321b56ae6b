"""Origins: which sources go back to one another, told by people or suggested by their texts."""
