import ChainRule

extension Grammar {
  /// C, from the standard of 1999 on.
  static let c = Grammar(
    commentSign: "//", indentation: "  ",
    opening: ["#include <math.h>", "#include <stdio.h>"],
    reservedWords: words(
      """
      _ alignas alignof asm auto bool break case char const constexpr continue default do double \
      else enum extern false float for fortran goto if inline int long nullptr register restrict \
      return short signed sizeof static static_assert struct switch thread_local true typedef \
      typeof typeof_unqual union unsigned void volatile while \
      _Alignas _Alignof _Atomic _BitInt _Bool _Complex _Decimal128 _Decimal32 _Decimal64 _Generic \
      _Imaginary _Noreturn _Static_assert _Thread_local \
      BUFSIZ EOF FILENAME_MAX FOPEN_MAX FP_FAST_FMA FP_FAST_FMAF FP_FAST_FMAL FP_ILOGB0 \
      FP_ILOGBNAN FP_INFINITE FP_NAN FP_NORMAL FP_SUBNORMAL FP_ZERO HUGE HUGE_VAL HUGE_VALF \
      HUGE_VALL INFINITY L_ctermid L_cuserid L_tmpnam MATH_ERREXCEPT MATH_ERRNO MAXFLOAT M_1_PI \
      M_2_PI M_2_SQRTPI M_E M_LN10 M_LN2 M_LOG10E M_LOG2E M_PI M_PI_2 M_PI_4 M_SQRT1_2 M_SQRT2 \
      NAN NULL P_tmpdir SEEK_CUR SEEK_DATA SEEK_END SEEK_HOLE SEEK_SET TMP_MAX X_TLOSS DOMAIN \
      SING OVERFLOW UNDERFLOW TLOSS PLOSS linux unix i386 math_errhandling stderr stdin stdout \
      printf main fabs signgam
      """),
    infinity: "INFINITY", notANumber: "NAN", bitsOfSubnormals: nil,
    libraryFunctions: library("", absoluteValue: "fabs").merging(power("pow")) { $1 },
    writtenOut: [ObjectIdentifier(SquareRoot.self): squareRoot(["return sqrt(x + 0.0);"])],
    constantKeyword: "double ", variableKeyword: "double ", statementEnd: ";", bodyEnd: "}",
    declaresFunctions: true,
    functionHead: { name, parameters in
      "static double \(name)(\(parameters.map { "double \($0)" }.joined(separator: ", "))) {"
    },
    gradientHead: { name, parameters in
      let list = parameters.map { "double \($0)" } + ["double gradients[]"]
      return "double \(name)(\(list.joined(separator: ", "))) {"
    },
    returning: { value, gradients in
      gradients.enumerated().map { "gradients[\($0)] = \($1);" } + ["return \(value);"]
    },
    returningIf: { condition, result in "if (\(condition)) return \(result);" },
    call: { call in
      let arguments = (call.arguments + ["gradients"]).joined(separator: ", ")
      let prints = call.variables.enumerated().map { index, variable in
        #"    printf("gradient of \#(variable) = %.17g\n", gradients[\#(index)]);"#
      }
      return [
        "  {", "    double gradients[\(max(1, call.variables.count))];",
        #"    printf("\#(call.name) = %.17g\n", \#(call.name)(\#(arguments)));"#,
      ] + prints + ["  }"]
    },
    mainHead: ["int main(void) {"], mainEnd: ["  return 0;", "}"], batch: .c, parts: .c)
}
