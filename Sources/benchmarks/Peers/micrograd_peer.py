"""micrograd: a Python object for each number, as in this kit."""

import gc
import math
import sys

from micrograd.engine import Value

import workloads


def tanh(x):
    """The operation that the package lacks."""
    result = Value(math.tanh(x.data), (x,), "tanh")

    def backward():
        x.grad += (1 - result.data * result.data) * result.grad

    result._backward = backward
    return result


def chains():
    x, w, b = ([Value(number) for number in numbers] for numbers in workloads.chain_inputs())
    loss = workloads.chain_loss(x, w, b, tanh)
    loss.backward()
    return loss.data, [v.grad for v in x], [v.grad for v in w], [v.grad for v in b]


def reset():
    global parameters
    parameters = [Value(number) for number in workloads.MOONS[2]]


def step(rate):
    for parameter in parameters:
        parameter.grad = 0
    loss = workloads.moons_loss(parameters, Value.relu)
    loss.backward()
    gradient = [parameter.grad for parameter in parameters]
    for parameter in parameters:
        parameter.data -= rate * parameter.grad
    return loss.data, gradient


def depth_of_death():
    for depth in (500, 1000, 2000, 5000, 10_000, 100_000):
        x, c = Value(0.0), Value(1.0)
        for _ in range(depth):
            x = x + c
        try:
            x.backward()
        except RecursionError:
            return f"dies at {depth:,}"
    return "lives at 100,000"


def without_collector(run):
    """Runs with the garbage collector off, then lets it free the nodes, which are all in cycles."""
    gc.disable()
    result = run()
    gc.collect()
    gc.enable()
    return result


death = depth_of_death()
sys.setrecursionlimit(100_000)  # W1 needs 2,000

w1, memory = workloads.measure_chains(lambda: without_collector(chains), 1)
seconds = workloads.measure_training(reset, lambda rate: without_collector(lambda: step(rate)), 0)
workloads.report(
    "micrograd, garbage collector off", "micrograd", w1=w1, bytes=memory, w2=1e3 * seconds, w3=death)

w1, _ = workloads.measure_chains(chains, 1)
seconds = workloads.measure_training(reset, step, 0)
workloads.report("micrograd", "micrograd", w1=w1, w2=1e3 * seconds, w3=death)
