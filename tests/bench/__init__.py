"""The project's own figures, measured beside their floors in one run: `make bench`. Not tests: nothing here can fail."""
