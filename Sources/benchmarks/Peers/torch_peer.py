"""PyTorch: a tensor for each number; vectorised; and compiled."""

import sys

import torch

import workloads

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


def leaves(numbers):
    return [torch.tensor(number, requires_grad=True) for number in numbers]


# A tensor for each number.


def scalar_chains():
    x, w, b = map(leaves, workloads.chain_inputs())
    loss = workloads.chain_loss(x, w, b, torch.tanh)
    loss.backward()
    return loss.item(), *([v.grad.item() for v in values] for values in (x, w, b))


def scalar_reset():
    global parameters
    parameters = leaves(workloads.MOONS[2])


def scalar_step(rate):
    loss = workloads.moons_loss(parameters, torch.relu)
    gradient = torch.autograd.grad(loss, parameters)
    with torch.no_grad():
        for parameter, g in zip(parameters, gradient):
            parameter.sub_(g, alpha=rate)
    return loss.detach(), gradient


def deep(depth):
    x, c = torch.tensor(0.0), torch.tensor(1.0, requires_grad=True)
    for _ in range(depth):
        x = x + c
    x.backward()
    workloads.check("W3's gradient", c.grad.item(), depth)


# Vectorised: tensors hold all examples, and a layer is a matrix.

points = torch.tensor(workloads.MOONS[0])
labels = torch.tensor(workloads.MOONS[1], dtype=torch.float64)


def chains():
    x, w, b = start = leaves(workloads.chain_inputs())
    for _ in range(workloads.CHAIN_LENGTH):
        x = torch.tanh(x * w + b)
    loss = x.sum()
    loss.backward()
    return loss.item(), *(values.grad.tolist() for values in start)


def reset():
    global layers
    layers = leaves(workloads.layers_of(workloads.MOONS[2]))


def moons_loss(w1, b1, w2, b2, w3, b3):
    linear = torch.nn.functional.linear
    hidden = torch.relu(linear(points, w1, b1))
    hidden = torch.relu(linear(hidden, w2, b2))
    scores = linear(hidden, w3, b3)[:, 0]
    parameters = torch.cat([p.ravel() for p in (w1, b1, w2, b2, w3, b3)])
    return torch.relu(1 - labels * scores).mean() + 1e-4 * parameters.square().sum()


def learn(loss_function, layers, rate):
    loss = loss_function(*layers)
    gradient = torch.autograd.grad(loss, layers)
    with torch.no_grad():
        for layer, g in zip(layers, gradient):
            layer.sub_(g, alpha=rate)
    return loss.detach(), gradient


def measure(loss_function):
    return 1e6 * workloads.measure_training(
        reset, lambda rate: learn(loss_function, layers, rate), 25, workloads.flat)


# Digits.

pictures, digits, digit_layers = workloads.digits_and_weights()
pictures, digits = torch.tensor(pictures), torch.tensor(digits)


def digits_loss(pictures, digits, w1, b1, w2, b2):
    linear = torch.nn.functional.linear
    logits = linear(torch.tanh(linear(pictures, w1, b1)), w2, b2)
    return torch.nn.functional.cross_entropy(logits, digits)


def digits_per_second(loss_function, batch):
    layers = []

    def reset():
        layers[:] = leaves(digit_layers)

    def step(first):
        batch_of = slice(first, first + batch)
        loss = lambda *layers: loss_function(pictures[batch_of], digits[batch_of], *layers)
        return learn(loss, layers, workloads.DIGITS_RATE)[0]

    return workloads.measure_digits(reset, step, batch)


# The scalars come first: the peak of memory is theirs.

depth = workloads.DEPTH // 20
w1, memory = workloads.measure_chains(scalar_chains, 1)
workloads.report(
    "PyTorch, a tensor per number", "torch", w1=w1, bytes=memory,
    w2=1e3 * workloads.measure_training(scalar_reset, scalar_step, 0),
    w3=f"≈{20 * workloads.median_seconds(lambda: deep(depth), 1):.0f}")

workloads.report(
    "PyTorch, vectorised", "torch",
    w1=workloads.measure_chains(chains, 5)[0], w4=measure(moons_loss),
    digits32=digits_per_second(digits_loss, 32), digits100=digits_per_second(digits_loss, 100))

try:
    compiled = {"w4": measure(torch.compile(moons_loss, dynamic=False))}
    for batch in (32, 100):
        loss = torch.compile(digits_loss, dynamic=False)
        compiled[f"digits{batch}"] = digits_per_second(loss, batch)
    workloads.report("PyTorch, vectorised and compiled", "torch", **compiled)
except Exception as error:
    print(f"torch.compile does not work here: {error}", file=sys.stderr)
