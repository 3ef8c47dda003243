package io.assay.app;

import io.assay.generate.run.Generation;
import io.assay.generate.run.Ledger;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** What a terminal shows of a generation that ended. */
final class GeneratePrint {

    private static final int REASONS_SHOWN_MAX = 10;

    private GeneratePrint() {}

    static void print(Generation.Outcome outcome, Path folder, PrintWriter out) {
        Ledger ledger = outcome.ledger();
        out.printf(
                Locale.ROOT,
                "%d of %d samples; %d drafts made in %d rounds, %d answers%n",
                ledger.accepted(),
                outcome.wanted(),
                ledger.made(),
                ledger.rounds(),
                ledger.calls());
        dropped(ledger, out);
        if (!outcome.complete()) {
            out.println(outcome.said());
            outcome.strata().forEach((stratum, count) -> out.println("  " + stratum + ": " + count));
        }
        out.println("wrote " + folder.resolve("accepted.jsonl"));
    }

    /** Where drafts ended, the most first. */
    static void dropped(Ledger ledger, PrintWriter out) {
        ledger.ended().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingLong(Ledger.Count::times).reversed()))
                .limit(REASONS_SHOWN_MAX)
                .forEach(entry -> out.printf(
                        Locale.ROOT,
                        "  %6d at %s: %s (%s: %s)%n",
                        entry.getValue().times(),
                        entry.getKey().step(),
                        entry.getKey().reason(),
                        entry.getValue().id(),
                        entry.getValue().detail().replaceAll("\\p{Cntrl}", " ")));
    }

    static int code(Generation.Outcome outcome) {
        return outcome.complete()
                ? ExitCode.DONE
                : outcome.ending() == Generation.Ending.HALTED ? ExitCode.UNREACHABLE : ExitCode.FAILED;
    }
}
