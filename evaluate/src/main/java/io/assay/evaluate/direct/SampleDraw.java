package io.assay.evaluate.direct;

import io.assay.core.kernel.Mix;
import io.assay.core.stats.SampleSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rows for people to look at, drawn label by label in the shares of the labels.
 *
 * @param strata how many rows there are of each label
 * @param rows the rows that were drawn
 */
record SampleDraw(Map<String, Integer> strata, List<Claim> rows) {

    /** The same rows and seed draw the same sample. */
    static SampleDraw of(List<Claim> claims, PeopleSample spec, long seed) {
        Map<String, List<Claim>> byLabel = claims.stream()
                .collect(Collectors.groupingBy(Claim::label, TreeMap::new, Collectors.toCollection(ArrayList::new)));
        Map<String, Integer> strata = new TreeMap<>();
        byLabel.forEach((label, some) -> strata.put(label, some.size()));
        long wanted = SampleSize.of(spec.halfWidth(), spec.expected(), Tallies.LEVEL, claims.size());
        List<Integer> sizes = SampleSize.allotted(wanted, List.copyOf(strata.values()));
        Comparator<Claim> mixed = Comparator.comparingLong((Claim claim) -> Mix.hash(claim.id(), seed))
                .thenComparing(Claim::id);
        List<Claim> drawn = new ArrayList<>();
        int stratum = 0;
        for (List<Claim> some : byLabel.values()) {
            some.sort(mixed);
            drawn.addAll(some.subList(0, sizes.get(stratum++)));
        }
        drawn.sort(mixed); // Label after label, people would know each one before they read.
        return new SampleDraw(strata, drawn);
    }
}
