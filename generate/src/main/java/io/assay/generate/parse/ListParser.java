package io.assay.generate.parse;

import io.assay.generate.plan.LayoutSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a numbered or bulleted list; an answer without any mark is a list of its lines. */
final class ListParser {

    private static final Pattern MARK = Pattern.compile("(?m)^[ \\t]*(?:\\d{1,4}\\s?[.):]|[-*\\u2022])[ \\t]+");

    private ListParser() {}

    static List<Piece> read(LayoutSpec.Items layout, String text, boolean cut) {
        List<String> items = split(text, layout.open());
        boolean whole = !cut || items.isEmpty();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < Math.min(layout.max(), items.size() - (whole ? 0 : 1)); i++) {
            pieces.add(Piece.of(layout.into(), items.get(i)));
        }
        if (!whole && items.size() <= layout.max()) {
            pieces.add(Piece.lost("cut", "the last item was cut: " + Piece.shown(items.get(items.size() - 1))));
        }
        return pieces.isEmpty() ? List.of(Piece.lost("unparsed", "no list: " + Piece.shown(text))) : pieces;
    }

    private static List<String> split(String text, boolean open) {
        Matcher mark = MARK.matcher(text);
        List<String> items = new ArrayList<>();
        int from = 0;
        boolean marked = false;
        while (mark.find()) {
            if (marked || open) {
                items.add(text.substring(from, mark.start()));
            }
            from = mark.end();
            marked = true;
        }
        if (marked || open) {
            items.add(text.substring(from));
        } else {
            items.addAll(text.lines().toList());
        }
        return items.stream()
                .map(item -> item.strip().replaceAll("\\s+", " "))
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
