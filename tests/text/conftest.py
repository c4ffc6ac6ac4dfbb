from hypothesis import settings

# The machine may be busy: no example is timed.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
