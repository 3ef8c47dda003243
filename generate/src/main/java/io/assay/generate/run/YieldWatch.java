package io.assay.generate.run;

import io.assay.generate.plan.UntilSpec;
import java.util.ArrayDeque;
import java.util.Deque;

/** Looks at the last rounds, those that together have as many drafts as the window: whether too few of them were accepted. */
final class YieldWatch {

    private final UntilSpec until;
    private final Deque<Committed> window = new ArrayDeque<>();
    private long made;

    YieldWatch(UntilSpec until) {
        this.until = until;
    }

    void add(Committed round) {
        window.add(round);
        made += round.entries().size();
        while (made - window.getFirst().entries().size() >= until.window()) {
            made -= window.removeFirst().entries().size();
        }
    }

    /** Whether less than the share that the plan asks for was accepted. */
    boolean low() {
        long kept = window.stream()
                .flatMap(round -> round.entries().stream())
                .filter(Entry::accepted)
                .count();
        return made >= until.window() && kept < until.yield() * made;
    }
}
