"""CasADi: expressions of numbers (SX) or of matrices (MX), turned into functions that are called
again and again."""

import casadi
import numpy

import workloads

points, labels, numbers = workloads.MOONS


def relu(x):
    return casadi.fmax(x, 0)


def chains():
    """Builds the expression, its gradient and a function of both, and calls it once."""
    count = workloads.CHAINS
    leaves = casadi.SX.sym("leaves", 3 * count)
    parts = [part.elements() for part in casadi.vertsplit(leaves, count)]
    loss = workloads.chain_loss(*parts, casadi.tanh)
    function = casadi.Function("chains", [leaves], [loss, casadi.gradient(loss, leaves)])
    loss, gradient = function(sum(workloads.chain_inputs(), []))
    gradient = gradient.full().ravel()
    return float(loss), *numpy.split(gradient, 3)


def deep(depth):
    x, c = casadi.SX(0), casadi.SX.sym("c")
    for _ in range(depth):
        x = x + c
    gradient = casadi.Function("deep", [c], [casadi.gradient(x, c)])(1.0)
    workloads.check("W3's gradient", float(gradient), depth)


def vectorised_loss(parameters):
    hidden, position = casadi.DM(points).T, 0
    for outputs in (16, 16, 1):
        width = hidden.shape[0] + 1
        rows = parameters[position : position + outputs * width]
        matrix = casadi.reshape(rows, width, outputs).T
        hidden = matrix[:, :-1] @ hidden + casadi.repmat(matrix[:, -1], 1, len(points))
        position += outputs * width
        if outputs > 1:
            hidden = relu(hidden)
    losses = relu(1 - casadi.DM(labels).T * hidden)
    return casadi.sum2(losses) / len(points) + 1e-4 * casadi.sumsqr(parameters)


def step_function(kind, loss_of):
    """A function of the parameters and the rate: the loss, its gradient and the next parameters."""
    parameters, rate = kind.sym("p", len(numbers)), kind.sym("rate")
    loss = loss_of(parameters)
    gradient = casadi.gradient(loss, parameters)
    return casadi.Function("step", [parameters, rate], [loss, gradient, parameters - rate * gradient])


def replay_microseconds(function):
    """Calls the function on its own buffers, so that Python adds little."""
    buffer, call = function.buffer()
    parameters, rate = numpy.empty(len(numbers)), numpy.empty(1)
    loss, gradient = numpy.empty(1), numpy.empty(len(numbers))
    buffer.set_arg(0, memoryview(parameters))
    buffer.set_arg(1, memoryview(rate))
    for i, result in enumerate((loss, gradient, parameters)):
        buffer.set_res(i, memoryview(result))

    def reset():
        parameters[:] = numbers

    def step(new_rate):
        rate[0] = new_rate
        call()
        return loss[0], gradient

    return 1e6 * workloads.measure_training(reset, step, 49)


depth = workloads.DEPTH // 20
w1, memory = workloads.measure_chains(chains, 1)
w3 = 20 * workloads.median_seconds(lambda: deep(depth), 1)
scalars = step_function(casadi.SX, lambda p: workloads.moons_loss(p.elements(), relu))
matrices = step_function(casadi.MX, vectorised_loss)
workloads.report(
    "CasADi SX", "casadi", w1=w1, bytes=memory, w3=f"≈{w3:.0f}", w4=replay_microseconds(scalars))
workloads.report("CasADi MX", "casadi", w4=replay_microseconds(matrices))
