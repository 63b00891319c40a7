// W5 for peers in C++: the names, the training with Adam, the values to find, as in training.py.

#pragma once

#include <ctime>

#include "../workloads.hpp"

namespace training {

using workloads::Numbers;

constexpr int steps = 1000, parameterCount = 4192;

/// A name as tokens: 0, the end sign; then 1 for a, 2 for b, …; and again 0.
using Document = std::vector<int>;

/// What `benchmarks --data` prints: a thousand names, then the first parameters.
struct Names {
  std::vector<Document> documents;
  Numbers parameters;

  explicit Names(const char* path) {
    std::ifstream file(path);
    std::string name;
    for (int i = 0; i < steps && file >> name; ++i) {
      Document document{0};
      for (char letter : name) document.push_back(letter - 'a' + 1);
      document.push_back(0);
      documents.push_back(document);
    }
    for (double number; file >> number;) parameters.push_back(number);
    if (parameters.size() != parameterCount) {
      std::fprintf(stderr, "no names and parameters in %s\n", path);
      std::exit(1);
    }
  }
};

inline void check(int step, double loss, const Numbers& gradient) {
  struct Expected {
    int step;
    double loss, sum;
  };
  constexpr Expected known[] = {
    {0, 3.3465739063298448, -17.742214429020606},
    {19, 2.053718345161218, -37.36029761124189},
    {999, 2.5056868347981505, -15.977942094520028},
  };
  for (const Expected& expected : known) {
    if (expected.step != step) continue;
    workloads::check("W5's loss", loss, expected.loss);
    double weighted = 0;
    for (int i = 0; i < parameterCount; ++i) weighted += (i % 13 + 1) * gradient[i];
    workloads::check("W5's gradient", weighted, expected.sum);
  }
}

/// Adam, whose rate falls in a straight line from 0.01 to 0.
class Adam {
  Numbers means = Numbers(parameterCount), squares = Numbers(parameterCount);

 public:
  void update(Numbers& parameters, const Numbers& gradient, int step) {
    double rate = 0.01 * (1 - static_cast<double>(step) / steps);
    double meanFactor = 1 - std::pow(0.85, step + 1), squareFactor = 1 - std::pow(0.99, step + 1);
    for (int i = 0; i < parameterCount; ++i) {
      means[i] = 0.85 * means[i] + 0.15 * gradient[i];
      squares[i] = 0.99 * squares[i] + 0.01 * gradient[i] * gradient[i];
      double root = std::sqrt(squares[i] / squareFactor);
      parameters[i] -= rate * means[i] / meanFactor / (root + 1e-8);
    }
  }
};

/// Trains five times and prints the median seconds of processor time as a line of JSON.
/// `gradientOf(document, parameters)` returns the loss and its gradient.
template <class Gradient>
void measure(const char* path, const char* peer, const char* version, Gradient gradientOf) {
  Names names(path);
  Numbers seconds;
  for (int run = 0; run < 5; ++run) {
    std::clock_t start = std::clock();
    Numbers parameters = names.parameters;
    Adam adam;
    for (int step = 0; step < steps; ++step) {
      workloads::Result result = gradientOf(names.documents[step], parameters);
      check(step, result.loss, result.gradient);
      adam.update(parameters, result.gradient, step);
    }
    seconds.push_back(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  std::sort(seconds.begin(), seconds.end());
  std::printf(
    "{\"peer\": \"%s\", \"version\": \"%s\", \"w5\": %.4f}\n", peer, version, seconds[2]);
}

}  // namespace training
