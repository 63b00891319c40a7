"""JAX: compiled functions of arrays, with a call for each step or for 20 steps."""

from functools import partial

import jax
import jax.numpy as jnp

import workloads

jax.config.update("jax_enable_x64", True)

points, labels, numbers = workloads.MOONS
points, labels = jnp.array(points), jnp.array(labels, dtype=float)


def arrays(lists):
    return [jnp.array(numbers) for numbers in lists]


@jax.jit
def chain_gradient(x, w, b):
    def loss(x, w, b):
        step = lambda x, _: (jnp.tanh(x * w + b), None)
        return jax.lax.scan(step, x, length=workloads.CHAIN_LENGTH)[0].sum()

    return jax.value_and_grad(loss, argnums=(0, 1, 2))(x, w, b)


def chains():
    loss, gradients = chain_gradient(*arrays(workloads.chain_inputs()))
    return float(loss), *(gradient.tolist() for gradient in gradients)


@jax.jit
def deep(c):
    end = lambda c: jax.lax.scan(lambda x, _: (x + c, None), 0.0, length=workloads.DEPTH)[0]
    return jax.value_and_grad(end)(c)  # the value too, or else only the backward loop would run


def moons_loss(layers):
    w1, b1, w2, b2, w3, b3 = layers
    hidden = jax.nn.relu(points @ w1.T + b1)
    hidden = jax.nn.relu(hidden @ w2.T + b2)
    scores = (hidden @ w3.T + b3)[:, 0]
    squares = sum((p**2).sum() for p in layers)
    return jax.nn.relu(1 - labels * scores).mean() + 1e-4 * squares


def digits_loss(layers, pictures, digits):
    w1, b1, w2, b2 = layers
    logits = jnp.tanh(pictures @ w1.T + b1) @ w2.T + b2
    chosen = jnp.take_along_axis(logits, digits[:, None], axis=1)[:, 0]
    return (jax.nn.logsumexp(logits, axis=1) - chosen).mean()


def learn(loss_function, layers, rate, *data):
    loss, gradient = jax.value_and_grad(loss_function)(layers, *data)
    return loss, gradient, [p - rate * g for p, g in zip(layers, gradient)]


moons_step = jax.jit(partial(learn, moons_loss))


@jax.jit
def moons_steps(layers, rates):
    """All 20 steps in one compiled loop."""

    def step(layers, rate):
        loss, gradient, layers = learn(moons_loss, layers, rate)
        return layers, (loss, gradient)

    return jax.lax.scan(step, layers, rates)[1]


def reset():
    global layers
    layers = arrays(workloads.layers_of(numbers))


def step(rate):
    global layers
    loss, gradient, layers = moons_step(layers, rate)
    return loss, gradient


def seconds_in_one_loop():
    rates = jnp.array([workloads.rate(k) for k in range(workloads.STEPS)])
    reset()
    losses, gradients = moons_steps(layers, rates)
    for k in (0, 19):
        workloads.check_step(k, losses[k], workloads.flat([g[k] for g in gradients]))
    run = lambda: jax.block_until_ready(moons_steps(layers, rates))
    return workloads.median_seconds(run, 99) / workloads.STEPS


# Digits.

pictures, digits, digit_layers = workloads.digits_and_weights()
pictures, digits = jnp.array(pictures), jnp.array(digits)


def digits_per_second(batch):
    @jax.jit
    def learn_from(layers, first):
        pick = lambda data: jax.lax.dynamic_slice_in_dim(data, first, batch)
        loss, _, layers = learn(
            digits_loss, layers, workloads.DIGITS_RATE, pick(pictures), pick(digits))
        return loss, layers

    def reset():
        nonlocal layers
        layers = arrays(digit_layers)

    def step(first):
        nonlocal layers
        loss, layers = learn_from(layers, first)
        return loss

    layers = []
    return workloads.measure_digits(reset, step, batch)


chains()  # compiles
w1, _ = workloads.measure_chains(chains, 9)
workloads.check("W3's gradient", float(deep(1.0)[1]), workloads.DEPTH)
w3 = workloads.median_seconds(lambda: jax.block_until_ready(deep(1.0)), 3)
workloads.report(
    "JAX, compiled", "jax", w1=w1, w3=w3,
    w4=1e6 * workloads.measure_training(reset, step, 49, workloads.flat),
    digits32=digits_per_second(32), digits100=digits_per_second(100))
workloads.report("JAX, 20 steps in one scan", "jax", w4=1e6 * seconds_in_one_loop())
