"""XAD: a tape in C++, recorded from Python number by number."""

import xad.adj_1st as xad
from xad import math

import workloads


def relu(x):
    return math.max(x, 0.0)


def gradient(loss_of, *groups):
    """Records the loss of lists of numbers on a new tape. Returns it and the lists of gradients."""
    with xad.Tape() as tape:
        inputs = [[xad.Real(number) for number in group] for group in groups]
        for group in inputs:
            tape.registerInputs(group)
        tape.newRecording()
        loss = loss_of(*inputs)
        tape.registerOutput(loss)
        loss.setDerivative(1.0)
        tape.computeAdjoints()
        return loss.getValue(), *([x.getDerivative() for x in group] for group in inputs)


def chains():
    loss = lambda x, w, b: workloads.chain_loss(x, w, b, math.tanh)
    return gradient(loss, *workloads.chain_inputs())


def reset():
    global parameters
    parameters = workloads.MOONS[2]


def step(rate):
    global parameters
    loss, found = gradient(lambda p: workloads.moons_loss(p, relu), parameters)
    parameters = [p - rate * g for p, g in zip(parameters, found)]
    return loss, found


def deep(depth):
    def add_up(group):
        x, c = xad.Real(0.0), group[0]
        for _ in range(depth):
            x = x + c
        return x

    _, found = gradient(add_up, [1.0])
    workloads.check("W3's gradient", found[0], depth)


w1, memory = workloads.measure_chains(chains, 3)
workloads.report(
    "XAD from Python", "xad", w1=w1, bytes=memory,
    w2=1e3 * workloads.measure_training(reset, step, 1),
    w3=workloads.median_seconds(lambda: deep(workloads.DEPTH), 1))
