package io.assay.core.state;

import io.assay.core.Finding;
import io.assay.core.SampleRef;
import io.assay.core.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The findings of highest score, a fixed number of them; ties go to the one whose first sample comes earlier. */
public final class Findings implements State<Findings> {

    private static final long serialVersionUID = 1;
    private static final Comparator<Finding> BEST_FIRST = Comparator.comparingDouble(Finding::score)
            .reversed()
            .thenComparing(finding -> finding.samples().get(0), Comparator.<SampleRef>naturalOrder());

    private final int most;
    private final List<Finding> kept = new ArrayList<>();

    /** @param most how many to keep */
    public Findings(int most) {
        this.most = most;
    }

    public void add(Finding finding) {
        kept.add(finding);
        if (kept.size() >= 4 * most + 16) {
            trim();
        }
    }

    /** The findings kept, highest score first. */
    public List<Finding> highest() {
        return kept.stream().sorted(BEST_FIRST).limit(most).toList();
    }

    private void trim() {
        List<Finding> highest = highest();
        kept.clear();
        kept.addAll(highest);
    }

    @Override
    public Findings copy() {
        Findings copy = new Findings(most);
        copy.kept.addAll(kept);
        return copy;
    }

    @Override
    public void merge(Findings other) {
        kept.addAll(other.kept);
        trim();
    }
}
