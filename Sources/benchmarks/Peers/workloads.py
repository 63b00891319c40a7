"""The workloads that every peer runs, their data, and the values that every peer must find.

Run as a program, it writes the moons and the weights as text, for the peers in C++.
"""

import gc
import importlib.metadata
import itertools
import json
import math
import platform
import statistics
import time

CHAINS, CHAIN_LENGTH = 1000, 333
CHAIN_NODES = CHAINS * (3 + 3 * CHAIN_LENGTH) + CHAINS - 1
STEPS = 20
DEPTH = 10_000_000
DIGITS, PIXELS, HIDDEN, CLASSES = 1000, 256, 32, 10
DIGITS_RATE = 0.1


def random_numbers():
    """Yields numbers from 0 to 1, always the same ones, from a linear congruential generator."""
    state = 42
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield (state >> 11) * 2.0**-53


def moons_and_weights():
    """Returns 100 points of two moons, their labels, and the 337 weights of a 2-16-16-1 network.

    The weights go neuron by neuron, each neuron's bias after its weights.
    """
    random = random_numbers()
    points, labels = [], []
    for i in range(100):
        t = math.pi * next(random)
        x, y = (math.cos(t), math.sin(t)) if i % 2 == 0 else (1 - math.cos(t), 0.5 - math.sin(t))
        x += 0.2 * (next(random) - 0.5)
        y += 0.2 * (next(random) - 0.5)
        points.append((x, y))
        labels.append(1 if i % 2 == 0 else -1)
    weights = []
    for inputs, outputs in [(2, 16), (16, 16), (16, 1)]:
        for _ in range(outputs):
            weights += [2 * next(random) - 1 for _ in range(inputs)] + [0.0]
    return points, labels, weights


def digits_and_weights():
    """Returns 1000 noisy pictures, their labels, and weights and biases for 256-32-10.

    Only the shape matters for speed, so the pictures show nothing.
    """
    random = random_numbers()
    pictures = [list(itertools.islice(random, PIXELS)) for _ in range(DIGITS)]
    labels = [int(CLASSES * u) for u in itertools.islice(random, DIGITS)]
    layers = []
    for inputs, outputs in [(PIXELS, HIDDEN), (HIDDEN, CLASSES)]:
        limit = inputs**-0.5
        rows = [[limit * (2 * next(random) - 1) for _ in range(inputs)] for _ in range(outputs)]
        layers += [rows, [0.0] * outputs]
    return pictures, labels, layers


# W1 and W2 for any type of scalars with operators.


def chain_inputs():
    """Returns the starts, weights and biases of the chains of W1."""
    numbers = range(CHAINS)
    return (
        [0.1 + 0.0005 * c for c in numbers],
        [0.9 + 0.0001 * c for c in numbers],
        [0.05 - 0.00005 * c for c in numbers],
    )


def chain_loss(starts, weights, biases, tanh):
    """Builds W1: the sum of chains x ← tanh(x·w + b)."""
    loss = None
    for x, w, b in zip(starts, weights, biases):
        for _ in range(CHAIN_LENGTH):
            x = tanh(x * w + b)
        loss = x if loss is None else loss + x
    return loss


def moons_loss(parameters, relu):
    """Builds W2: mean(relu(1 − y·score)) + 1e-4·Σp² for the 100 moons."""
    points, labels, _ = MOONS
    total = None
    for point, label in zip(points, labels):
        outputs, position = point, 0
        for count in (16, 16, 1):
            inputs, outputs = outputs, []
            for _ in range(count):
                width = len(inputs)
                output = parameters[position + width]
                for i in range(width):
                    output = output + parameters[position + i] * inputs[i]
                outputs.append(output if count == 1 else relu(output))
                position += width + 1
        loss = relu(1 - label * outputs[0])
        total = loss if total is None else total + loss
    squares = parameters[0] * parameters[0]
    for parameter in parameters[1:]:
        squares = squares + parameter * parameter
    return total * (1 / len(points)) + 1e-4 * squares


MOONS = moons_and_weights()


def layers_of(parameters):
    """Cuts the 337 numbers into the weights and biases of three layers, for vectorised peers."""
    layers, position = [], 0
    for inputs, outputs in [(2, 16), (16, 16), (16, 1)]:
        rows = []
        for _ in range(outputs):
            rows.append(list(parameters[position : position + inputs + 1]))
            position += inputs + 1
        layers += [[row[:-1] for row in rows], [row[-1] for row in rows]]
    return layers


