import Drawing
import Testing

@Suite("Plots")
struct PlotTests {
}
