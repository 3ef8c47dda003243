package io.assay.generate.scene;

import io.assay.generate.plan.SceneSpec.Chart.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A chart as an image of its own: no font, script or file from elsewhere. */
record ChartSvg(Chart chart) {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final int LEFT = 50;
    private static final int TOP = 40;
    private static final int BASE = 260;
    private static final int TICKS = 4;

    String svg() {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH,
                HEIGHT));
        svg.append(text(WIDTH / 2.0, 20, "middle", chart.spec().measure()));
        int high = chart.numbers().values().stream()
                .mapToInt(number -> number)
                .max()
                .orElse(1);
        for (int tick = 0; tick <= TICKS; tick++) {
            double number = high * (double) tick / TICKS;
            double y = y(number, high);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>",
                    LEFT,
                    WIDTH - 10,
                    y,
                    y));
            svg.append(text(LEFT - 6, y + 4, "end", String.format(Locale.ROOT, "%.0f", number)));
        }
        marks(svg, high);
        return svg.append("</svg>").toString();
    }

    private void marks(StringBuilder svg, int high) {
        double step = (double) (WIDTH - LEFT - 20) / chart.numbers().size();
        List<String> points = new ArrayList<>();
        int at = 0;
        for (Map.Entry<String, Integer> bar : chart.numbers().entrySet()) {
            double middle = LEFT + step * (at++ + 0.5);
            double y = y(bar.getValue(), high);
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", middle, y));
            if (chart.spec().look() == Look.BAR) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#4a78b5\"/>",
                        middle - step * 0.35,
                        y,
                        step * 0.7,
                        BASE - y));
            }
            svg.append(text(middle, y - 4, "middle", String.valueOf(bar.getValue())));
            svg.append(text(middle, BASE + 18, "middle", bar.getKey()));
        }
        if (chart.spec().look() == Look.LINE) {
            svg.append("<polyline fill=\"none\" stroke=\"#4a78b5\" stroke-width=\"2\" points=\"")
                    .append(String.join(" ", points))
                    .append("\"/>");
        }
    }

    private static double y(double number, int high) {
        return BASE - (BASE - TOP) * number / high;
    }

    private static String text(double x, double y, String anchor, String text) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
