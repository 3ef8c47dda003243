package io.assay.app;

import io.assay.core.Services;
import io.assay.core.model.ChatModel;
import io.assay.core.plan.ModelEntry;
import io.assay.generate.plan.GenerationPlan;
import io.assay.generate.plan.Material;
import io.assay.generate.run.DryRun;
import io.assay.generate.run.Generation;
import io.assay.generate.run.Ledger;
import io.assay.generate.run.RunFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A checked plan, carried out or tried for people. */
record GenerateRun(
        GenerationPlan plan,
        Material material,
        Map<String, ChatModel> models,
        Services services,
        int workers,
        PrintWriter out,
        PrintWriter err) {

    private static final int PROBE_SLOTS = 4;
    private static final int REASONS_SHOWN_MAX = 10;
    private static final int GOODBYE_SECONDS = 30;

    int run(Path folder) throws IOException {
        try (RunFolder run = RunFolder.open(folder, plan.generate().fields())) {
            if (run.belongsTo(plan.digest(material), plan.text())) {
                err.println(
                        "assay: the plan has changed: rounds of the earlier one were set aside, and what both ask alike is not asked again");
            }
            try (Generation generation = Generation.open(plan, material, models, services, run, workers)) {
                GenerateLine line = new GenerateLine(err, TerminalSize.isTerminal());
                Generation.Outcome outcome = interruptibly(stop -> generation.run(line, stop::get));
                line.end();
                account(outcome, folder);
                return outcome.complete()
                        ? ExitCode.DONE
                        : outcome.ending() == Generation.Ending.HALTED ? ExitCode.UNREACHABLE : ExitCode.FAILED;
            }
        }
    }

    /** What can be asked to stop. */
    private interface Job {

        Generation.Outcome run(AtomicBoolean stop) throws IOException;
    }

    /** Ctrl-C ends the run after the round that is under way; what was accepted is on the disk whatever happens. */
    private static Generation.Outcome interruptibly(Job job) throws IOException {
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            stop.set(true);
            try {
                boolean unused = ended.await(GOODBYE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return job.run(stop);
        } finally {
            ended.countDown();
            if (!stop.get()) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    private void account(Generation.Outcome outcome, Path folder) {
        Ledger ledger = outcome.ledger();
        out.printf(
                Locale.ROOT,
                "%d of %d samples; %d drafts made in %d rounds, %d answers%n",
                ledger.accepted(),
                outcome.wanted(),
                ledger.made(),
                ledger.rounds(),
                ledger.calls());
        dropped(ledger);
        if (!outcome.complete()) {
            out.println(outcome.said());
            outcome.strata().forEach((stratum, count) -> out.println("  " + stratum + ": " + count));
        }
        out.println("wrote " + folder.resolve("accepted.jsonl"));
    }

    /** Where drafts ended, the most first. */
    private void dropped(Ledger ledger) {
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

    int dry() throws IOException {
        AtomicLong nanos = new AtomicLong();
        AtomicLong calls = new AtomicLong();
        Map<String, ChatModel> timed = new LinkedHashMap<>();
        models.forEach((name, model) -> timed.put(name, new TimedChat(model, nanos, calls)));
        Path folder = Files.createTempDirectory("assay-dry-run-");
        try {
            DryRun tried = DryRun.of(plan, material, timed, services, folder, workers, PROBE_SLOTS);
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
        dropped(tried.ledger());
        if (tried.needed() == 0) {
            out.println("None was accepted, so what the run would take cannot be said; look at the reasons above.");
            return;
        }
        out.printf(
                Locale.ROOT,
                "%d samples would take about:%n",
                plan.generate().until().accepted());
        long calls = 0;
        for (Map.Entry<String, long[]> one : tried.expected().entrySet()) {
            long[] numbers = one.getValue();
            calls += numbers[0];
            String usd = DryRun.usd(price(one.getKey()), numbers)
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
                calls * secondsACall / workers,
                workers,
                secondsACall);
    }

    private Optional<ModelEntry.PriceSpec> price(String id) {
        return models.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(id))
                .map(entry ->
                        Optional.ofNullable(plan.models().get(entry.getKey())).flatMap(ModelEntry::price))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
