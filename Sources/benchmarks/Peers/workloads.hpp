// The workloads for C++: written once for any type of numbers, with the values to find.
// The data are those of workloads.py, which writes them as text.

#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace workloads {

constexpr int chains = 1000, chainLength = 333, steps = 20;
constexpr double chainNodes = chains * (3.0 + 3 * chainLength) + chains - 1;
constexpr int depth = 10'000'000;

using Numbers = std::vector<double>;

struct Moons {
  Numbers points, labels, weights;

  explicit Moons(const char* path) {
    std::ifstream file(path);
    double x, y, label;
    for (int i = 0; i < 100 && file >> x >> y >> label; ++i) {
      points.insert(points.end(), {x, y});
      labels.push_back(label);
    }
    while (file >> x) weights.push_back(x);
    if (weights.size() != 337) {
      std::fprintf(stderr, "no moons in %s\n", path);
      std::exit(1);
    }
  }
};

/// The starts of the chains of W1, then their weights, then their biases.
inline Numbers chainInputs() {
  Numbers inputs(3 * chains);
  for (int c = 0; c < chains; ++c) {
    inputs[c] = 0.1 + 0.0005 * c;
    inputs[chains + c] = 0.9 + 0.0001 * c;
    inputs[2 * chains + c] = 0.05 - 0.00005 * c;
  }
  return inputs;
}

/// W1: the sum of chains x ← tanh(x·w + b).
template <class Scalar>
Scalar chainLoss(const std::vector<Scalar>& inputs) {
  using std::tanh;
  Scalar loss = 0;
  for (int c = 0; c < chains; ++c) {
    Scalar x = inputs[c];
    for (int i = 0; i < chainLength; ++i) x = tanh(x * inputs[chains + c] + inputs[2 * chains + c]);
    if (c == 0) loss = x;
    else loss = loss + x;
  }
  return loss;
}

/// W2: mean(relu(1 − y·score)) + 1e-4·Σp² for the 100 moons.
template <class Scalar, class Relu>
Scalar moonsLoss(const Moons& moons, const std::vector<Scalar>& parameters, Relu relu) {
  auto layer = [&](const Scalar*& parameter, const auto& inputs, int count) {
    std::vector<Scalar> outputs;
    for (int i = 0; i < count; ++i) {
      Scalar sum = parameter[inputs.size()];
      for (const auto& input : inputs) sum = sum + *parameter++ * input;
      ++parameter;
      if (count == 1) outputs.push_back(sum);
      else outputs.push_back(relu(sum));
    }
    return outputs;
  };
  Scalar total = 0, squares = 0;
  for (int i = 0; i < 100; ++i) {
    const Scalar* parameter = parameters.data();
    auto hidden = layer(parameter, Numbers{moons.points[2 * i], moons.points[2 * i + 1]}, 16);
    hidden = layer(parameter, hidden, 16);
    Scalar score = layer(parameter, hidden, 1)[0];
    total = total + relu(1 - moons.labels[i] * score);
  }
  for (const auto& parameter : parameters) squares = squares + parameter * parameter;
  return total * 0.01 + 1e-4 * squares;
}

/// W3: a sum of `depth` equal terms.
template <class Scalar>
Scalar deepSum(const Scalar& c) {
  Scalar x = 0;
  for (int i = 0; i < depth; ++i) x = x + c;
  return x;
}

inline void check(const char* what, double found, double expected) {
  if (std::abs(found - expected) <= 1e-9 * std::abs(expected)) return;
  std::fprintf(stderr, "%s: found %.17g, expected %.17g\n", what, found, expected);
  std::exit(1);
}

struct Result {
  double loss;
  Numbers gradient;
};

inline void checkChains(const Result& result) {
  check("W1's loss", result.loss, 286.56625502065492);
  double weighted = 0;
  for (int c = 0; c < chains; ++c)
    weighted += result.gradient[c] + (c % 7 + 1) * result.gradient[chains + c]
      + (c % 5 + 1) * result.gradient[2 * chains + c];
  check("W1's gradients", weighted, 41342.172858999373);
}

inline void checkStep(int step, const Result& result) {
  if (step != 0 && step != 19) return;
  check("W2's loss", result.loss, step == 0 ? 2.2318495146898942 : 0.504681903226501);
  double weighted = 0;
  for (std::size_t i = 0; i < result.gradient.size(); ++i)
    weighted += (i % 13 + 1) * result.gradient[i];
  check("W2's gradient", weighted, step == 0 ? 63.577048659343134 : -13.287089874147307);
}

template <class Run>
double medianSeconds(int repetitions, Run run) {
  Numbers times;
  for (int i = 0; i < repetitions; ++i) {
    auto start = std::chrono::steady_clock::now();
    run();
    times.push_back(
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  std::nth_element(times.begin(), times.begin() + repetitions / 2, times.end());
  return times[repetitions / 2];
}

/// The seconds of one of W2's steps. `gradient(parameters)` returns a `Result`.
template <class Gradient>
double trainingSeconds(const Moons& moons, int repetitions, Gradient gradient) {
  auto train = [&] {
    Numbers parameters = moons.weights;
    for (int k = 0; k < steps; ++k) {
      Result result = gradient(parameters);
      checkStep(k, result);
      for (std::size_t i = 0; i < parameters.size(); ++i)
        parameters[i] -= (1 - 0.9 * k / 100) * result.gradient[i];
    }
  };
  train();
  return medianSeconds(repetitions, train) / steps;
}

inline double residentBytes() {
  std::ifstream file("/proc/self/statm");
  double total, resident;
  file >> total >> resident;
  return resident * sysconf(_SC_PAGESIZE);
}

inline double peakResidentBytes() {
  std::ifstream file("/proc/self/status");
  std::string word;
  double kilobytes = 0;
  while (file >> word && word != "VmHWM:") {}
  file >> kilobytes;
  return 1024 * kilobytes;
}

/// Measures W1 and W2 with `chainGradient()` and `moonsGradient(parameters)`, which record afresh,
/// W3 with `deepGradient()`, and, unless it is null, W4 with what `record()` returns: a function
/// that replays. Prints a line of JSON.
template <class Chains, class MoonsGradient, class Deep, class Record>
void run(
  const Moons& moons, const char* peer, const std::string& version, Chains chainGradient,
  MoonsGradient moonsGradient, Deep deepGradient, Record record) {
  double before = residentBytes();
  checkChains(chainGradient());
  double bytes = (peakResidentBytes() - before) / chainNodes;
  double w1 = 1e9 * medianSeconds(7, [&] { checkChains(chainGradient()); }) / chainNodes;
  double w2 = 1e3 * trainingSeconds(moons, 7, moonsGradient);
  std::printf(
    "{\"peer\": \"%s\", \"version\": \"%s\", \"w1\": %.1f, \"bytes\": %.0f, \"w2\": %.3f", peer,
    version.c_str(), w1, bytes, w2);
  if constexpr (!std::is_null_pointer_v<Record>)
    std::printf(", \"w4\": %.1f", 1e6 * trainingSeconds(moons, 15, record()));
  std::fflush(stdout);
  double w3 = medianSeconds(1, [&] { check("W3's gradient", deepGradient(), depth); });
  std::printf(", \"w3\": %.2f}\n", w3);
}

}  // namespace workloads
