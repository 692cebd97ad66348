"""The presenter's screen: the workshop while it runs."""
