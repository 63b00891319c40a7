// ADOL-C: a tape that is recorded once and replayed with new numbers. From Debian, libadolc-dev:
//
//   c++ -std=c++17 -O3 -DNDEBUG -w -DVERSION=\"2.7\" adolc_peer.cpp -o adolc_peer -ladolc

#include <adolc/adolc.h>

#include "workloads.hpp"

using workloads::Numbers, workloads::Result;

const int tape = 1;

/// Records the loss, with buffers so large that the tape is never written to a file.
template <class Loss>
double record(const Numbers& inputs, std::size_t operations, Loss lossOf) {
  trace_on(tape, 1, operations, 4 * operations, operations, operations);
  std::vector<adouble> leaves(inputs.size());
  for (std::size_t i = 0; i < inputs.size(); ++i) leaves[i] <<= inputs[i];
  adouble loss = lossOf(leaves);
  double value;
  loss >>= value;
  trace_off();
  return value;
}

/// The gradient at the numbers that were just recorded or replayed.
Result backward(double loss, std::size_t count) {
  Result result{loss, Numbers(count)};
  double one = 1;
  fos_reverse(tape, 1, count, &one, result.gradient.data());
  return result;
}

Result replay(const Numbers& inputs) {
  double loss;
  zos_forward(tape, 1, inputs.size(), 1, inputs.data(), &loss);
  return backward(loss, inputs.size());
}

int main(int count, char** arguments) {
  workloads::Moons moons(count > 1 ? arguments[1] : "moons-and-weights.txt");
  auto relu = [](const adouble& x) -> adouble { return fmax(x, 0.0); };
  auto loss = [&](auto& p) { return workloads::moonsLoss(moons, p, relu); };
  workloads::run(
    moons, "ADOL-C", VERSION,
    [] {
      Numbers inputs = workloads::chainInputs();
      return backward(record(inputs, 3'000'000, workloads::chainLoss<adouble>), inputs.size());
    },
    [&](const Numbers& p) { return backward(record(p, 400'000, loss), p.size()); },
    [] {
      auto sum = [](auto& c) { return workloads::deepSum(c[0]); };
      return backward(record({1}, 3 * workloads::depth, sum), 1).gradient[0];
    },
    [&] {
      record(moons.weights, 400'000, loss);
      return replay;
    });
}
