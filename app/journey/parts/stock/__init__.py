"""Stock 账: movements between locations with a document behind each; balances are their sum and never below zero."""
