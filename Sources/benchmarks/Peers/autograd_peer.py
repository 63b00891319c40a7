"""autograd: NumPy whose operations are recorded."""

import autograd.numpy as np
from autograd import value_and_grad

import workloads

points, labels, numbers = workloads.MOONS
points, labels = np.array(points), np.array(labels)


def moons_loss(layers):
    w1, b1, w2, b2, w3, b3 = layers
    hidden = np.maximum(points @ w1.T + b1, 0)
    hidden = np.maximum(hidden @ w2.T + b2, 0)
    scores = (hidden @ w3.T + b3)[:, 0]
    squares = sum((p**2).sum() for p in layers)
    return np.maximum(1 - labels * scores, 0).mean() + 1e-4 * squares


def digits_loss(layers, pictures, digits):
    w1, b1, w2, b2 = layers
    logits = np.tanh(pictures @ w1.T + b1) @ w2.T + b2
    chosen = logits[np.arange(len(digits)), digits]
    return (np.log(np.exp(logits).sum(axis=1)) - chosen).mean()


def arrays(lists):
    return [np.array(numbers) for numbers in lists]


def learn(loss_function, rate, *data):
    loss, gradient = value_and_grad(loss_function)(layers, *data)
    for layer, g in zip(layers, gradient):
        layer -= rate * g
    return loss, gradient


def reset_to(start):
    def reset():
        global layers
        layers = arrays(start)

    return reset


pictures, digits, digit_layers = workloads.digits_and_weights()
pictures, digits = arrays([pictures, digits])


def digits_per_second(batch):
    def step(first):
        batch_of = slice(first, first + batch)
        loss, _ = learn(digits_loss, workloads.DIGITS_RATE, pictures[batch_of], digits[batch_of])
        return loss

    return workloads.measure_digits(reset_to(digit_layers), step, batch)


step = lambda rate: learn(moons_loss, rate)
w4 = workloads.measure_training(reset_to(workloads.layers_of(numbers)), step, 9, workloads.flat)
workloads.report(
    "autograd, vectorised", "autograd", w4=1e6 * w4,
    digits32=digits_per_second(32), digits100=digits_per_second(100))
