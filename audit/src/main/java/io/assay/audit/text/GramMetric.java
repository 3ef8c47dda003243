package io.assay.audit.text;

import io.assay.core.Context;
import io.assay.core.Feature;
import io.assay.core.Metric;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.kernel.Tokens;
import io.assay.core.state.Grams;
import java.util.Set;

/** A metric of n-gram counts. All of equal n and tokenizer share one count. */
interface GramMetric extends Metric<Grams> {

    int n();

    Tokenizer tokenizer();

    /** What decides how n-grams are counted. */
    record Counting(int n, Tokenizer tokenizer) {}

    @Override
    default Set<Feature<?>> requires() {
        return Set.of(new TokensOf(tokenizer()));
    }

    @Override
    default Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE);
    }

    @Override
    default Object filling() {
        return new Counting(n(), tokenizer());
    }

    @Override
    default Grams newState(Context context) {
        return new Grams(n(), context);
    }

    @Override
    default void add(Grams grams, Observation text) {
        Tokens tokens = text.get(new TokensOf(tokenizer()));
        grams.add(tokens.hashes(), tokens.size(), text);
    }

    /** Throws unless some synthetic text has n words. */
    default void requireGrams(Grams grams) {
        if (grams.total(Role.SYNTHETIC) == 0) {
            throw new NothingToMeasure("every text is shorter than " + n() + (n() == 1 ? " word" : " words"));
        }
    }
}
