"""Widgets draw and send messages; they know no store."""
