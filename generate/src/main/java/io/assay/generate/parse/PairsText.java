package io.assay.generate.parse;

import io.assay.core.kernel.Mix;
import io.assay.generate.plan.LayoutSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A record as a line of pairs in any order, {@code age is 39, sex is Male}, as GReaT writes rows of tables (Borisov et al. 2023, arXiv:2210.06280): what is written is
 * read back.
 */
public final class PairsText {

    private PairsText() {}

    /**
     * The pairs of a record in an order that looks random, so that no field always depends on the same others. What is missing is left out.
     *
     * @param order equal numbers give equal orders
     */
    public static String write(LayoutSpec.Pairs layout, Map<String, Object> fields, long order) {
        List<String> names = new ArrayList<>(layout.fields());
        names.sort(Comparator.comparingLong(name -> Mix.hash(name, order)));
        return names.stream()
                .filter(name -> fields.containsKey(name)
                        && !String.valueOf(fields.get(name)).isEmpty())
                .map(name -> name + layout.is() + fields.get(name))
                .collect(Collectors.joining(layout.between()));
    }

    /** Of the first line that holds a pair; a field that comes again is passed over. */
    static Piece read(LayoutSpec.Pairs layout, String text) {
        Pattern pair = pattern(layout);
        String line =
                text.lines().filter(one -> pair.matcher(one).find()).findFirst().orElse("");
        Map<String, String> names = new LinkedHashMap<>();
        layout.fields().forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
        Map<String, Object> fields = new LinkedHashMap<>();
        Matcher found = pair.matcher(line);
        String open = "";
        int from = 0;
        while (found.find()) {
            put(layout, fields, open, line.substring(from, found.start()));
            open = names.getOrDefault(found.group(1).toLowerCase(Locale.ROOT), "");
            from = found.end();
        }
        put(layout, fields, open, line.substring(from));
        return fields.isEmpty()
                ? Piece.lost("unparsed", "no pair: " + Piece.shown(text))
                : Answers.complete(fields, new LinkedHashSet<>(layout.fields()), layout.optional(), text);
    }

    private static void put(LayoutSpec.Pairs layout, Map<String, Object> fields, String name, String rest) {
        String end = layout.between().strip();
        String value = rest.strip();
        while (value.endsWith(end)) {
            value = value.substring(0, value.length() - end.length()).strip();
        }
        if (!name.isEmpty() && !value.isEmpty()) {
            fields.putIfAbsent(name, value);
        }
    }

    /** A field at the beginning or behind the mark between pairs; longer names first, so that one does not hide another. */
    private static Pattern pattern(LayoutSpec.Pairs layout) {
        String names = layout.fields().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?:^|" + Pattern.quote(layout.between().strip()) + ")\\s*(" + names + ")\\s*"
                        + Pattern.quote(layout.is().strip()) + "(?=\\s|\\W|\\d)",
                Pattern.CASE_INSENSITIVE);
    }
}
