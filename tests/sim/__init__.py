"""The simulation: the real server and the real client of synchronisation together, one seed one run (SPEC.md, Proof).

scene     the database with which every run begins
server    the Flask application on that database, and what can happen to a server
host      the Node process in which the phones run (frontend/tests/sim)
network   requests on their way, and what can happen to them
world     one run: people act, time passes, things break; then everything comes to rest
oracles/  what must hold at rest
mutants   planted bugs, each of which the oracles must see
table     the share of seeds that catches each of them
shrink    the shortest part of a run that still fails
crowd     many runs on all cores
"""
