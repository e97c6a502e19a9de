"""What dispatch decides by: promises and their clocks, crews, reminders, rework. Pure; values in, decisions out."""
