package io.assay.app;

import io.assay.core.model.ChatModel;
import io.assay.generate.run.DryRun;
import io.assay.generate.run.Generation;
import io.assay.pipeline.generate.GenerateJob;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A checked plan, carried out or tried for people. */
record GenerateRun(GenerateJob job, PrintWriter out, PrintWriter err) {

    private static final int PROBE_SLOTS = 4;

    int run(Path folder) throws IOException {
        Generation.Outcome outcome;
        try (GenerateLine line = new GenerateLine(err, TerminalSize.isTerminal())) {
            outcome = job.run(folder, line);
        }
        GeneratePrint.print(outcome, folder, out);
        return GeneratePrint.code(outcome);
    }

    int dry() throws IOException {
        AtomicLong nanos = new AtomicLong();
        AtomicLong calls = new AtomicLong();
        Map<String, ChatModel> timed = new LinkedHashMap<>();
        job.models().forEach((name, model) -> timed.put(name, new TimedChat(model, nanos, calls)));
        Path folder = Files.createTempDirectory("assay-dry-run-");
        try {
            DryRun tried =
                    DryRun.of(job.plan(), job.material(), timed, job.services(), folder, job.workers(), PROBE_SLOTS);
            estimate(tried, nanos.get() / 1e9 / Math.max(1, calls.get()));
            return ExitCode.DONE;
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    private void estimate(DryRun tried, double secondsACall) {
        out.printf(
                Locale.ROOT,
                "Of the first %d slots %d samples were accepted, of %d drafts.%n",
                tried.slots(),
                tried.accepted(),
                tried.ledger().made());
        GeneratePrint.dropped(tried.ledger(), out);
        if (tried.needed() == 0) {
            out.println("None was accepted, so what the run would take cannot be said; look at the reasons above.");
            return;
        }
        out.printf(
                Locale.ROOT,
                "%d samples would take about:%n",
                job.plan().generate().until().accepted());
        long calls = 0;
        for (Map.Entry<String, long[]> one : tried.expected().entrySet()) {
            long[] numbers = one.getValue();
            calls += numbers[0];
            String usd = DryRun.usd(job.price(one.getKey()), numbers)
                    .map(money -> String.format(Locale.ROOT, ", %.4f USD", money))
                    .orElse(", price unknown");
            out.printf(
                    Locale.ROOT,
                    "  %s: %d answers, %d tokens read, %d written%s%n",
                    one.getKey(),
                    numbers[0],
                    numbers[1],
                    numbers[2],
                    usd);
        }
        out.printf(
                Locale.ROOT,
                "  time: %.0f s, with %d answers at a time of %.3f s each%n",
                calls * secondsACall / job.workers(),
                job.workers(),
                secondsACall);
    }
}
