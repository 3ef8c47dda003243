package io.assay.verify.maths;

import io.assay.verify.maths.Answer.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Whether two answers of mathematics denote the same. Sound in both directions: equal is proved by normal form, different by values whose errors are
 * bounded, and all else is undecided. Variables stand for real numbers, and formulas are compared where both are defined.
 *
 * <p>Where not mathematics but a convention decides, these hold: a unit, a sign of money or of degrees may be left out, but two units must be the same; x = 5 is the answer 5; answers
 * with commas between are a set; 3:4 is 3/4. A percentage is a number: 25% is 1/4, not 25.
 */
public final class AnswerEquality {

    /** Longer texts are no answers. */
    private static final int CHARACTERS_MAX = 2000;

    private AnswerEquality() {}

    /** The verdict of two answers as they were written; each may be a text that ends with its answer. */
    public static Verdict compare(String one, String other) {
        Measured first = Measured.of(Latex.plain(FinalAnswer.of(one)));
        Measured second = Measured.of(Latex.plain(FinalAnswer.of(other)));
        if (!readable(first) || !readable(second) || !first.agrees(second)) {
            return Verdict.UNDECIDED;
        }
        try {
            return of(AnswerParser.parse(first.text()), AnswerParser.parse(second.text()));
        } catch (Undecidable unreadable) {
            return Verdict.UNDECIDED;
        }
    }

    /** Whether two answers are the same: spelled alike in their last boxes, as words are, or proved equal. */
    public static boolean verified(String one, String other) {
        return Boxed.same(Boxed.last(one).orElse(one), Boxed.last(other).orElse(other))
                || compare(one, other) == Verdict.EQUAL;
    }

    private static boolean readable(Measured answer) {
        return !answer.text().isEmpty() && answer.text().length() <= CHARACTERS_MAX;
    }

    private static Verdict of(Answer one, Answer other) {
        if (one instanceof Answer.Relation relation
                && relation.variable().isPresent()
                && other instanceof Answer.Formula) {
            return of(new Answer.Formula(relation.right()), other);
        } else if (other instanceof Answer.Relation && one instanceof Answer.Formula) {
            return of(other, one);
        } else if (one instanceof Answer.Formula a && other instanceof Answer.Formula b) {
            return Equality.of(a.expression(), b.expression());
        } else if (one instanceof Answer.Tuple a && other instanceof Answer.Tuple b) {
            return inOrder(a.members(), b.members(), AnswerEquality::of);
        } else if (one instanceof Answer.Several a && other instanceof Answer.Several b) {
            return inAnyOrder(a.members(), b.members(), AnswerEquality::of);
        } else if (one instanceof Answer.Matrix a && other instanceof Answer.Matrix b) {
            return inOrder(a.rows(), b.rows(), (row, to) -> inOrder(row, to, Equality::of));
        } else if (one instanceof Answer.Relation a && other instanceof Answer.Relation b) {
            return relations(a, b);
        } else if (one instanceof Answer.Intervals a && other instanceof Answer.Intervals b) {
            return intervals(a, b);
        }
        return word(one).isPresent() && word(one).equals(word(other)) ? Verdict.EQUAL : Verdict.UNDECIDED;
    }

    /** Words, or a single letter: that of a choice. */
    private static Optional<String> word(Answer answer) {
        if (answer instanceof Answer.Formula formula && formula.expression() instanceof Expression.Symbol symbol) {
            return Optional.of(symbol.name().toLowerCase(Locale.ROOT));
        }
        return answer instanceof Answer.Words words ? Optional.of(words.text()) : Optional.empty();
    }

    private static <T> Verdict inOrder(List<T> one, List<T> other, BiFunction<T, T, Verdict> compare) {
        if (one.size() != other.size()) {
            return Verdict.DIFFERENT;
        }
        Verdict all = Verdict.EQUAL;
        for (int i = 0; i < one.size(); i++) {
            all = all.and(compare.apply(one.get(i), other.get(i)));
        }
        return all;
    }

    /** Each member must have its equal on the other side; one that differs from all shows that they are different. */
    private static <T> Verdict inAnyOrder(List<T> one, List<T> other, BiFunction<T, T, Verdict> compare) {
        return within(one, other, compare).and(within(other, one, compare));
    }

    private static <T> Verdict within(List<T> members, List<T> set, BiFunction<T, T, Verdict> compare) {
        Verdict all = Verdict.EQUAL;
        for (T member : members) {
            List<Verdict> verdicts =
                    set.stream().map(other -> compare.apply(member, other)).toList();
            all = all.and(
                    verdicts.contains(Verdict.EQUAL)
                            ? Verdict.EQUAL
                            : verdicts.contains(Verdict.UNDECIDED) ? Verdict.UNDECIDED : Verdict.DIFFERENT);
        }
        return all;
    }

    /** Unions of intervals that overlap may be written in several ways: only single ones are told to differ. */
    private static Verdict intervals(Answer.Intervals one, Answer.Intervals other) {
        if (one.variable().isPresent()
                && other.variable().isPresent()
                && !one.variable().equals(other.variable())) {
            return Verdict.UNDECIDED;
        }
        Verdict verdict = inAnyOrder(one.parts(), other.parts(), AnswerEquality::interval);
        boolean single = one.parts().size() == 1 && other.parts().size() == 1;
        return verdict == Verdict.EQUAL || single ? verdict : Verdict.UNDECIDED;
    }

    private static Verdict interval(Interval one, Interval other) {
        if (one.lowIn() != other.lowIn() || one.highIn() != other.highIn()) {
            return Verdict.DIFFERENT;
        }
        return bound(one.low(), other.low()).and(bound(one.high(), other.high()));
    }

    private static Verdict bound(Optional<Expression> one, Optional<Expression> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty() ? Verdict.EQUAL : Verdict.DIFFERENT;
        }
        return Equality.of(one.get(), other.get());
    }

    /** The same if one difference is a multiple of the other: of an inequality a positive one. Others may still have the same solutions. */
    private static Verdict relations(Answer.Relation one, Answer.Relation other) {
        Quotient first = NormalForm.of(one.difference());
        Quotient second = NormalForm.of(other.difference());
        if (one.sign() != other.sign()
                || first.isZero()
                || second.isZero()
                || !first.isPolynomial()
                || !second.isPolynomial()) {
            return Verdict.UNDECIDED;
        }
        Map.Entry<Monomial, Rational> leading = first.numerator().first();
        Rational beside = second.numerator().terms().getOrDefault(leading.getKey(), Rational.ZERO);
        if (beside.isZero()) {
            return Verdict.UNDECIDED;
        }
        Rational ratio = leading.getValue().over(beside);
        boolean multiple = first.minus(second.times(ratio)).isZero();
        return multiple && (one.sign() == Answer.Sign.EQUAL || ratio.sign() > 0) ? Verdict.EQUAL : Verdict.UNDECIDED;
    }
}
