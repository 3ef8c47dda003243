package io.assay.curate;

import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.Shorthand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keeps rows that no other row outdoes: one that is at least as good in every column and better in one. With a number of rows, the front without those
 * before it comes next, until there are enough; of the last front those with the most room around them (Deb et al. 2002, doi:10.1109/4235.996017), of equal
 * ones the first. A row without a number in one of the columns is dropped.
 */
@Meaning("Keeps rows that no other row outdoes in all of several columns; with a number, front after front.")
public record Pareto(
        @Shorthand @Meaning("columns of which more is better; with - before the name, less")
        List<String> by,

        @Meaning("how many rows; without it, those of the first front")
        Optional<Long> n)
        implements SetRule {

    /** What counts of a row, more being better; empty where it is missing in one of the columns. */
    private record Scored(long ordinal, double[] goods) implements HeldRow {

        @Override
        public Role role() {
            return Role.SYNTHETIC;
        }

        @Override
        public long bytes() {
            return BYTES_LEAST + 8L * goods.length;
        }
    }

    public Pareto {
        by = List.copyOf(by);
        Require.that(!by.isEmpty(), "by must name at least one column");
        n.ifPresent(rows -> Require.that(rows >= 0, "n must not be negative, but was %d", rows));
    }

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        List<Scored> all = HeldRows.read(this, survivors, Set.of(Role.SYNTHETIC), Set.of(), this::look);
        Drops drops = new Drops();
        all.stream().filter(row -> row.goods().length == 0).forEach(row -> drops.add(row.ordinal(), "no-score"));
        List<Scored> scored = all.stream().filter(row -> row.goods().length > 0).toList();
        double[][] goods = scored.stream().map(Scored::goods).toArray(double[][]::new);
        boolean[] taken = new boolean[goods.length];
        long open = n.orElse(Long.MAX_VALUE);
        for (List<Integer> front : n.isPresent() ? ParetoFronts.all(goods) : ParetoFronts.first(goods)) {
            roomiest(front, goods).limit(open).forEach(row -> taken[row] = true);
            open = Math.max(0, open - front.size());
        }
        IntStream.range(0, taken.length)
                .filter(row -> !taken[row])
                .forEach(row -> drops.add(scored.get(row).ordinal(), "outdone"));
        return drops;
    }

    private Scored look(Observation row) {
        List<Double> goods = new ArrayList<>();
        for (String column : by) {
            boolean less = column.startsWith("-");
            row.sample()
                    .fields()
                    .number(less ? column.substring(1) : column)
                    .ifPresent(value -> goods.add(less ? -value : value));
        }
        double[] whole = goods.size() < by.size()
                ? new double[0]
                : goods.stream().mapToDouble(good -> good).toArray();
        return new Scored(row.sample().ordinal(), whole);
    }

    private static Stream<Integer> roomiest(List<Integer> front, double[][] goods) {
        double[] room = ParetoFronts.room(front.stream().map(row -> goods[row]).toArray(double[][]::new));
        return IntStream.range(0, front.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -room[i]))
                .map(front::get);
    }
}
