package io.assay.generate.parse;

import io.assay.core.model.Finish;
import io.assay.core.model.Reply;
import io.assay.generate.plan.LayoutSpec;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads replies by layout. Why a reply ended is looked at first: of one that was cut only what is complete is kept. */
public final class Answers {

    /** What a field holds. */
    public enum FieldType {
        TEXT,
        NUMBER,
        TURNS,
        ANY
    }

    /** More than any answer of a model; beyond it something is wrong. */
    private static final int CHARACTERS_MAX = 4 << 20;

    private Answers() {}

    /** At least one piece: where nothing can be used, one that says why. */
    public static List<Piece> read(LayoutSpec layout, Reply reply) {
        if (reply.finish() == Finish.FILTERED) {
            return List.of(Piece.lost("filtered", "the provider's filter held the answer back"));
        }
        boolean cut = reply.finish() == Finish.LENGTH;
        if (layout instanceof LayoutSpec.SoftLabel soft) {
            return List.of(SoftLabelParser.read(soft, reply.scores())); // Wherever the answer goes on to.
        }
        if (reply.text().isBlank()) {
            return List.of(Piece.lost(cut ? "cut" : "empty", "the answer holds no text"));
        }
        if (reply.text().length() > CHARACTERS_MAX) {
            return List.of(
                    Piece.lost("too-long", "the answer has " + reply.text().length() + " characters"));
        }
        if (cut && !keepsWhatIsComplete(layout)) {
            return List.of(Piece.lost(
                    "cut",
                    "the answer was cut at the limit of tokens; raise max-tokens: " + Piece.shown(reply.text())));
        }
        return read(layout, reply.text(), cut);
    }

    private static List<Piece> read(LayoutSpec layout, String text, boolean cut) {
        if (layout instanceof LayoutSpec.Text whole) {
            return List.of(Piece.of(whole.into(), text.strip()));
        } else if (layout instanceof LayoutSpec.Items items) {
            return ListParser.read(items, text, cut);
        } else if (layout instanceof LayoutSpec.Sections sections) {
            return SectionParser.read(sections, text, cut);
        } else if (layout instanceof LayoutSpec.Tags tags) {
            return TagParser.read(tags, text);
        } else if (layout instanceof LayoutSpec.Pairs pairs) {
            return List.of(PairsText.read(pairs, text));
        } else if (layout instanceof LayoutSpec.Json json) {
            return JsonAnswer.read(json, text, cut);
        } else if (layout instanceof LayoutSpec.Quote quote) {
            return List.of(QuoteParser.read(quote, text, cut));
        } else if (layout instanceof LayoutSpec.Label label) {
            return List.of(LabelParser.read(label, text));
        } else if (layout instanceof LayoutSpec.Score score) {
            return List.of(ScoreParser.read(score, text));
        }
        return List.of(TranscriptParser.read((LayoutSpec.Transcript) layout, text, cut));
    }

    /** Whether a cut answer of this layout can hold something complete. */
    private static boolean keepsWhatIsComplete(LayoutSpec layout) {
        return many(layout) || layout instanceof LayoutSpec.Quote || layout instanceof LayoutSpec.Transcript;
    }

    /** Whether one answer can become several drafts. */
    public static boolean many(LayoutSpec layout) {
        return layout instanceof LayoutSpec.Items
                || layout instanceof LayoutSpec.Json json && json.list()
                || layout instanceof LayoutSpec.Sections sections && sections.repeat()
                || layout instanceof LayoutSpec.Tags tags && tags.repeat();
    }

    /** The fields a layout gives, with what they hold. */
    public static Map<String, FieldType> fields(LayoutSpec layout) {
        if (layout instanceof LayoutSpec.Text text) {
            return Map.of(text.into(), FieldType.TEXT);
        } else if (layout instanceof LayoutSpec.Items items) {
            return Map.of(items.into(), FieldType.TEXT);
        } else if (layout instanceof LayoutSpec.Sections sections) {
            return all(sections.labels().keySet(), FieldType.TEXT);
        } else if (layout instanceof LayoutSpec.Tags tags) {
            return all(tags.fields().keySet(), FieldType.TEXT);
        } else if (layout instanceof LayoutSpec.Pairs pairs) {
            return all(new LinkedHashSet<>(pairs.fields()), FieldType.TEXT);
        } else if (layout instanceof LayoutSpec.Json json) {
            return JsonAnswer.types(json.schema());
        } else if (layout instanceof LayoutSpec.Quote quote) {
            return Map.of(quote.into(), FieldType.TEXT);
        } else if (layout instanceof LayoutSpec.Label label) {
            return Map.of(label.into(), FieldType.TEXT);
        } else if (layout instanceof LayoutSpec.SoftLabel soft) {
            return Map.of(soft.into(), FieldType.TEXT, soft.shares(), FieldType.ANY);
        } else if (layout instanceof LayoutSpec.Score score) {
            return Map.of(score.into(), FieldType.NUMBER);
        }
        return Map.of(((LayoutSpec.Transcript) layout).into(), FieldType.TURNS);
    }

    private static Map<String, FieldType> all(Set<String> names, FieldType type) {
        Map<String, FieldType> fields = new LinkedHashMap<>();
        names.forEach(name -> fields.put(name, type));
        return fields;
    }

    /** Pieces that lack a field that must be there become lost; others say which optional ones they lack. */
    static Piece complete(Map<String, Object> fields, Set<String> wanted, List<String> optional, String text) {
        Set<String> missing = new LinkedHashSet<>(wanted);
        missing.removeAll(fields.keySet());
        for (String field : missing) {
            if (!optional.contains(field)) {
                return Piece.lost("missing-field", field + " is not there: " + Piece.shown(text));
            }
        }
        return new Piece(fields, List.copyOf(missing), java.util.Optional.empty());
    }
}
