"""One module a file format, each turning a decoded file into plain text."""
