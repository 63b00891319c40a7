// CppAD: a tape that is recorded once and replayed with new numbers. Its headers come with
// cmeel-cppad from PyPI. Here $CPPAD is the folder cmeel.prefix of that package:
//
//   c++ -std=c++17 -O3 -DNDEBUG -w -I$CPPAD/include cppad_peer.cpp -o cppad_peer
//       -L$CPPAD/lib -lcppad_lib -Wl,-rpath,$CPPAD/lib

#include <cppad/cppad.hpp>

#include "workloads.hpp"

using CppAD::AD;
using workloads::Numbers, workloads::Result;

template <class Loss>
CppAD::ADFun<double> record(const Numbers& inputs, Loss lossOf) {
  std::vector<AD<double>> leaves(inputs.begin(), inputs.end());
  CppAD::Independent(leaves);
  std::vector<AD<double>> loss{lossOf(leaves)};
  return CppAD::ADFun<double>(leaves, loss);
}

Result replay(CppAD::ADFun<double>& function, const Numbers& inputs) {
  double loss = function.Forward(0, inputs)[0];
  return {loss, function.Reverse(1, Numbers{1})};
}

/// Records, which also computes the loss, and goes backward.
template <class Loss>
Result gradient(const Numbers& inputs, Loss lossOf) {
  double value = 0;
  auto lossAndValue = [&](auto& leaves) {
    AD<double> loss = lossOf(leaves);
    value = CppAD::Value(CppAD::Var2Par(loss));
    return loss;
  };
  auto function = record(inputs, lossAndValue);
  return {value, function.Reverse(1, Numbers{1})};
}

int main(int count, char** arguments) {
  workloads::Moons moons(count > 1 ? arguments[1] : "moons-and-weights.txt");
  auto relu = [](const AD<double>& x) { return CppAD::CondExpGt(x, AD<double>(0), x, AD<double>(0)); };
  auto loss = [&](auto& p) { return workloads::moonsLoss(moons, p, relu); };
  std::string version = CPPAD_PACKAGE_STRING;
  workloads::run(
    moons, "CppAD", version.substr(version.find('-') + 1),
    [] { return gradient(workloads::chainInputs(), workloads::chainLoss<AD<double>>); },
    [&](const Numbers& p) { return gradient(p, loss); },
    [] {
      auto sum = [](auto& c) { return workloads::deepSum(c[0]); };
      return gradient({1}, sum).gradient[0];
    },
    [&] {
      return [function = record(moons.weights, loss)](const Numbers& p) mutable {
        return replay(function, p);
      };
    });
}
