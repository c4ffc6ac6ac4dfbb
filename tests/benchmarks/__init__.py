"""What duben costs, as ratios: ``pytest -m benchmark -n 0 -s tests/benchmarks``."""
