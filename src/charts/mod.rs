//! Charts: data in, SVG text out, the same natively and in the browser.
