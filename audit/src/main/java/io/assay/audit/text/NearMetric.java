package io.assay.audit.text;

import io.assay.core.Context;
import io.assay.core.Exactness;
import io.assay.core.Feature;
import io.assay.core.Metric;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.kernel.Shingles;
import io.assay.core.state.NearPairs;
import io.assay.core.state.Sketches;
import java.util.Locale;
import java.util.Set;

/** A metric of texts that are nearly the same. All of equal parameters share the sketches and one search. */
interface NearMetric extends Metric<Sketches> {

    /** Reused by each thread: it grows to the longest text. */
    ThreadLocal<Shingles> SHINGLES = ThreadLocal.withInitial(Shingles::new);

    double threshold();

    int shingle();

    ShingleUnit unit();

    Tokenizer tokenizer();

    int permutations();

    /** What decides how texts are sketched. */
    record Sketching(double threshold, int shingle, ShingleUnit unit, Tokenizer tokenizer, int permutations) {}

    /** Whether the words are split by {@link TokensOf}: those between white space are found while they are hashed. */
    default boolean tokenizes() {
        return unit() == ShingleUnit.WORDS && tokenizer() != Tokenizer.WHITESPACE;
    }

    @Override
    default Set<Feature<?>> requires() {
        return tokenizes() ? Set.of(new TokensOf(tokenizer())) : Set.of();
    }

    static void check(double threshold, int shingle, int permutations) {
        Require.that(threshold > 0 && threshold <= 1, "threshold must lie in ]0, 1], but was %s", threshold);
        Require.that(shingle >= 1, "shingle must be at least 1, but was %d", shingle);
        Require.that(
                permutations >= 16 && permutations <= 1024,
                "permutations must lie in 16..1024, but was %d",
                permutations);
    }

    @Override
    default Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    default Object filling() {
        return new Sketching(threshold(), shingle(), unit(), tokenizer(), permutations());
    }

    @Override
    default Sketches newState(Context context) {
        return new Sketches(threshold(), permutations(), context);
    }

    @Override
    default void add(Sketches sketches, Observation text) {
        Shingles shingles = SHINGLES.get();
        if (tokenizes()) {
            shingles.tokens(text.get(new TokensOf(tokenizer())), shingle());
        } else if (unit() == ShingleUnit.WORDS) {
            shingles.words(text.text(), shingle());
        } else {
            shingles.characters(text.text(), shingle());
        }
        sketches.add(shingles, text.sample().ref(), text.group());
    }

    /** What was found; throws where there is no text to compare. */
    default NearPairs found(Sketches sketches) {
        NearPairs found = sketches.near();
        if (found.texts() == 0) {
            throw new NothingToMeasure("every text is empty");
        }
        return found;
    }

    /** How pairs were found and compared. */
    default Exactness exactness(Sketches sketches, NearPairs found) {
        if (found.complete()) {
            return Exactness.EXACT;
        }
        String note = String.format(
                Locale.ROOT,
                "a pair of similarity %s is found with probability %.4f (%d bands of %d)",
                threshold(),
                sketches.bands().recall(threshold()),
                sketches.bands().bands(),
                sketches.bands().rows());
        if (!sketches.isExact()) {
            double error = StrictMath.sqrt(threshold() * (1 - threshold()) / permutations());
            note += String.format(Locale.ROOT, ", similarity is estimated with standard error %.3f", error);
        }
        return Exactness.estimated(found.crowded() ? note + ", pairs among hundreds of alike texts are sampled" : note);
    }
}
