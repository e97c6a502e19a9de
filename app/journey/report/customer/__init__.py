"""The customer's own door, without an account: is this paper genuine, my copy of the report, my rating, my late signature.

`link` says what a token opens, `deeds` does what a customer may do, `shown` puts the sealed content in plain words, `pages`
are the pages: plain HTML that works on an old phone and without JavaScript, but for signing by finger.
"""
