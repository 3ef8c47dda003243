package io.assay.benchmarks;

import com.google.auto.service.AutoService;
import io.assay.models.journal.AnswerKey;
import io.assay.models.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** W24, the journal alone: records of 2 KB, durable one by one for each of {@code --writers} that waits before it writes the next. */
@AutoService(Workload.class)
public final class JournalWrites implements Workload {

    private static final int BYTES = 2048;

    @Override
    public String id() {
        return "w24-journal";
    }

    @Override
    public Trial<?> prepare(Arguments arguments) throws IOException {
        int records = arguments.number("limit", 100_000);
        int writers = arguments.number("writers", 256);
        Path folder = Files.createTempDirectory(arguments.folder(), "journal");
        return new Trial<>(
                records,
                "records",
                () -> write(Files.createTempDirectory(folder, "run"), records, writers),
                kept -> Map.of("records", kept));
    }

    private static int write(Path folder, int records, int writers) throws InterruptedException {
        byte[] body = new byte[BYTES];
        Arrays.fill(body, (byte) 'x');
        AtomicInteger next = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(records);
        try (Journal journal = Journal.open(folder)) {
            for (int writer = 0; writer < writers; writer++) {
                write(journal, body, records, next, done);
            }
            done.await();
            return journal.answers();
        }
    }

    private static void write(Journal journal, byte[] body, int records, AtomicInteger next, CountDownLatch done) {
        int i = next.getAndIncrement();
        if (i < records) {
            journal.keep(AnswerKey.of("record", "any", i), body).whenComplete((durable, failure) -> {
                done.countDown();
                write(journal, body, records, next, done);
            });
        }
    }
}
