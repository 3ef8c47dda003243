package io.assay.curate;

import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.kernel.WordScanner;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.util.Optional;
import java.util.OptionalDouble;

/** Keeps texts of some length. Words stand between white space, characters are code points. */
@Meaning("Keeps texts that are neither too short nor too long.")
public record Length(
        @Default("0") @Meaning("the fewest words") long minWords,

        @Default("9000000000000000000") @Meaning("the most words")
        long maxWords,

        @Default("0") @Meaning("the fewest characters") long minCharacters,

        @Default("9000000000000000000") @Meaning("the most characters")
        long maxCharacters)
        implements RowRule {

    public Length {
        Require.that(
                minWords <= maxWords && minCharacters <= maxCharacters,
                "the least length must not exceed the greatest, but words are %d to %d, characters %d to %d",
                minWords,
                maxWords,
                minCharacters,
                maxCharacters);
    }

    @Override
    public Optional<Drops.Reason> judge(Observation row) {
        long words = WordScanner.count(row.text());
        long characters = row.text().codePointCount(0, row.text().length());
        if (words < minWords || characters < minCharacters) {
            return reason("too-short", words < minWords ? words : characters);
        }
        return words > maxWords || characters > maxCharacters
                ? reason("too-long", words > maxWords ? words : characters)
                : Optional.empty();
    }

    private static Optional<Drops.Reason> reason(String rule, long length) {
        return Optional.of(new Drops.Reason(rule, OptionalDouble.of((double) length), Optional.empty()));
    }
}
