"""The only judge: pure functions of (journal window, day, runner). No clock, no file, no screen."""
