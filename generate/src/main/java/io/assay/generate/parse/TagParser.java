package io.assay.generate.parse;

import io.assay.generate.plan.LayoutSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts between two marks. A part whose end is missing is not there: so a cut answer keeps what is complete. */
final class TagParser {

    private TagParser() {}

    static List<Piece> read(LayoutSpec.Tags layout, String text) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        layout.fields().forEach((field, marks) -> parts.put(field, between(text, marks.get(0), marks.get(1))));
        int groups = layout.repeat()
                ? parts.values().stream().mapToInt(List::size).max().orElse(0)
                : 1;
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (Map.Entry<String, List<String>> part : parts.entrySet()) {
                if (i < part.getValue().size()) {
                    fields.put(part.getKey(), part.getValue().get(i));
                }
            }
            pieces.add(Answers.complete(fields, layout.fields().keySet(), layout.optional(), text));
        }
        return pieces.isEmpty() ? List.of(Piece.lost("unparsed", "no marks: " + Piece.shown(text))) : pieces;
    }

    private static List<String> between(String text, String begin, String end) {
        List<String> parts = new ArrayList<>();
        int from = text.indexOf(begin);
        while (from >= 0) {
            int to = text.indexOf(end, from + begin.length());
            if (to < 0) {
                break;
            }
            String part = text.substring(from + begin.length(), to).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            from = text.indexOf(begin, to + end.length());
        }
        return parts;
    }
}
