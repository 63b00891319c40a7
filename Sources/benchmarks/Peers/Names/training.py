"""W5 for every peer in Python: the names, the training, and the values to find.

A small GPT learns a name at each of 1,000 steps. The names and the first parameters are what the
benchmarks of this kit print. A peer reads them from the file that its first argument names; the
second argument is the number of steps, if not all 1,000 of them:

    .build/release/benchmarks --data > names.txt
    python3 python_peer.py names.txt 20
"""

import statistics
import sys
import time
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

import workloads

STEPS = 1000
WIDTH, HEADS, HIDDEN = 16, 4, 64
TOKENS, CONTEXT = 27, 16

# Adam's numbers; its rate falls in a straight line to 0.
RATE, BETAS, EPSILON = 0.01, (0.85, 0.99), 1e-8

# The matrices, in the order of the 4,192 parameters, which go row by row.
SHAPES = {
    "tokens": (TOKENS, WIDTH),
    "positions": (CONTEXT, WIDTH),
    "logits": (TOKENS, WIDTH),
    "query": (WIDTH, WIDTH),
    "key": (WIDTH, WIDTH),
    "value": (WIDTH, WIDTH),
    "mix": (WIDTH, WIDTH),
    "hidden": (HIDDEN, WIDTH),
    "output": (WIDTH, HIDDEN),
}

# The loss, and Σ(i mod 13 + 1)·gᵢ over its gradient, at some steps.
EXPECTED = {
    0: (3.3465739063298448, -17.742214429020606),
    19: (2.053718345161218, -37.36029761124189),
    999: (2.5056868347981505, -15.977942094520028),
}


def read():
    """Returns the documents and the parameters.

    A document is a list of tokens: 0, the end sign; then 1 for a, 2 for b, …; and again 0.
    """
    if len(sys.argv) < 2:
        raise SystemExit("say the file of the names: benchmarks --data > names.txt")
    lines = Path(sys.argv[1]).read_text().split()
    names, parameters = lines[:STEPS], lines[STEPS:]
    if len(parameters) != sum(rows * columns for rows, columns in SHAPES.values()):
        raise SystemExit(f"{sys.argv[1]} holds {len(parameters)} parameters, and not 4192")
    documents = [[0, *(ord(letter) - ord("a") + 1 for letter in name), 0] for name in names]
    return documents, [float(parameter) for parameter in parameters]


def rate(step):
    return RATE * (1 - step / STEPS)


def matrices(parameters):
    """Cuts the parameters, which may be numbers of any kind, into matrices: lists of rows."""
    rest = iter(parameters)
    return {
        name: [[next(rest) for _ in range(columns)] for _ in range(rows)]
        for name, (rows, columns) in SHAPES.items()
    }


def measure(peer, package, begin, repetitions):
    """Trains, checks what is known of the steps, and reports the seconds of processor time.

    `begin(parameters)` returns a function that learns from a document at a step and returns the
    loss, and a function that returns the gradients as 4,192 numbers. The seconds are those for all
    1,000 steps, if they take as long for a token as the ones that were measured.
    """
    documents, parameters = read()
    steps = int(sys.argv[2]) if len(sys.argv) > 2 else STEPS
    tokens = lambda documents: sum(len(document) - 1 for document in documents)
    share = tokens(documents[:steps]) / tokens(documents)
    times = []
    for _ in range(repetitions):
        start = time.process_time()
        learn = begin(parameters)
        for step, document in enumerate(documents[:steps]):
            loss, gradients = learn(step, document)
            if step in EXPECTED:
                check(step, loss, gradients())
        times.append(time.process_time() - start)
    workloads.report(peer, package, w5=statistics.median(times) / share)


def check(step, loss, gradients):
    expected_loss, expected_sum = EXPECTED[step]
    found_sum = sum((i % 13 + 1) * gradient for i, gradient in enumerate(gradients))
    workloads.check(f"W5's loss at step {step}", loss, expected_loss)
    workloads.check(f"W5's gradient at step {step}", found_sum, expected_sum)
