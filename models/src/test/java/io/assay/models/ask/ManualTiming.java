package io.assay.models.ask;

import io.assay.models.http.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time that passes when a test says so. */
final class ManualTiming implements Timing {

    private record Planned(long at, Runnable task) {}

    private final List<Planned> planned = new ArrayList<>();
    private long now;

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        Planned one = new Planned(now + delay.toNanos(), task);
        planned.add(one);
        return () -> planned.remove(one);
    }

    double seconds() {
        return now / 1e9;
    }

    /** Lets time pass; what was planned happens at its time. */
    void pass(Duration duration) {
        long end = now + duration.toNanos();
        for (Optional<Planned> next = due(end); next.isPresent(); next = due(end)) {
            planned.remove(next.get());
            now = next.get().at;
            next.get().task.run();
        }
        now = end;
    }

    private Optional<Planned> due(long end) {
        return planned.stream().filter(one -> one.at <= end).min(Comparator.comparingLong(Planned::at));
    }
}
