package io.assay.curate;

import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.SampleRef;
import io.assay.core.State;
import io.assay.core.report.Flow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The samples that a step drops, each with the rule that it broke; column by column, since they may be millions. */
public final class Drops implements State<Drops> {

    private static final long serialVersionUID = 1;
    private static final int ROLE_SHIFT = 60;
    private static final long NO_SAMPLE = -1;

    /** Why a sample was dropped: the rule, the score that broke it, and the sample that it is too near to. */
    public record Reason(String rule, OptionalDouble score, Optional<SampleRef> near) {}

    private final List<String> rules = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private long[] ordinals = new long[64];
    private int[] rule = new int[64];
    private double[] scores = new double[64];
    private boolean[] scored = new boolean[64];
    private long[] near = new long[64];
    private int size;
    private boolean sorted = true;
    private final Marks marks = new Marks();
    private final Told told = new Told();

    /** Writes a value into a column of a row that stays. */
    public void mark(long ordinal, String field, Object value) {
        marks.put(ordinal, field, value);
    }

    /** What the step measured and says beside. */
    public Told told() {
        return told;
    }

    /** What was written into rows that stay, column by column. */
    public List<Flow.Written> written() {
        return marks.written();
    }

    /** What the step wrote over in a row. */
    List<Change> over(Sample row) {
        return marks.over(row);
    }

    /** A row with what the step wrote into it. */
    Sample marked(Sample row) {
        return marks.applied(row);
    }

    /** Drops a sample for a reason without a number. */
    public void add(long ordinal, String reason) {
        add(ordinal, new Reason(reason, OptionalDouble.empty(), Optional.empty()));
    }

    /** Drops a sample. */
    public void add(long ordinal, Reason reason) {
        if (size == ordinals.length) {
            grow();
        }
        ordinals[size] = ordinal;
        rule[size] = number(reason.rule());
        scores[size] = reason.score().orElse(0);
        scored[size] = reason.score().isPresent();
        near[size] = reason.near().map(Drops::packed).orElse(NO_SAMPLE);
        size++;
        sorted = false;
    }

    private void grow() {
        int larger = 2 * size;
        ordinals = Arrays.copyOf(ordinals, larger);
        rule = Arrays.copyOf(rule, larger);
        scores = Arrays.copyOf(scores, larger);
        scored = Arrays.copyOf(scored, larger);
        near = Arrays.copyOf(near, larger);
    }

    private int number(String name) {
        return numbers.computeIfAbsent(name, fresh -> {
            rules.add(fresh);
            return rules.size() - 1;
        });
    }

    private static long packed(SampleRef sample) {
        return (long) sample.role().ordinal() << ROLE_SHIFT | sample.ordinal();
    }

    private static SampleRef unpacked(long packed) {
        return new SampleRef(Role.values()[(int) (packed >>> ROLE_SHIFT)], packed & (1L << ROLE_SHIFT) - 1);
    }

    /** How many samples are dropped. */
    public int size() {
        return size;
    }

    /** How many samples each rule dropped, by the name of the rule. */
    public Map<String, Long> byRule() {
        Map<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            counts.merge(rules.get(rule[i]), 1L, Long::sum);
        }
        return counts;
    }

    /** Why a sample was dropped, if it was. Not while samples are added. */
    public Optional<Reason> find(long ordinal) {
        sort();
        int at = Arrays.binarySearch(ordinals, 0, size, ordinal);
        return at < 0 ? Optional.empty() : Optional.of(reason(at));
    }

    /** Whether a sample was dropped. Not while samples are added. */
    public boolean has(long ordinal) {
        sort();
        return Arrays.binarySearch(ordinals, 0, size, ordinal) >= 0;
    }

    /** Is shown a dropped sample. */
    public interface Visitor {
        void visit(long ordinal, Reason reason);
    }

    /** Shows all of them in the order of the data. */
    public void each(Visitor visitor) {
        sort();
        for (int i = 0; i < size; i++) {
            visitor.visit(ordinals[i], reason(i));
        }
    }

    private Reason reason(int i) {
        return new Reason(
                rules.get(rule[i]),
                scored[i] ? OptionalDouble.of(scores[i]) : OptionalDouble.empty(),
                near[i] == NO_SAMPLE ? Optional.empty() : Optional.of(unpacked(near[i])));
    }

    private synchronized void sort() {
        if (sorted) {
            return;
        }
        boolean ascending = true;
        for (int i = 1; i < size && ascending; i++) {
            ascending = ordinals[i - 1] < ordinals[i];
        }
        if (!ascending) {
            int[] order = IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingLong(i -> ordinals[i]))
                    .mapToInt(i -> i)
                    .toArray();
            ordinals = Arrays.stream(order).mapToLong(i -> ordinals[i]).toArray();
            rule = Arrays.stream(order).map(i -> rule[i]).toArray();
            scores = Arrays.stream(order).mapToDouble(i -> scores[i]).toArray();
            near = Arrays.stream(order).mapToLong(i -> near[i]).toArray();
            boolean[] old = scored;
            scored = new boolean[size];
            for (int i = 0; i < size; i++) {
                scored[i] = old[order[i]];
            }
        }
        sorted = true;
    }

    @Override
    public Drops copy() {
        Drops copy = new Drops();
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(Drops other) {
        for (int i = 0; i < other.size; i++) {
            add(other.ordinals[i], other.reason(i));
        }
        marks.merge(other.marks);
        told.merge(other.told);
    }
}
