"""The full screen. The only room that knows Textual; app, screens and widgets are three floors of their own."""
