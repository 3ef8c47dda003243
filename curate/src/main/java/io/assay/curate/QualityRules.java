package io.assay.curate;

import io.assay.core.Observation;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.Shorthand;
import io.assay.curate.quality.C4Paragraphs;
import io.assay.curate.quality.C4Quality;
import io.assay.curate.quality.FineWebQuality;
import io.assay.curate.quality.GopherQuality;
import io.assay.curate.quality.GopherRepetition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The published heuristics for web text, with the thresholds and the names of reasons of datatrove 0.10; the first rule that is broken is
 * the reason. Words stand between white space. A blank text breaks a rule of every set:
 * {@code empty} where datatrove itself stops, else the first that counts.
 */
@Meaning("Published heuristics for text: Gopher, C4, FineWeb.")
public record QualityRules(
        @Shorthand @Meaning("whose rules, looked at in this order")
        List<Rules> rules) implements RowRule {

    /** Whose rules. */
    public enum Rules {
        GOPHER_QUALITY,
        GOPHER_REPETITION,
        FINEWEB_QUALITY,
        C4_QUALITY,
        C4_PARAGRAPH;

        /** The first of the rules that a text breaks. */
        public Optional<String> broken(String text) {
            return switch (this) {
                case GOPHER_QUALITY -> GopherQuality.broken(text);
                case GOPHER_REPETITION -> GopherRepetition.broken(text);
                case FINEWEB_QUALITY -> FineWebQuality.broken(text);
                case C4_QUALITY -> C4Quality.broken(text);
                case C4_PARAGRAPH -> C4Paragraphs.broken(text);
            };
        }
    }

    public QualityRules {
        rules = List.copyOf(rules);
    }

    @Override
    public Optional<Drops.Reason> judge(Observation row) {
        for (Rules some : rules) {
            Optional<String> broken = some.broken(row.text());
            if (broken.isPresent()) {
                return Optional.of(new Drops.Reason(broken.get(), OptionalDouble.empty(), Optional.empty()));
            }
        }
        return Optional.empty();
    }
}
