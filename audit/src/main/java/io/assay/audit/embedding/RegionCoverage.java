package io.assay.audit.embedding;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.kernel.Vectors;
import io.assay.core.state.Rows;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Region coverage: the share of reference texts that lie in regions which the synthetic texts cover too. Regions are the clusters that k-means finds
 * among the directions of the embeddings of both sides together, at most one for ten texts of the smaller side. A side covers a region where its share
 * of texts there is at least a fifth of the other side's share; it also counts as covering where so few texts could be chance, that is where a binomial
 * count would be as low in more than 1 % of cases. Beside it: how many regions only one side covers, the share of synthetic texts in regions that the
 * reference does not cover, and for each side the effective number of regions (the exponential of the entropy of its shares) and its largest share.
 * Fewer than 20 texts of a side make no two regions and have no value.
 *
 * <p>Read: 1 means that no subject of the real data is missing as a whole; the map, and the samples, name the subjects that only one side has. Synthetic
 * texts in regions of their own are an invention to look at, wanted or not. Far fewer effective regions than the reference has show a generator that
 * keeps to a few subjects.
 *
 * <p>Misleads when a subject is smaller than a region: a tenth of it may be missing unseen, and {@code text.coverage} looks closer. Regions are those
 * of one clustering and move with the seed. The map is flat: it holds the part of the variance that it states, so that what lies together on it
 * need not be alike. Regions are named by words that synthetic texts hold, so the name of a region that only the reference covers says little.
 *
 * <p>Worked example: of 100 reference texts 60 lie in one region and 40 in another; of 100 synthetic texts 95 and 5. The shares 0.95 and 0.6 are alike
 * enough; 0.05 is less than a fifth of 0.4, and 5 or fewer of 45 texts are chance in less than one of a million cases: 60 of 100, 0.6.
 *
 * @param regions how many regions at most
 */
@About(
        id = "text.region-coverage",
        spec = "TX-08",
        summary = "Share of real texts in regions that synthetic texts cover too",
        modalities = Modality.TEXT,
        source =
                "Sajjadi et al. 2018, arXiv:1806.00035 (20 clusters of both sides together); Grootendorst 2022, arXiv:2203.05794 (names)")
@Measures(
        value = Dimension.DIVERSITY,
        goal = Goal.HIGHER,
        lower = 0,
        upper = 1,
        needs = Role.REFERENCE,
        cost = Cost.STANDARD,
        identical = 1)
@AutoService(Auditable.class)
public record RegionCoverage(int regions) implements EmbeddingMetric {

    private static final int SAMPLES_SHOWN = 5;

    public RegionCoverage() {
        this(20);
    }

    public RegionCoverage {
        Require.that(regions >= 2, "regions must be at least 2, but was %d", regions);
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    public int sampleMax() {
        return PAIRS_MAX;
    }

    @Override
    public Measurement finish(Rows rows, Context context) {
        Regions found = Regions.of(rows, regions, context.seed());
        Regions.Side synthetic = found.synthetic();
        Regions.Side reference = found.reference();
        List<Integer> made = found.only(Role.SYNTHETIC);
        List<Integer> real = found.only(Role.REFERENCE);
        List<String> names = RegionNames.of(found, context);
        long missed = real.stream().mapToLong(reference::count).sum();
        return Measurement.rate(reference.size() - missed, reference.size())
                .with("regions", found.size())
                .with("only-synthetic", made.size())
                .with("only-reference", real.size())
                .with("synthetic-outside", synthetic.share(made))
                .with("effective-regions.synthetic", found.effective(synthetic))
                .with("effective-regions.reference", found.effective(reference))
                .with("largest-share.synthetic", found.largestShare(synthetic))
                .with("largest-share.reference", found.largestShare(reference))
                .evidence(findings(found, names))
                .chart(new RegionMap(found, names).chart());
    }

    /** A finding a one-sided region, the one with the largest share first. */
    private static List<Finding> findings(Regions found, List<String> names) {
        return Stream.of(found.synthetic(), found.reference())
                .flatMap(side -> found.only(side.role()).stream()
                        .map(region -> Finding.of(
                                central(side, region, found.centres()[region]),
                                note(found, side, region, names.get(region)),
                                side.share(region))))
                .sorted(Comparator.comparingDouble(Finding::score).reversed())
                .toList();
    }

    /** The texts of a side nearest to the centre of a region. */
    private static List<SampleRef> central(Regions.Side side, int region, double[] centre) {
        double[][] vectors = side.directions().vectors();
        return IntStream.range(0, side.size())
                .filter(i -> side.regions()[i] == region)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> Vectors.squaredDistance(vectors[i], centre)))
                .limit(SAMPLES_SHOWN)
                .map(i -> side.directions().rows().get(i).sample())
                .toList();
    }

    private static String note(Regions found, Regions.Side side, int region, String name) {
        String number = "region " + (region + 1);
        return String.format(
                Locale.ROOT,
                "only %s: %s, %d of %d synthetic and %d of %d reference texts",
                side.role().id(),
                name.equals(number) ? number : number + " (" + name + ")",
                found.synthetic().count(region),
                found.synthetic().size(),
                found.reference().count(region),
                found.reference().size());
    }
}
