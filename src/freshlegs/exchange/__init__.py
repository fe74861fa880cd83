"""Files in and out. A reader yields what a file says; it never touches a journal."""
