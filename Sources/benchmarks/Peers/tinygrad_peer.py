"""tinygrad: each step recorded once by TinyJit and replayed.

It compiles with clang, which must be installed.
"""

import os

os.environ["DEV"] = "CPU"
os.environ["CPU_COUNT"] = "1"

from tinygrad import Tensor, TinyJit, dtypes

import workloads

points, labels, numbers = workloads.MOONS


def tensors(lists):
    return [Tensor(numbers, dtype=dtypes.float64).realize() for numbers in lists]


points, labels = tensors([points, labels])


def learn(layers, loss, rate):
    """Changes the layers in place and returns the loss and its gradient."""
    gradient = loss.gradient(*layers)
    updates = [layer.assign(layer - rate * g) for layer, g in zip(layers, gradient)]
    Tensor.realize(loss, *gradient, *updates)
    return loss, gradient


@TinyJit
def moons_step(rate):
    w1, b1, w2, b2, w3, b3 = layers
    hidden = (points @ w1.T + b1).relu()
    hidden = (hidden @ w2.T + b2).relu()
    scores = (hidden @ w3.T + b3)[:, 0]
    squares = sum(p.square().sum() for p in layers)
    return learn(layers, (1 - labels * scores).relu().mean() + 1e-4 * squares, rate)


layers = tensors(workloads.layers_of(numbers))


def reset():
    for layer, start in zip(layers, workloads.layers_of(numbers)):
        layer.assign(Tensor(start, dtype=dtypes.float64)).realize()


def step(rate):
    loss, gradient = moons_step(Tensor([rate], dtype=dtypes.float64).realize())
    return loss.item(), gradient


def numbers_of(gradient):
    return workloads.flat([g.tolist() for g in gradient])


workloads.report(
    "tinygrad, TinyJit", "tinygrad",
    w4=1e6 * workloads.measure_training(reset, step, 9, numbers_of))
