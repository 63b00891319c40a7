"""PyTorch: the GPT with a tensor for each matrix, which reads all positions of a name at once."""

import torch
from torch.nn.functional import (
    cross_entropy, linear, relu, rms_norm, scaled_dot_product_attention)

import training

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


def loss_of(tokens, model):
    """The mean of −log p over the tokens that follow one."""
    count = len(tokens) - 1
    normalized = lambda rows: rms_norm(rows, (training.WIDTH,), eps=1e-5)
    heads = lambda rows: rows.view(count, training.HEADS, -1).transpose(0, 1)

    vectors = normalized(model["tokens"][tokens[:-1]] + model["positions"][:count])
    asking = normalized(vectors)
    query, key, value = (heads(linear(asking, model[name])) for name in ("query", "key", "value"))
    answers = scaled_dot_product_attention(query, key, value, is_causal=True)
    answers = answers.transpose(0, 1).reshape(count, training.WIDTH)
    vectors = vectors + linear(answers, model["mix"])
    units = relu(linear(normalized(vectors), model["hidden"]))
    vectors = vectors + linear(units, model["output"])
    return cross_entropy(linear(vectors, model["logits"]), tokens[1:])


def begin(numbers):
    model = {
        name: torch.tensor(rows, requires_grad=True)
        for name, rows in training.matrices(numbers).items()
    }
    adam = torch.optim.Adam(
        model.values(), betas=training.BETAS, eps=training.EPSILON, fused=True)

    def learn(step, document):
        adam.zero_grad()
        loss = loss_of(torch.tensor(document), model)
        loss.backward()
        adam.param_groups[0]["lr"] = training.rate(step)
        adam.step()
        gradients = lambda: torch.cat([p.grad.ravel() for p in model.values()]).tolist()
        return loss.item(), gradients

    return learn


training.measure("PyTorch, vectorised, a name at once", "torch", begin, 5)
