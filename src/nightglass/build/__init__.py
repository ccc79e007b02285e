"""Wires the steps: a case in, its tables out; what is out of date runs, what is not does not."""
