"""Tables that scikit-learn ships, learnt by `backprop train` and by scikit-learn.

Both learn the same four fifths of the rows with one hidden layer of 16 neurons, and are asked about
the same fifth, for five splits. Run it with the path of the tool:

    python3 tables_peer.py ../../../.build/release/backprop
"""

import csv
import json
import statistics
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

from sklearn import datasets
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

SEEDS = range(1, 6)
HIDDEN = 16


def write(path, inputs, targets):
    """A table with a header, the target last."""
    with open(path, "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow([f"x{i}" for i in range(len(inputs[0]))] + ["target"])
        rows.writerows([*map(float, row), target] for row, target in zip(inputs, targets))


def backprop(tool, folder, seed):
    """What the tool reaches on the rows that it has not seen."""
    words = ["--data", "training.csv", "--validation", "0", "--seed", str(seed), "--save", "net.json"]
    train = [tool, "train", *words, "--hidden", str(HIDDEN), "--json"]
    subprocess.run(train, cwd=folder, check=True, capture_output=True)
    words = ["predict", "net.json", "--data", "validation.csv", "--json"]
    answer = subprocess.run([tool, *words], cwd=folder, check=True, capture_output=True)
    answers = json.loads(answer.stdout)
    return answers["accuracy"] if "accuracy" in answers else answers["errors"]["meanSquared"]


def peer(model, parts):
    """What a model of scikit-learn reaches, with inputs that are scaled as the tool scales them."""
    inputs, others, targets, right = parts
    answers = make_pipeline(StandardScaler(), model).fit(inputs, targets).predict(others)
    if isinstance(model, MLPClassifier):
        return (answers == right).mean()
    return ((answers - right) ** 2).mean()


def peers(name, seed, parts):
    """The models to compare with, by name: a network of the same size first."""
    if name != "diabetes":
        return {"MLPClassifier": peer(MLPClassifier((HIDDEN,), random_state=seed), parts)}
    inputs, others, targets, right = parts
    network = MLPRegressor(hidden_layer_sizes=(HIDDEN,), random_state=seed)
    mean, deviation = targets.mean(), targets.std()
    scaled = inputs, others, (targets - mean) / deviation, (right - mean) / deviation
    return {
        "MLPRegressor": peer(network, parts),
        "MLPRegressor, 2000 epochs": peer(network.set_params(max_iter=2000), parts),
        "MLPRegressor, target scaled": peer(network.set_params(max_iter=200), scaled) * deviation**2,
        "ridge": peer(Ridge(), parts),
        "mean": ((mean - right) ** 2).mean(),
    }


def main(tool):
    warnings.filterwarnings("ignore")
    tool = str(Path(tool).resolve())
    for name in ["iris", "wine", "breast_cancer", "digits", "diabetes"]:
        options = {"scaled": False} if name == "diabetes" else {}
        inputs, targets = getattr(datasets, f"load_{name}")(return_X_y=True, **options)
        results = {}
        for seed in SEEDS:
            parts = train_test_split(inputs, targets, test_size=0.2, random_state=seed)
            with tempfile.TemporaryDirectory() as folder:
                write(Path(folder, "training.csv"), parts[0], parts[2])
                write(Path(folder, "validation.csv"), parts[1], parts[3])
                results.setdefault("backprop", []).append(backprop(tool, folder, seed))
            for label, result in peers(name, seed, parts).items():
                results.setdefault(label, []).append(result)
        for label, numbers in results.items():
            shown = "  ".join(f"{number:8.4g}" for number in numbers)
            print(f"{name:14} {label:28} {statistics.mean(numbers):8.4g}   {shown}", flush=True)


main(sys.argv[1])
