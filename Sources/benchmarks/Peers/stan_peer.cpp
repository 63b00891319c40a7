// Stan Math: a tape that is recorded afresh for each gradient. Its headers, and all that they need,
// come with httpstan from PyPI. Here $HTTPSTAN is where that package lies:
//
//   c++ -std=c++17 -O3 -DNDEBUG -D_REENTRANT -w -I$HTTPSTAN/include stan_peer.cpp -o stan_peer
//       -L$HTTPSTAN/lib -ltbb -Wl,-rpath,$HTTPSTAN/lib

#include <stan/math.hpp>

#include "workloads.hpp"

using stan::math::var;
using workloads::Numbers, workloads::Result;

template <class Loss>
Result gradient(const Numbers& inputs, Loss lossOf) {
  std::vector<var> leaves(inputs.begin(), inputs.end());
  var loss = lossOf(leaves);
  loss.grad();
  Result result{loss.val(), {}};
  for (const var& leaf : leaves) result.gradient.push_back(leaf.adj());
  stan::math::recover_memory();
  return result;
}

int main(int count, char** arguments) {
  workloads::Moons moons(count > 1 ? arguments[1] : "moons-and-weights.txt");
  auto relu = [](const var& x) { return stan::math::fmax(x, 0.0); };
  workloads::run(
    moons, "Stan Math", stan::math::MAJOR_VERSION + "." + stan::math::MINOR_VERSION,
    [] { return gradient(workloads::chainInputs(), workloads::chainLoss<var>); },
    [&](const Numbers& parameters) {
      return gradient(parameters, [&](auto& p) { return workloads::moonsLoss(moons, p, relu); });
    },
    [] {
      return gradient({1}, [](auto& c) { return workloads::deepSum(c[0]); }).gradient[0];
    },
    nullptr);
}
