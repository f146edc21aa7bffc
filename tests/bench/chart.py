# SPDX-FileCopyrightText: 2026 CyberApp Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the CPU time for a request as bars on a logarithmic scale, as SVG."""

import math
from xml.sax.saxutils import escape

LEFT, WIDTH, BAR, GAP = 190, 460, 18, 4


def microseconds(value):
    return f"{value:,.0f} µs" if value >= 10 else f"{value:.1f} µs"


def svg(groups):
    """groups: title → {name of a server → microseconds}; the first of each is emphasised."""
    values = [value for bars in groups.values() for value in bars.values()]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))

    def length(value):
        return WIDTH * (math.log10(value) - low) / (high - low)

    parts, y = [], 34
    for title, bars in groups.items():
        parts.append(f'<text x="8" y="{y + 13}" font-weight="bold">{escape(title)}</text>')
        y += BAR + GAP
        for index, (name, value) in enumerate(bars.items()):
            fill = "#0b6bcb" if index == 0 else "#a9b4c0"
            parts.append(f'<text x="{LEFT - 8}" y="{y + 13}" text-anchor="end">{escape(name)}</text>'
                         f'<rect x="{LEFT}" y="{y}" width="{length(value):.1f}" height="{BAR}" fill="{fill}"/>'
                         f'<text x="{LEFT + length(value) + 6:.1f}" y="{y + 13}">{microseconds(value)}</text>')
            y += BAR + GAP
        y += 10
    lines = "".join(f'<line x1="{x:.1f}" y1="28" x2="{x:.1f}" y2="{y}" stroke="#e3e7eb"/>'
                    for x in (LEFT + length(10 ** power) for power in range(low, high + 1)))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + WIDTH + 100}" height="{y}" '
            f'font-family="sans-serif" font-size="12" fill="#1d2630">'
            f'<rect width="100%" height="100%" fill="#ffffff"/>'
            f'<text x="8" y="18" font-size="14">CPU time of the server for a request (logarithmic)</text>'
            f'{lines}{"".join(parts)}</svg>\n')
