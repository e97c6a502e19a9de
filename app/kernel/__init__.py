"""The pure floor: ids, clock, money, problems, guards, machines, records, commands, events, features.

Standard library only. Nothing here knows a database, a request or a stage of the journey; time, ids and the
acting person come in as arguments.
"""
