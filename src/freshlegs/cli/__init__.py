"""The front door: the only room that knows the clock, the environment and the paths. No Textual before the screen."""
