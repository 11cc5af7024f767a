"""The window worked by nobody's hands: what the main job, the pictures and the journeys in tests share."""
