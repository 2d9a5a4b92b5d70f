package io.github.cctrcodec.benchmarks;

import io.github.cctrcodec.benchmarks.Figure.Unit;
import io.github.cctrcodec.benchmarks.Goal.Bound;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The results as pictures in SVG. */
final class Charts {
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 650;

    private Charts() {}

    /** A bar for each ratio that has a goal, and marks where goal and stretch are. */
    static String ratios(Results results) throws IOException {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Ratios inside one run, beside their goals")
                .yAxisTitle("times (logarithmic)")
                .build();
        chart.getStyler()
                .setYAxisLogarithmic(true)
                .setYAxisMin(0.1)
                .setYAxisMax(100.0)
                .setXAxisLabelRotation(90)
                .setXAxisLabelAlignmentVertical(TextAlignment.Right)
                .setXAxisMaxLabelCount(Goal.values().length)
                .setPlotGridVerticalLinesVisible(false)
                .setChartBackgroundColor(Color.WHITE)
                .setLegendPosition(LegendPosition.InsideNE)
                .setMarkerSize(10);
        bars(chart, "heap", Color.decode("#1f77b4"), goal -> goal.figure().of(results, Memory.HEAP));
        bars(chart, "direct", Color.decode("#9ecae1"), goal -> goal.figure().of(results, Memory.DIRECT));
        marks(chart, "goal", Color.decode("#d62728"), SeriesMarkers.DIAMOND, Bound::goal);
        marks(chart, "stretch", Color.decode("#2ca02c"), SeriesMarkers.CIRCLE, Bound::stretch);
        return svg(ChartEncoder.getBytes(chart, "svg"));
    }

    /** Letters are drawn as outlines: with all their decimals they would be nearly the whole file. */
    private static String svg(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replaceAll("(\\.\\d)\\d+", "$1");
    }

    private static void bars(CategoryChart chart, String name, Color color, Function<Goal, Optional<Double>> value) {
        add(chart, name, value).setFillColor(color);
    }

    private static void marks(
            CategoryChart chart, String name, Color color, Marker marker, Function<Bound, Double> value) {
        add(chart, name, goal -> goal.bound().map(value))
                .setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Scatter)
                .setMarker(marker)
                .setMarkerColor(color);
    }

    private static CategorySeries add(CategoryChart chart, String name, Function<Goal, Optional<Double>> value) {
        List<Goal> goals = Stream.of(Goal.values())
                .filter(goal -> goal.figure().unit() == Unit.TIMES)
                .filter(goal -> goal.bound().isPresent())
                .toList();
        return chart.addSeries(
                name,
                goals.stream().map(Charts::label).toList(),
                goals.stream().map(goal -> value.apply(goal).orElse(Double.NaN)).toList());
    }

    private static String label(Goal goal) {
        return goal.what() + (goal.bound().filter(Bound::isUpper).isPresent() ? " ≤" : " ≥");
    }

    /** Time against size, a line for each kind of input: parallel to the diagonal when the cost is linear. */
    static String sizes(Results results) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Time against size of the input")
                .xAxisTitle("bytes")
                .yAxisTitle("ns")
                .build();
        chart.getStyler()
                .setXAxisLogarithmic(true)
                .setYAxisLogarithmic(true)
                .setChartBackgroundColor(Color.WHITE)
                .setLegendPosition(LegendPosition.OutsideE)
                .setMarkerSize(6);
        for (SizeBenchmark.Input input : SizeBenchmark.Input.values()) {
            List<Measurement> sizes = results.sizes(input)
                    .sorted(Comparator.comparing(Results::size))
                    .toList();
            if (!sizes.isEmpty()) {
                chart.addSeries(
                        input.name(),
                        sizes.stream().map(Results::size).toList(),
                        sizes.stream().map(Measurement::nanos).toList());
            }
        }
        return svg(ChartEncoder.getBytes(chart, "svg"));
    }
}
