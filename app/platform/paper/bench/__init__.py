"""The figures of paper beside the floor of the same run: `python -m app.platform.paper.bench`. Nothing imports it."""
