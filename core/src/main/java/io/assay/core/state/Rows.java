package io.assay.core.state;

import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.State;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Vectors of samples, for what needs them all at once: covariances, kernels, trained probes. Whoever uses it says how many samples it can
 * afford.
 */
public final class Rows implements State<Rows> {

    private static final long serialVersionUID = 1;

    /**
     * @param sample whose vector it is
     * @param rank the rank of the sample
     * @param label its label, empty where it has none
     * @param vector the numbers
     */
    public record Row(SampleRef sample, long rank, String label, double[] vector) implements Serializable {}

    private static final Comparator<Row> BY_RANK =
            Comparator.comparing(Row::rank, Long::compareUnsigned).thenComparing(Row::sample);

    private final List<Row> rows = new ArrayList<>();

    public void add(Observation observation, double[] vector) {
        String label = observation.sample().fields().text("label").orElse("");
        rows.add(new Row(observation.sample().ref(), observation.rank(), label, vector));
    }

    /**
     * The rows of a role, lowest rank first.
     *
     * @throws NothingToMeasure if there are fewer than wanted, or vectors of several lengths
     */
    public List<Row> of(Role role, int least) {
        int width = rows.isEmpty() ? 0 : rows.get(0).vector().length;
        if (rows.stream().anyMatch(row -> row.vector().length != width)) {
            throw new NothingToMeasure("the embeddings have different lengths");
        }
        return any(role, least);
    }

    /** The same for vectors that may differ in length. */
    public List<Row> any(Role role, int least) {
        List<Row> some = rows.stream()
                .filter(row -> row.sample().role() == role)
                .sorted(BY_RANK)
                .toList();
        if (some.size() < least) {
            throw new NothingToMeasure("the " + role.id() + " data has " + some.size() + " vectors; it takes " + least);
        }
        return some;
    }

    /** The vectors of rows, in their order. */
    public static double[][] vectors(List<Row> rows) {
        return rows.stream().map(Row::vector).toArray(double[][]::new);
    }

    @Override
    public Rows copy() {
        Rows copy = new Rows();
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(Rows other) {
        rows.addAll(other.rows);
    }
}