def flat(layers):
    """Puts weights and biases of layers back into the order of the 337 numbers."""
    numbers = []
    for rows, biases in zip(layers[::2], layers[1::2]):
        for row, bias in zip(rows, biases):
            numbers += [*row, bias]
    return [float(number) for number in numbers]


def rate(step):
    return 1 - 0.9 * step / 100


# The values to find.


def check(what, found, expected):
    """Stops the program if a value is not the one expected, to 1e-9."""
    if not math.isclose(found, expected, rel_tol=1e-9):
        raise SystemExit(f"{what}: found {found!r}, expected {expected!r}")


def check_chains(loss, x, w, b):
    check("W1's loss", float(loss), 286.56625502065492)
    weighted = sum(
        float(x[c]) + (c % 7 + 1) * float(w[c]) + (c % 5 + 1) * float(b[c]) for c in range(CHAINS)
    )
    check("W1's gradients", weighted, 41342.172858999373)


def check_step(step, loss, found, gradient=list):
    if step in (0, STEPS - 1):
        first = step == 0
        check("W2's loss", float(loss), 2.2318495146898942 if first else 0.504681903226501)
        weighted = sum((i % 13 + 1) * float(g) for i, g in enumerate(gradient(found)))
        check("W2's gradient", weighted, 63.577048659343134 if first else -13.287089874147307)


def check_digits(losses):
    """Checks the losses of the first and the 20th step with batches of 32."""
    check("the first loss of the digits", float(losses[0]), 2.299675176135827)
    check("the 20th loss of the digits", float(losses[19]), 2.317389696436714)


# Measuring and reporting.


def median_seconds(run, repetitions, before=lambda: None):
    """Returns the median time of `run()`, with an untimed `before()` ahead of each."""
    gc.collect()
    times = []
    for _ in range(repetitions):
        before()
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def measure_chains(run, repetitions):
    """Checks and measures W1. `run()` returns the loss and the gradients of x, w and b.

    Returns nanoseconds and bytes per node. The time is that of a whole run, in which everything is
    made and freed; the bytes are what the process grew by.
    """
    before, results = resident_bytes(), []
    seconds = median_seconds(lambda: results.append(run()), repetitions)
    for result in results:
        check_chains(*result)
    return 1e9 * seconds / CHAIN_NODES, (peak_resident_bytes() - before) / CHAIN_NODES


def measure_training(reset, step, repetitions, gradient=list):
    """Checks W2's 20 steps, then returns the median seconds of one.

    `step(rate)` makes a step and returns the loss and something that `gradient` makes 337 numbers.
    With no repetitions, for slow peers, the checked steps are the measured ones.
    """

    def checked():
        for k in range(STEPS):
            loss, found = step(rate(k))
            check_step(k, loss, found, gradient)

    def unchecked():
        for k in range(STEPS):
            loss, _ = step(rate(k))
        return float(loss)  # waits for peers that work in the background

    seconds = median_seconds(checked, 1, reset)
    if repetitions > 0:
        seconds = median_seconds(unchecked, repetitions, reset)
    return seconds / STEPS


def measure_digits(reset, step, batch, repetitions=9):
    """Returns examples per second over 100 steps.

    `step(first)` learns from `batch` examples, the first of which is given, and returns the loss.
    """
    starts = [k % (DIGITS // batch) * batch for k in range(100)]
    reset()
    losses = [float(step(first)) for first in starts[:STEPS]]
    if batch == 32:
        check_digits(losses)

    def hundred():
        for first in starts:
            loss = step(first)
        return float(loss)

    return len(starts) * batch / median_seconds(hundred, repetitions)


def resident_bytes():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096


def peak_resident_bytes():
    with open("/proc/self/status") as file:
        return next(1024 * int(line.split()[1]) for line in file if line.startswith("VmHWM"))


def report(peer, package, **figures):
    """Prints a line of JSON.

    The figures are w1 (ns per node), bytes (per node), w2 (ms), w3 (s, or words), w4 (µs), w5 (s),
    and digits32 and digits100 (examples per second with such batches). Without a package, the
    version is that of Python.
    """
    version = importlib.metadata.version(package) if package else platform.python_version()
    print(json.dumps({"peer": peer, "version": version, **figures}), flush=True)


if __name__ == "__main__":
    points, labels, weights = MOONS
    for (x, y), label in zip(points, labels):
        print(repr(x), repr(y), label)
    print(*map(repr, weights), sep="\n")
