package io.assay.testkit;

import io.assay.core.Fields;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.kernel.Mix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A text corpus that every text metric can measure: all roles, all fields, copies and overlaps planted. */
public final class Corpus {

    private static final List<String> WORDS = List.of(
            ("the a of and to in on with for small large old new red green blue quick slow river hill city market train "
                            + "doctor teacher farmer child dog cat bird tree house garden window table book letter walks runs "
                            + "sees finds keeps sells buys writes reads opens closes morning evening winter summer quiet loud "
                            + "bread water light stone glass paper music story answer question because while after before under")
                    .split(" ", -1));

    /** The corpus as the laws take it. */
    static final MetricLaws.Material MATERIAL = new MetricLaws.Material() {
        @Override
        public List<Sample> everything() {
            return Corpus.everything();
        }

        @Override
        public List<Sample> role(Role role, int size) {
            return Corpus.role(role, size);
        }

        @Override
        public List<Sample> awkward() {
            return Corpus.awkward();
        }
    };

    private Corpus() {}

    /** All roles: 120 synthetic, 120 reference, 60 holdout, 40 benchmark samples. */
    public static List<Sample> everything() {
        List<Sample> samples = new ArrayList<>();
        samples.addAll(role(Role.SYNTHETIC, 120));
        samples.addAll(role(Role.REFERENCE, 120));
        samples.addAll(role(Role.HOLDOUT, 60));
        samples.addAll(role(Role.BENCHMARK, 40));
        return samples;
    }

    /** Some samples of a role. Every tenth synthetic text repeats the one before; every fifteenth is a reference text. */
    public static List<Sample> role(Role role, int size) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            samples.add(Samples.sample(role, i, text(role, i), fields(role, i)));
        }
        return samples;
    }

    private static String text(Role role, int i) {
        if (role == Role.SYNTHETIC && i % 10 == 9) {
            return text(role, i - 1);
        }
        if (role == Role.SYNTHETIC && i % 15 == 7) {
            return text(Role.REFERENCE, i);
        }
        if (role == Role.BENCHMARK && i % 8 == 3) {
            return text(Role.SYNTHETIC, i);
        }
        long random = Mix.mix(role.ordinal() * 1000L + i);
        int length = 16 + (int) Long.remainderUnsigned(random, 24);
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < length; word++) {
            random = Mix.mix(random + Mix.GOLDEN);
            // The smaller of two draws: some words are more frequent than others, as in language.
            int draw = (int) Math.min(
                    Long.remainderUnsigned(random, WORDS.size()), Long.remainderUnsigned(random >>> 20, WORDS.size()));
            text.append(word == 0 ? "" : " ").append(WORDS.get(draw));
        }
        return text.append(i % 12 == 5 ? " mail me at anna.berg@example.com" : i % 12 == 7 ? " said her brother." : ".")
                .toString();
    }

    private static Fields fields(Role role, int i) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", text(role, i) + " indeed");
        fields.put("label", i % 3 == 0 ? "odd" : "even");
        fields.put("reference", text(role, i) + (i % 4 == 0 ? "" : " and more of it"));
        fields.putAll(scores(i));
        fields.putAll(verdicts(i));
        fields.putAll(dialogue(i));
        fields.put("instructions", List.of("punctuation:no_comma", "length_constraints:number_words"));
        fields.put("arguments", List.of(Map.of(), Map.of("relation", "at least", "num_words", 25)));
        fields.put("prompt", "Write of the town.");
        fields.put("context", text(role, i + 1));
        fields.put("rejected", text(role, i + 2));
        fields.put("paraphrase", "So " + text(role, i));
        fields.put(
                "turns",
                List.of(
                        Map.of("role", "user", "content", "and so?"),
                        Map.of("role", "assistant", "content", text(role, i))));
        if (i % 7 != 3) {
            fields.put("model", "m");
        }
        fields.put("parents", i == 0 ? List.of() : List.of(role.id() + ".txt:" + (i + 1) / 2));
        return Fields.of(fields);
    }

    /** What scorers would say. */
    private static Map<String, Object> scores(int i) {
        return Map.of(
                "score", i % 7 / 7.0,
                "understandable", i % 5 / 5.0,
                "sensible", i % 3 / 3.0,
                "likeable", i % 2 / 2.0,
                "attribution", i % 9 / 9.0,
                "referenced", i % 8 / 8.0,
                "unreferenced", i % 11 / 11.0,
                "green", 5 + i % 6,
                "tokens", 20 + i % 3);
    }

    /** What retrieval models and people would say of a reply, and what a model writes to its prompt. */
    private static Map<String, Object> dialogue(int i) {
        return Map.of(
                "likelihood",
                -1.0 - i % 5,
                "context-score",
                i % 7 / 7.0,
                "fact-score",
                i % 4 / 4.0,
                "human",
                1.0 + i % 3,
                "greedy",
                "one two three",
                "samples",
                List.of("one two three", "one two " + i % 3, "four five six"));
    }

    /** What people or judges would say. */
    private static Map<String, Object> verdicts(int i) {
        return Map.of(
                "intent",
                i % 4 == 0 ? 0 : 1,
                "verdicts",
                List.of(1, i % 2, 1),
                "entailment",
                List.of(List.of(0.1, i % 6 / 6.0), List.of()),
                "cited",
                List.of(i % 3, 4),
                "gold",
                List.of(i % 2, 4),
                "original",
                "slot " + i % 5,
                "fill",
                "Slot " + i % 4,
                "group",
                "group " + i / 3,
                "prediction",
                i % 5 == 0 ? "no" : "yes",
                "canary",
                i % 20 == 0);
    }

    /** Samples that break naive code: empty, blank, huge, emoji, unpaired surrogates, control characters, right to left. */
    public static List<Sample> awkward() {
        List<String> texts = List.of(
                "",
                " \t\n",
                "x",
                "🙂🙂🙂",
                "\uD83D",
                "\uDE42 alone",
                "\u0000\u0001\u0002",
                "שלום עולם",
                "مرحبا بالعالم",
                "東京 大阪",
                "e\u0301 é",
                "İstanbul ISTANBUL",
                "a ".repeat(20_000),
                "word".repeat(20_000),
                "<script>alert(1)</script>",
                "\u202Eright to left override",
                "a@b",
                "4111 1111 1111 1111",
                "-1e999 NaN null");
        List<Sample> samples = new ArrayList<>();
        for (Role role : Role.values()) {
            for (int i = 0; i < texts.size(); i++) {
                samples.add(Samples.sample(role, i, texts.get(i), Fields.of(awkward(texts.get(i)))));
            }
        }
        return samples;
    }

    /** Fields of the right name that hold the text: no metric may take their form for granted. */
    private static Map<String, Object> awkward(String text) {
        Map<String, Object> fields = new LinkedHashMap<>(scores(0));
        fields.putAll(verdicts(0));
        fields.replaceAll((name, value) -> text);
        fields.put("source", text);
        fields.put("reference", text);
        return fields;
    }
}
