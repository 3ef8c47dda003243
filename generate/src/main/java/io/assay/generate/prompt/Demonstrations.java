package io.assay.generate.prompt;

import io.assay.core.Embedder;
import io.assay.core.kernel.Vectors;
import io.assay.generate.plan.DemonstrationSpec;
import io.assay.generate.plan.DemonstrationSpec.Select;
import io.assay.learn.KMeans;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Chooses which examples a prompt shows. Embeddings are computed once, when the first prompt asks. */
public final class Demonstrations {

    /** What a choice may look at. */
    public interface Situation {

        /** The place of the draft among all of the run. */
        long ordinal();

        /** The conditions drawn and the fields of the seed. */
        Map<String, String> known();

        /** The seed, which is never shown. */
        Optional<Records> seed();

        /** How many samples were accepted. */
        int accepted();

        /** One of them, by number. */
        Records accepted(int number);

        /** A template over conditions and seed. */
        String render(String template);
    }

    private static final int COMPLEX_POOL = 3;

    private final DemonstrationSpec spec;
    private final List<Records> pool;
    private final long seed;
    private final Optional<Embedder> embedder;
    private double @Nullable [][] vectors;
    private @Nullable List<List<Integer>> clusters;

    public Demonstrations(DemonstrationSpec spec, List<Records> pool, long seed, Optional<Embedder> embedder) {
        this.spec = spec;
        this.pool = List.copyOf(pool);
        this.seed = seed;
        this.embedder = embedder;
    }

    public List<Records> pool() {
        return pool;
    }

    /** What a prompt shows, in its order: at most as many as asked for and as fit in the tokens allowed. */
    public List<Records> choose(Situation situation) {
        Chance chance = Chance.of(seed, "demonstrations").at(situation.ordinal());
        Predicate<Records> allowed = record -> situation
                .seed()
                .map(own -> !record.id().equals(own.id()) && !record.fields().equals(own.fields()))
                .orElse(true);
        Select select = spec.select();
        List<Records> chosen;
        if (select instanceof Select.Random random) {
            chosen = random(random, situation, chance, allowed);
        } else if (select instanceof Select.Same same) {
            chosen = some(same.k(), chance, allowed.and(record -> agrees(record, same.by(), situation)));
        } else if (select instanceof Select.Knn knn) {
            chosen = nearest(knn, situation, allowed);
        } else if (select instanceof Select.Clusters one) {
            chosen = onePerCluster(one, chance, allowed);
        } else {
            chosen = complex(select.k(), chance, allowed);
        }
        return withinTokens(chosen, select instanceof Select.Knn);
    }

    /** Drops what does not fit: of nearest ones the farthest, which stand first, else the last. */
    private List<Records> withinTokens(List<Records> chosen, boolean bestLast) {
        if (spec.tokens() == 0) {
            return chosen;
        }
        List<Records> order = new ArrayList<>(chosen);
        if (bestLast) {
            Collections.reverse(order);
        }
        List<Records> fitting = new ArrayList<>();
        int tokens = 0;
        for (Records record : order) {
            tokens += record.fields().values().stream()
                    .mapToInt(v -> TokenEstimate.of(String.valueOf(v)))
                    .sum();
            if (tokens > spec.tokens()) {
                break;
            }
            fitting.add(record);
        }
        if (bestLast) {
            Collections.reverse(fitting);
        }
        return fitting;
    }

    private List<Records> random(Select.Random random, Situation situation, Chance chance, Predicate<Records> allowed) {
        List<Records> chosen = new ArrayList<>();
        for (int number : chance.at(1).some(random.own(), situation.accepted())) {
            chosen.add(situation.accepted(number));
        }
        chosen.addAll(some(random.k() - chosen.size(), chance.at(2), allowed));
        return chance.at(3).shuffled(chosen);
    }

    private List<Records> some(int k, Chance chance, Predicate<Records> allowed) {
        List<Records> candidates = pool.stream().filter(allowed).toList();
        return chance.some(k, candidates.size()).stream().map(candidates::get).toList();
    }

    private static boolean agrees(Records record, List<String> by, Situation situation) {
        return by.stream()
                .allMatch(field -> record.text(field).equals(situation.known().getOrDefault(field, "")));
    }

    private List<Records> nearest(Select.Knn knn, Situation situation, Predicate<Records> allowed) {
        double[] query = Vectors.unit(embed(List.of(situation.render(knn.of()))).get(0));
        double[][] all = vectors();
        double[] cosines = new double[all.length];
        java.util.Arrays.setAll(cosines, i -> Vectors.dot(query, all[i]));
        List<Records> best = new ArrayList<>(IntStream.range(0, all.length)
                .filter(i -> allowed.test(pool.get(i)))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -cosines[i]).thenComparing(i -> i))
                .limit(knn.k())
                .map(pool::get)
                .toList());
        Collections.reverse(best); // The most similar stands last, next to the question.
        return best;
    }

    private List<Records> onePerCluster(Select.Clusters one, Chance chance, Predicate<Records> allowed) {
        List<List<Integer>> groups = clusters(one.k());
        List<Records> chosen = new ArrayList<>();
        for (int cluster = 0; cluster < groups.size(); cluster++) {
            List<Records> members =
                    groups.get(cluster).stream().map(pool::get).filter(allowed).toList();
            if (!members.isEmpty()) {
                chosen.add(
                        one.longest()
                                ? Collections.max(members, Comparator.comparingInt(Demonstrations::words))
                                : members.get(chance.at(cluster).below(members.size())));
            }
        }
        return chance.at(-1).shuffled(chosen);
    }

    private List<Records> complex(int k, Chance chance, Predicate<Records> allowed) {
        List<Records> longest = pool.stream()
                .filter(allowed)
                .sorted(Comparator.comparingInt(Demonstrations::words).reversed())
                .limit((long) k * COMPLEX_POOL)
                .toList();
        return chance.some(k, longest.size()).stream().map(longest::get).toList();
    }

    private static int words(Records record) {
        return record.fields().values().stream()
                .mapToInt(value -> String.valueOf(value).split("\\s+", -1).length)
                .sum();
    }

    private List<double[]> embed(List<String> texts) {
        return embedder.orElseThrow(() -> new IllegalStateException("demonstrations by nearness need an embedder"))
                .embed(texts);
    }

    private synchronized double[][] vectors() {
        double[][] known = vectors;
        if (known == null) {
            known = embed(pool.stream().map(record -> record.text("text")).toList()).stream()
                    .map(Vectors::unit)
                    .toArray(double[][]::new);
            vectors = known;
        }
        return known;
    }

    private synchronized List<List<Integer>> clusters(int k) {
        List<List<Integer>> known = clusters;
        if (known == null) {
            int[] of = KMeans.fit(vectors(), Math.min(k, pool.size()), seed).clusters();
            known = IntStream.range(0, Math.min(k, pool.size()))
                    .mapToObj(c -> IntStream.range(0, of.length)
                            .filter(i -> of[i] == c)
                            .boxed()
                            .toList())
                    .toList();
            clusters = known;
        }
        return known;
    }
}
