package io.assay.generate.run;

import io.assay.generate.Draft.Fate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What became of every draft. It always adds up: made = accepted + rejected by reason + failed by cause. */
public final class Ledger {

    /** What ended at a step, for one reason. */
    public record Line(String step, Fate fate, String reason) {}

    /** How often, and the first case. */
    public record Count(long times, String id, String detail) {}

    private long made;
    private long accepted;
    private int rounds;
    private final Map<Line, Count> ended = new LinkedHashMap<>();
    private final Map<String, Committed.Spent> spent = new TreeMap<>();

    void add(Committed round) {
        rounds++;
        for (Entry entry : round.entries()) {
            made++;
            accepted += entry.accepted() ? 1 : 0;
            if (!entry.accepted()) {
                Line line = new Line(
                        entry.end().step(), entry.end().fate(), entry.end().reason());
                ended.merge(
                        line,
                        new Count(1, entry.id(), entry.end().detail()),
                        (known, one) -> new Count(known.times() + 1, known.id(), known.detail()));
            }
        }
        spend(round.spent());
    }

    void spend(Map<String, Committed.Spent> more) {
        more.forEach((model, one) -> spent.merge(model, one, Committed.Spent::plus));
    }

    /** Drafts that reached a verdict. */
    public long made() {
        return made;
    }

    public long accepted() {
        return accepted;
    }

    public int rounds() {
        return rounds;
    }

    /** By step, fate and reason, in the order in which they first came. */
    public Map<Line, Count> ended() {
        return java.util.Collections.unmodifiableMap(ended);
    }

    /** How many drafts had a fate. */
    public long times(Fate fate) {
        return ended.entrySet().stream()
                .filter(entry -> entry.getKey().fate() == fate)
                .mapToLong(entry -> entry.getValue().times())
                .sum();
    }

    /** How many drafts were dropped for a reason, at any step. */
    public long times(String reason) {
        return ended.entrySet().stream()
                .filter(entry -> entry.getKey().reason().equals(reason))
                .mapToLong(entry -> entry.getValue().times())
                .sum();
    }

    public long calls() {
        return Committed.calls(spent);
    }

    /** Calls, tokens read and tokens written, by model. */
    public Map<String, long[]> spent() {
        Map<String, long[]> numbers = new TreeMap<>();
        spent.forEach((model, one) -> numbers.put(
                model,
                new long[] {one.calls(), one.usage().promptTokens(), one.usage().answerTokens()}));
        return numbers;
    }

    /** The share of drafts that were accepted. */
    public double acceptance() {
        return made == 0 ? 0 : (double) accepted / made;
    }

    /** The share of drafts that nothing too near was found to. */
    public double distinct() {
        long repeated = times("not-novel");
        return accepted + repeated == 0 ? 1 : (double) accepted / (accepted + repeated);
    }

    /** What cost the most drafts, with an example. */
    public Optional<Map.Entry<Line, Count>> worst() {
        return ended.entrySet().stream()
                .filter(entry -> !entry.getKey().reason().equals(Pool.SURPLUS))
                .max(Map.Entry.comparingByValue(java.util.Comparator.comparingLong(Count::times)));
    }
}
