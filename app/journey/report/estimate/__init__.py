"""Paid service 有偿服务: the estimate by line, the supervisor's approval, and what the customer signs before work 委托书.

Stands in the report's stage, for it seals what a customer signs, and a report that charges may not be signed without it
(docs/decisions/0010). What is collected is the report's; handing it over to finance is the expense claim's.
"""
