package io.assay.audit.text;

import io.assay.core.Finding;
import io.assay.core.SampleRef;
import io.assay.core.State;
import io.assay.core.state.Findings;
import io.assay.core.state.InOrder;
import java.io.Serializable;
import java.util.List;

/**
 * What a ledger says of records. Only those with prompt and model are kept: any other breaks the chain, whether it is there or not, so that
 * data without a ledger cost nothing.
 */
final class LineageLedger implements State<LineageLedger> {

    private static final long serialVersionUID = 1;
    private static final int FINDINGS_MAX = 10;

    /**
     * A record whose prompt and model are there.
     *
     * @param name its id
     * @param parents ids of the records that it was made from
     */
    record Entry(String name, List<String> parents) implements Serializable {}

    private final InOrder<Entry> recorded = new InOrder<>(Long.MAX_VALUE / 4);
    private final Findings unrecorded = new Findings(FINDINGS_MAX);
    private long n;

    void add(SampleRef sample, Entry entry) {
        n++;
        recorded.add(sample, entry, 1);
    }

    /** Counts a record without prompt or model. */
    void add(SampleRef sample) {
        n++;
        unrecorded.add(Finding.of(sample, "prompt or model is not recorded", 1));
    }

    /** How many records there are. */
    long n() {
        return n;
    }

    /** Those with prompt and model, in their order. */
    List<InOrder.Row<Entry>> recorded() {
        return recorded.rows();
    }

    List<Finding> unrecorded() {
        return unrecorded.highest();
    }

    @Override
    public LineageLedger copy() {
        LineageLedger copy = new LineageLedger();
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(LineageLedger other) {
        n += other.n;
        recorded.merge(other.recorded);
        unrecorded.merge(other.unrecorded);
    }
}
