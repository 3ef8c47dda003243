package io.assay.verify.maths;

import java.util.List;
import java.util.Optional;

/** What an answer says, once it was read. */
sealed interface Answer {

    record Formula(Expression expression) implements Answer {}

    /** In order: a tuple of more than two. */
    record Tuple(List<Answer> members) implements Answer {}

    /** In any order: a set, or answers with commas between. */
    record Several(List<Answer> members) implements Answer {}

    /**
     * Real numbers between bounds.
     *
     * @param variable where they were written as an inequality
     */
    record Intervals(List<Interval> parts, Optional<String> variable) implements Answer {}

    /** One interval, or a pair: both are written (a,b). A bound that is missing is infinite. */
    record Interval(Optional<Expression> low, boolean lowIn, Optional<Expression> high, boolean highIn) {}

    record Matrix(List<List<Expression>> rows) implements Answer {}

    /**
     * A difference compared with 0.
     *
     * @param variable the one that stands alone on the left of an equation, which then names what stands on the right
     */
    record Relation(Sign sign, Expression difference, Optional<String> variable, Expression right) implements Answer {}

    /** How the difference is to 0. */
    enum Sign {
        EQUAL,
        ABOVE,
        NOT_BELOW
    }

    record Words(String text) implements Answer {}
}
