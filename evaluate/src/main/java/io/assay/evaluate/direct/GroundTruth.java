package io.assay.evaluate.direct;

import io.assay.core.Sample;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.Shorthand;
import io.assay.evaluate.score.SquadScore;
import io.assay.verify.maths.AnswerEquality;
import java.util.List;
import java.util.Optional;

/** What is right, where a column tells it: computed, looked up, or said by people before. */
@Meaning("A column that holds what is right.")
public record GroundTruth(
        @Shorthand @Meaning("The column that holds what is right; rows where it is empty are left out.")
        String field,

        @Default("label") @Meaning("The field that is held against it.")
        String of,

        @Default("label") @Meaning("When the two are the same.")
        Sameness same) {

    /** When two answers are the same. */
    public enum Sameness {
        /** Letter by letter, spaces around them aside. */
        LABEL,
        /** As texts: case, articles and punctuation aside (SQuAD). */
        TEXT,
        /** As mathematics: the answer at the end, spelled alike (MATH) or proved equal. */
        MATHS;

        private boolean holds(String told, String right) {
            return switch (this) {
                case LABEL -> told.strip().equals(right.strip());
                case TEXT -> SquadScore.of(told, List.of(right)).exact() == 1;
                case MATHS -> AnswerEquality.verified(told, right);
            };
        }
    }

    /** Whether a row is right; empty where it does not have both. */
    Optional<Boolean> right(Sample row) {
        Optional<String> gold = row.fields().text(field).filter(text -> !text.isBlank());
        return gold.flatMap(right -> row.fields().text(of).map(told -> same.holds(told, right)));
    }
}
