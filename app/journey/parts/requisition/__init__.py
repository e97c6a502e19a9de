"""Requisition 领料单: asked for on site, approved by line, issued against the approval only, receipt acknowledged."""
