package io.assay.generate.parse;

import io.assay.generate.plan.LayoutSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parts that begin with a label at the start of a line; marks of bold type and headings around the label are passed over. */
final class SectionParser {

    private SectionParser() {}

    static List<Piece> read(LayoutSpec.Sections layout, String text, boolean cut) {
        List<Map<String, Object>> groups = groups(layout, text);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            pieces.add(
                    cut && i == groups.size() - 1
                            ? Piece.lost("cut", "the last parts were cut: " + Piece.shown(text))
                            : Answers.complete(groups.get(i), layout.labels().keySet(), layout.optional(), text));
        }
        return pieces.isEmpty() ? List.of(Piece.lost("unparsed", "no label: " + Piece.shown(text))) : pieces;
    }

    private static List<Map<String, Object>> groups(LayoutSpec.Sections layout, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        layout.labels().forEach((field, label) -> fields.put(label.toLowerCase(Locale.ROOT), field));
        Matcher label = pattern(layout.labels()).matcher(text);
        List<Map<String, Object>> groups = new ArrayList<>();
        String open = "";
        int from = 0;
        while (label.find()) {
            put(groups, open, text.substring(from, label.start()));
            open = fields.getOrDefault(label.group(1).toLowerCase(Locale.ROOT), "");
            from = label.end();
            if (groups.isEmpty()
                    || layout.repeat() && groups.get(groups.size() - 1).containsKey(open)) {
                groups.add(new LinkedHashMap<>());
            }
        }
        put(groups, open, text.substring(from));
        return groups;
    }

    private static void put(List<Map<String, Object>> groups, String field, String value) {
        if (!field.isEmpty() && !value.isBlank()) {
            groups.get(groups.size() - 1).putIfAbsent(field, value.strip());
        }
    }

    /** Longer labels first, so that one does not hide another that begins alike. */
    private static Pattern pattern(Map<String, String> labels) {
        String any = labels.values().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?im)^[ \\t]*(?:#{1,6}[ \\t]*|\\*{1,2}|\\d{1,4}[.)][ \\t]*)?(" + any + ")\\*{0,2}[ \\t]*");
    }
}
