package io.assay.app;

import io.assay.generate.run.Ledger;
import io.assay.pipeline.generate.GenerateJob;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** What is seen of a run while it goes on: one line that is redrawn on a terminal, a line for each tenth elsewhere. */
final class GenerateLine implements GenerateJob.Watch, AutoCloseable {

    private static final int PARTS = 10;

    private final PrintWriter err;
    private final boolean terminal;
    /** Ctrl-C ends the run after the round that is under way; what was accepted is on the disk whatever happens. */
    private final Interruption interruption = new Interruption();

    private final long began = System.nanoTime();
    private long before = -1;
    private long shown;

    GenerateLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void round(Ledger ledger, int wanted) {
        before = before < 0 ? ledger.accepted() : before;
        long part = PARTS * ledger.accepted() / wanted;
        if (terminal || part > shown || ledger.rounds() == 1) {
            shown = part;
            err.print(terminal ? "\r\033[K" + line(ledger, wanted) : line(ledger, wanted) + System.lineSeparator());
            err.flush();
        }
    }

    private String line(Ledger ledger, int wanted) {
        double seconds = Math.max(1e-3, (System.nanoTime() - began) / 1e9);
        double rate = (ledger.accepted() - before) / seconds;
        String left = rate > 0 && ledger.accepted() < wanted
                ? String.format(Locale.ROOT, ", %.0f s left", (wanted - ledger.accepted()) / rate)
                : "";
        long tokens = ledger.spent().values().stream()
                .mapToLong(numbers -> numbers[1] + numbers[2])
                .sum();
        return String.format(
                Locale.ROOT,
                "%d of %d samples, %.1f a second%s; yield %.0f %%, distinct %.0f %%; %d answers, %d tokens",
                ledger.accepted(),
                wanted,
                rate,
                left,
                100 * ledger.acceptance(),
                100 * ledger.distinct(),
                ledger.calls(),
                tokens);
    }

    @Override
    public void planChanged() {
        err.println(
                "assay: the plan has changed: rounds of the earlier one were set aside, and what both ask alike is not asked again");
    }

    @Override
    public BooleanSupplier stop() {
        return interruption::wished;
    }

    @Override
    public void close() {
        interruption.close();
        if (terminal && shown > 0) {
            err.println();
        }
    }
}
