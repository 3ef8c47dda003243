package io.assay.evaluate.benchmark;

import io.assay.core.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** FewRel: tokens, with the places of head and tail in nested lists; they are marked in the text as [E1] and [E2]. The label is the key its list stands under. */
record FewRel() implements Benchmark.OfSamples {

    /** Relations are numbers of Wikidata, as P413; the authors tell their names and what they mean in a file beside. */
    @Override
    public Optional<String> namesFile() {
        return Optional.of("pid2name.json");
    }

    @Override
    public Optional<Question> question(Sample sample) {
        Object tokens = sample.fields().value("tokens").orElse(null);
        Optional<String> label =
                sample.fields().text("label").or(() -> sample.fields().text("relation"));
        if (!(tokens instanceof List<?> words) || label.isEmpty()) {
            return Optional.empty();
        }
        String text = marked(words, places(sample, "h"), places(sample, "t"));
        return Optional.of(new Question(sample.id(), text, new Gold.Labels(List.of(label.get())), ""));
    }

    /** The places of an entity's first mention: {@code [name, id, [[3, 4], [9]]]}, or under {@code indices} as hubs write it. */
    private static List<Integer> places(Sample sample, String entity) {
        Object value = sample.fields()
                .value(entity + ".2.0")
                .or(() -> sample.fields().value((entity.equals("h") ? "head" : "tail") + ".indices.0"))
                .orElse(null);
        List<Integer> places = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(place -> places.add(place instanceof Number number ? number.intValue() : -1));
        }
        return places;
    }

    private static String marked(List<?> words, List<Integer> head, List<Integer> tail) {
        StringJoiner text = new StringJoiner(" ");
        for (int i = 0; i < words.size(); i++) {
            open(head, i, "[E1]", text);
            open(tail, i, "[E2]", text);
            text.add(String.valueOf(words.get(i)));
            close(head, i, "[/E1]", text);
            close(tail, i, "[/E2]", text);
        }
        return text.toString();
    }

    private static void open(List<Integer> places, int at, String mark, StringJoiner text) {
        if (!places.isEmpty() && places.get(0) == at) {
            text.add(mark);
        }
    }

    private static void close(List<Integer> places, int at, String mark, StringJoiner text) {
        if (!places.isEmpty() && places.get(places.size() - 1) == at) {
            text.add(mark);
        }
    }
}
