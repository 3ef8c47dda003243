package io.assay.audit.text;

import io.assay.core.Context;
import io.assay.core.Feature;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.TwoPass;
import io.assay.core.kernel.Bag;
import io.assay.core.state.Searched;
import java.util.Set;

/** A metric that looks for benchmark items as a search engine does, which weighs words by how few texts hold them. */
interface BenchmarkSearch extends TwoPass<Searched> {

    /** What decides how words are counted: nothing. */
    record Counting() {}

    @Override
    default Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.BENCHMARK);
    }

    @Override
    default Set<Feature<?>> requires() {
        return Set.of(BestDocuments.words());
    }

    @Override
    default Object filling() {
        return new Counting();
    }

    @Override
    default Searched newState(Context context) {
        return new Searched(context);
    }

    @Override
    default void add(Searched searched, Observation text) {
        long[] keys = BestDocuments.keys(text.get(BestDocuments.words()));
        if (text.role() == Role.BENCHMARK) {
            searched.item(text, keys);
        } else {
            searched.document(text, Bag.of(keys, keys.length), keys.length);
        }
    }
}
