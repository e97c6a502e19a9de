"""Paper: the machinery with which every stage prints its forms. Knows type, pages and PDF; knows no form.

From the bottom: `truetype` and `subset` read fonts, `typeface` finds a picture for each character, `embed` puts fonts into a PDF;
`text` and `wrap` make lines of what people typed; `pen` draws on a page and `press` makes the file; `block`, `grid`, `table`,
`photos`, `heading` and `section` are what flows, `flow` places it, `furniture` stands around it, `form` does it all,
leaving `room` for a signature where one is wanted.
`words` and `values` say things; `qr`, `strokes`, `photo`, `amount_words` are what their names say. `style` is the look.

Everything here is a function of its arguments: no clock, no network, no setting, so that the same content gives the same
bytes. Fonts are opened when `style` is imported; import it before forking. What a form contains: each stage's `paper`.
"""
