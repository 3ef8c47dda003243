package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.Chart;
import io.assay.report.Numbers;
import io.assay.report.PairsView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A picture of pairs: a square each below the diagonal, the deeper the less alike. The columns of the worst pairs come first. A screen reader hears what the
 * picture is; the numbers stand in the table beside it.
 */
record PairMatrix(PairsView view, Limits limits) {

    private static final int COLUMNS_MAX = 30;
    private static final int CELL = 22;
    private static final int LABEL = 150;
    private static final int LABEL_CHARS_MAX = 20;

    Html html() {
        List<String> columns = view.columns(COLUMNS_MAX);
        int width = LABEL + columns.size() * CELL;
        int height = (columns.size() + 1) * CELL;
        return part(
                "figure",
                "matrix",
                part("p", "bands", each(List.copyOf(PairsView.BAND_WORDS), PairMatrix::key)),
                tag("svg", cells(columns), each(indexes(columns), i -> labels(i, columns.get(i), columns.size())))
                        .with("viewBox", "0 0 " + width + " " + height)
                        .with("width", width)
                        .with("role", "img")
                        .with("tabindex", "0")
                        .with("aria-label", "Likeness of pairs of columns. " + limits.clip(view.sentence())));
    }

    private static Html key(String words) {
        return part("span", "band" + PairsView.BAND_WORDS.indexOf(words), words);
    }

    private static List<Integer> indexes(List<String> columns) {
        return IntStream.range(0, columns.size()).boxed().toList();
    }

    private Html cells(List<String> columns) {
        Map<String, Integer> places = new HashMap<>();
        columns.forEach(column -> places.put(column, places.size()));
        List<Html> cells = new ArrayList<>();
        for (PairsView.Judged judged : view.pairs()) {
            Integer one = places.get(judged.pair().one());
            Integer other = places.get(judged.pair().other());
            if (one != null && other != null) {
                cells.add(cell(Math.max(one, other), Math.min(one, other), judged));
            }
        }
        return new Html.All(cells);
    }

    private Html cell(int row, int column, PairsView.Judged judged) {
        Chart.Pair pair = judged.pair();
        String words = limits.clipName(pair.one()) + " and " + limits.clipName(pair.other()) + ": "
                + Numbers.of(pair.likeness());
        return part("rect", "band" + judged.band(), tag("title", words))
                .with("x", LABEL + column * CELL)
                .with("y", row * CELL)
                .with("width", CELL - 2)
                .with("height", CELL - 2)
                .with("rx", 2);
    }

    /** The name of a row, and its number at the foot of its column. */
    private Html labels(int i, String column, int columns) {
        String name = limits.clipName(column);
        String clipped = name.length() > LABEL_CHARS_MAX ? name.substring(0, LABEL_CHARS_MAX - 1) + "…" : name;
        Html foot = i == columns - 1
                ? Html.NONE
                : part("text", "foot", String.valueOf(i + 1))
                        .with("x", LABEL + i * CELL + (CELL - 2) / 2.0)
                        .with("y", columns * CELL + CELL / 2.0);
        return Html.all(
                part("text", "row", clipped + " " + (i + 1))
                        .with("x", LABEL - 6)
                        .with("y", i * CELL + CELL / 2.0 + 3),
                foot);
    }
}
