"""Power cuts: the real server, the database and full disks under load. Not the order of commits (tests/sync) nor the phone
(tests/browser, tests/sim)."""
