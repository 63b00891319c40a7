// The GPT from single numbers in C++: nodes lie in one array, one behind the other, and a value is
// a place in it. A node has at most two inputs, and stores its derivative by each of them.
//
//   c++ -std=c++17 -O2 arena_peer.cpp -o arena_peer
//   ./arena_peer names.txt      (what `benchmarks --data` prints)

#include "training.hpp"

struct Node {
  double data, gradient;
  int inputs[2];
  double localDerivatives[2];
};

/// The parameters first, then the nodes of one document's loss in the order of their making.
std::vector<Node> nodes;

struct Value {
  int place;
  double data() const { return nodes[place].data; }
};

/// Makes a node. An input that is left out is place 0 with a derivative of 0: nothing goes there.
Value make(double data, Value a = {0}, double byA = 0, Value b = {0}, double byB = 0) {
  nodes.push_back({data, 0, {a.place, b.place}, {byA, byB}});
  return {static_cast<int>(nodes.size()) - 1};
}

Value operator+(Value a, Value b) { return make(a.data() + b.data(), a, 1, b, 1); }
Value operator+(Value a, double number) { return make(a.data() + number, a, 1); }
Value operator-(Value a, double number) { return make(a.data() - number, a, 1); }
Value operator*(Value a, Value b) { return make(a.data() * b.data(), a, b.data(), b, a.data()); }
Value operator/(Value a, double number) { return make(a.data() / number, a, 1 / number); }
Value operator/(Value a, Value b) {
  double quotient = a.data() / b.data();
  return make(quotient, a, 1 / b.data(), b, -quotient / b.data());
}
Value exp(Value a) {
  double power = std::exp(a.data());
  return make(power, a, power);
}
Value log(Value a) { return make(std::log(a.data()), a, 1 / a.data()); }
Value relu(Value a) { return make(std::max(a.data(), 0.0), a, a.data() > 0 ? 1 : 0); }
Value inverseRoot(Value a) {
  double result = 1 / std::sqrt(a.data());
  return make(result, a, -0.5 * result / a.data());
}

/// The chain rule, from the last node to the first: each stands behind its inputs.
void backward(Value loss) {
  nodes[loss.place].gradient = 1;
  for (int place = loss.place; place >= 0; --place) {
    const Node& node = nodes[place];
    for (int i : {0, 1}) nodes[node.inputs[i]].gradient += node.gradient * node.localDerivatives[i];
  }
}

using Vector = std::vector<Value>;

Value dot(const Value* a, const Value* b, int count) {
  Value result = a[0] * b[0];
  for (int i = 1; i < count; ++i) result = result + a[i] * b[i];
  return result;
}

Vector add(const Value* a, const Value* b, int count) {
  Vector result;
  for (int i = 0; i < count; ++i) result.push_back(a[i] + b[i]);
  return result;
}

Vector operator+(const Vector& a, const Vector& b) { return add(a.data(), b.data(), a.size()); }

/// RMSNorm: the vector over the root of its mean square.
Vector normalized(const Vector& vector) {
  int count = vector.size();
  Value scale = inverseRoot(dot(vector.data(), vector.data(), count) / count + 1e-5);
  Vector result;
  for (Value x : vector) result.push_back(x * scale);
  return result;
}

/// Probabilities. No exponent is above 0, so that none of the powers is too large.
Vector softmax(Vector scores) {
  double largest = scores[0].data();
  for (Value score : scores) largest = std::max(largest, score.data());
  for (Value& score : scores) score = exp(score - largest);
  Value total = scores[0];
  for (std::size_t i = 1; i < scores.size(); ++i) total = total + scores[i];
  for (Value& score : scores) score = score / total;
  return scores;
}

/// Values row by row.
struct Matrix {
  const Value* first;
  int rows, columns;

  const Value* row(int index) const { return first + index * columns; }

  Vector operator*(const Vector& vector) const {
    Vector result;
    for (int i = 0; i < rows; ++i) result.push_back(dot(row(i), vector.data(), columns));
    return result;
  }
};

/// The model, whose parameters are the first nodes.
class GPT {
  static constexpr int width = 16, headCount = 4, headWidth = width / headCount, hiddenCount = 64;
  static constexpr int tokenCount = 27, contextLength = 16;

  Vector parameters = firstPlaces();
  const Value* rest = parameters.data();
  Matrix tokens = cut(tokenCount, width), positions = cut(contextLength, width);
  Matrix logits = cut(tokenCount, width);
  Matrix query = cut(width, width), key = cut(width, width), value = cut(width, width);
  Matrix mix = cut(width, width);
  Matrix hidden = cut(hiddenCount, width), output = cut(width, hiddenCount);

  static Vector firstPlaces() {
    Vector places;
    for (int place = 0; place < training::parameterCount; ++place) places.push_back({place});
    return places;
  }

  Matrix cut(int rows, int columns) {
    Matrix matrix{rest, rows, columns};
    rest += rows * columns;
    return matrix;
  }

  /// Adds to the answers what a head finds, whose numbers begin at `start`: the mean of the values,
  /// with more weight where the key fits the query.
  static void attend(
    int start, const Vector& query, const std::vector<Vector>& keys,
    const std::vector<Vector>& values, Vector& answers) {
    Vector scores;
    for (const Vector& key : keys)
      scores.push_back(dot(&query[start], &key[start], headWidth) / std::sqrt(headWidth));
    Vector weights = softmax(scores);
    for (int i = start; i < start + headWidth; ++i) {
      Value mean = weights[0] * values[0][i];
      for (std::size_t t = 1; t < values.size(); ++t) mean = mean + weights[t] * values[t][i];
      answers.push_back(mean);
    }
  }

 public:
  /// The mean of −log p over the tokens that follow one.
  Value loss(const training::Document& document) const {
    std::vector<Vector> keys, values;
    int count = document.size() - 1;
    Value total{0};
    for (int position = 0; position < count; ++position) {
      Vector vector =
        normalized(add(tokens.row(document[position]), positions.row(position), width));
      Vector asking = normalized(vector);
      Vector queries = query * asking, answers;
      keys.push_back(key * asking);
      values.push_back(value * asking);
      for (int head = 0; head < headCount; ++head)
        attend(head * headWidth, queries, keys, values, answers);
      vector = mix * answers + vector;
      Vector units = hidden * normalized(vector);
      for (Value& unit : units) unit = relu(unit);
      vector = output * units + vector;
      Value logOfNext = log(softmax(logits * vector)[document[position + 1]]);
      total = position == 0 ? logOfNext : total + logOfNext;
    }
    return total / -count;
  }
};

int main(int count, char** arguments) {
  GPT model;
  auto gradient = [&](const training::Document& document, const workloads::Numbers& parameters) {
    nodes.clear();
    for (double parameter : parameters) make(parameter);
    Value loss = model.loss(document);
    backward(loss);
    workloads::Result result{loss.data(), {}};
    for (std::size_t i = 0; i < parameters.size(); ++i)
      result.gradient.push_back(nodes[i].gradient);
    return result;
  };
  training::measure(
    count > 1 ? arguments[1] : "names.txt", "nodes in an array, C++", __VERSION__, gradient);
}
