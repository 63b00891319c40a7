"""Prints the results of the peers as a table. The argument is their file of JSON lines."""

import json
import math
import sys

# Each with its title and the fewest significant digits shown, 0 for a whole number.
COLUMNS = {
    "peer": ("peer", 0),
    "version": ("version", 0),
    "w1": ("W1, ns a node", 2),
    "bytes": ("bytes a node", 0),
    "w2": ("W2, ms a step", 3),
    "w3": ("W3, s", 2),
    "w4": ("W4, µs a step", 0),
    "w5": ("W5, s", 3),
    "digits32": ("digits, examples/s", 0),
    "digits100": ("digits, 100 a batch", 0),
}


def text(value, digits):
    if isinstance(value, str):
        return value
    places = max(0, digits - 1 - math.floor(math.log10(value))) if digits else 0
    return f"{value:,.{places}f}"


with open(sys.argv[1]) as file:
    results = [json.loads(line) for line in file]

print("|", " | ".join(title for title, _ in COLUMNS.values()), "|")
print("|---|---|" + "---:|" * (len(COLUMNS) - 2))
for result in results:
    cells = [text(result.get(name, ""), digits) for name, (_, digits) in COLUMNS.items()]
    print("|", " | ".join(cells), "|")
print("\n≈ from a twentieth of the depth; blank: not measured, or not what the peer is for")
