"""A GPT from single numbers, in plain Python with nothing but its standard library.

Each number is a node that remembers which nodes it was computed from, and its derivative by each of
them. All that learning needs, from the chain rule to Adam, stands in this file; `training.py` says
how to run it. A thousand steps take a minute or two, and 20 of them tell as much.
"""

import gc
import math
from functools import reduce
from operator import add, mul

import training


class Value:
    """A number, and where it comes from."""

    __slots__ = ("data", "gradient", "inputs", "local_derivatives")

    def __init__(self, data, inputs=(), local_derivatives=()):
        self.data = data
        self.gradient = 0.0
        self.inputs = inputs
        self.local_derivatives = local_derivatives

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __sub__(self, other):
        return Value(self.data - other.data, (self, other), (1.0, -1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def __truediv__(self, other):
        quotient = self.data / other.data
        return Value(quotient, (self, other), (1 / other.data, -quotient / other.data))

    def __pow__(self, exponent):
        return Value(self.data**exponent, (self,), (exponent * self.data ** (exponent - 1),))

    def exp(self):
        power = math.exp(self.data)
        return Value(power, (self,), (power,))

    def log(self):
        return Value(math.log(self.data), (self,), (1 / self.data,))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        """Adds to each node's gradient the derivative of this one by that node."""
        self.gradient = 1.0
        for node in reversed(self.inputs_first()):
            for one, local_derivative in zip(node.inputs, node.local_derivatives):
                one.gradient += node.gradient * local_derivative

    def inputs_first(self):
        """Lists this node and all that it comes from, each after its inputs.

        A node is met twice: it waits again, below its inputs, until they are in the list.
        """
        order, seen, waiting = [], set(), [(self, False)]
        while waiting:
            node, are_inputs_listed = waiting.pop()
            if are_inputs_listed:
                order.append(node)
            elif node not in seen:
                seen.add(node)
                waiting.append((node, True))
                waiting += [(one, False) for one in node.inputs]
        return order


# The model. A vector is a list of values, and a matrix a list of rows.


def dot(row, vector):
    return reduce(add, map(mul, row, vector))


def multiply(matrix, vector):
    return [dot(row, vector) for row in matrix]


def plus(vector, other):
    return list(map(add, vector, other))


def normalized(vector):
    """RMSNorm: the vector over the root of its mean square."""
    mean_square = dot(vector, vector) / Value(len(vector))
    scale = (mean_square + Value(1e-5)) ** -0.5
    return [x * scale for x in vector]


def softmax(scores):
    """Probabilities. No exponent is above 0, so that none of the powers is too large."""
    largest = Value(max(score.data for score in scores))
    powers = [(score - largest).exp() for score in scores]
    total = reduce(add, powers)
    return [power / total for power in powers]


def attend(query, keys, values):
    """What a head finds: the mean of the values, with more weight where the key fits the query."""
    scale = Value(math.sqrt(len(query)))
    weights = softmax([dot(query, key) / scale for key in keys])
    return [dot(weights, column) for column in zip(*values)]


def read(model, token, position, keys, values):
    """Returns the scores of what may come next. The position's key and value join the others."""
    vector = normalized(plus(model["tokens"][token], model["positions"][position]))
    asking = normalized(vector)
    query = multiply(model["query"], asking)
    keys.append(multiply(model["key"], asking))
    values.append(multiply(model["value"], asking))
    width = training.WIDTH // training.HEADS
    answers = []
    for start in range(0, training.WIDTH, width):
        part = lambda vector: vector[start : start + width]
        answers += attend(part(query), list(map(part, keys)), list(map(part, values)))
    vector = plus(multiply(model["mix"], answers), vector)
    units = [unit.relu() for unit in multiply(model["hidden"], normalized(vector))]
    vector = plus(multiply(model["output"], units), vector)
    return multiply(model["logits"], vector)


def loss_of(document, model):
    """The mean of −log p over the tokens that follow one."""
    keys, values, logs = [], [], []
    for position, (token, following) in enumerate(zip(document, document[1:])):
        probabilities = softmax(read(model, token, position, keys, values))
        logs.append(probabilities[following].log())
    return reduce(add, logs) / Value(-len(logs))


# The training.


class Adam:
    """A step is the mean of the gradients over the root of the mean of their squares."""

    def __init__(self, count):
        self.means = [0.0] * count
        self.squares = [0.0] * count

    def update(self, parameters, step):
        beta1, beta2 = training.BETAS
        # At first, means are too near to the 0 that they began with, by these factors.
        mean_factor, square_factor = 1 - beta1 ** (step + 1), 1 - beta2 ** (step + 1)
        for i, parameter in enumerate(parameters):
            gradient = parameter.gradient
            self.means[i] = beta1 * self.means[i] + (1 - beta1) * gradient
            self.squares[i] = beta2 * self.squares[i] + (1 - beta2) * gradient**2
            root = math.sqrt(self.squares[i] / square_factor)
            along = self.means[i] / mean_factor / (root + training.EPSILON)
            parameter.data -= training.rate(step) * along


def begin(numbers):
    parameters = [Value(number) for number in numbers]
    model = training.matrices(parameters)
    adam = Adam(len(parameters))

    def learn(step, document):
        for parameter in parameters:
            parameter.gradient = 0.0
        loss = loss_of(document, model)
        loss.backward()
        adam.update(parameters, step)
        return loss.data, lambda: [parameter.gradient for parameter in parameters]

    return learn


# Nodes point to their inputs alone, never in a circle. So all of them are freed without the garbage
# collector, which otherwise looks at the living ones again and again.
training.measure("plain Python, number by number", None, begin, 1)
gc.disable()
training.measure("plain Python, garbage collector off", None, begin, 1)
