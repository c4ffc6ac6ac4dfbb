"""Making the weights from gold data. Nothing that a reader runs imports this."""
