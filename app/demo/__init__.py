"""The demo maker Yuanling (远岭): who works there, what it builds, what breaks, and pictures of it.

Everything here is invented. Any resemblance to a real maker, supplier, customer, person, number plate or
telephone is chance: telephones start with 100000, which no Chinese telephone does.

facts/      tables written by hand and what is drawn from them with a seed: pure, no clock, no files
pictures/   photos drawn by code, as JPEG bytes
strokes.py  signatures as strokes

Not here: anything that writes a record. The loader sends the ordinary commands, as a person would.
"""
