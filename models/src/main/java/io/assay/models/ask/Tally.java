package io.assay.models.ask;

import io.assay.core.model.ChatFault;
import io.assay.core.model.Usage;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happens, on any number of threads. */
public final class Tally {

    private final LongAdder asked = new LongAdder();
    private final LongAdder answered = new LongAdder();
    private final LongAdder kept = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder retried = new LongAdder();
    private final LongAdder promptTokens = new LongAdder();
    private final LongAdder answerTokens = new LongAdder();
    private final LongAdder cachedTokens = new LongAdder();
    private final Map<ChatFault.Kind, LongAdder> faults = new EnumMap<>(ChatFault.Kind.class);

    public Tally() {
        for (ChatFault.Kind kind : ChatFault.Kind.values()) {
            faults.put(kind, new LongAdder());
        }
    }

    public void asked() {
        asked.increment();
    }

    public void answered(Usage usage) {
        answered.increment();
        promptTokens.add(usage.promptTokens());
        answerTokens.add(usage.answerTokens());
        cachedTokens.add(usage.cachedTokens());
    }

    void kept() {
        kept.increment();
    }

    void sent() {
        sent.increment();
    }

    void retried() {
        retried.increment();
    }

    public void fault(ChatFault.Kind kind) {
        LongAdder count = faults.get(kind);
        if (count != null) {
            count.increment();
        }
    }

    /** The counts of this moment. */
    public Counts counts() {
        Map<ChatFault.Kind, Long> seen = new EnumMap<>(ChatFault.Kind.class);
        faults.forEach((kind, count) -> {
            if (count.sum() > 0) {
                seen.put(kind, count.sum());
            }
        });
        Usage usage = new Usage(promptTokens.sum(), answerTokens.sum(), cachedTokens.sum());
        return new Counts(asked.sum(), answered.sum(), kept.sum(), sent.sum(), retried.sum(), seen, usage);
    }
}
