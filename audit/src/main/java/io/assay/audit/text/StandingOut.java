package io.assay.audit.text;

import io.assay.core.Chart;
import io.assay.core.Finding;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.SampleRef;
import io.assay.core.kernel.Tokens;
import io.assay.core.state.Grams;
import io.assay.core.state.KeyCounts;
import io.assay.core.stats.JensenShannon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The n-grams by which synthetic texts can be told from the reference: those more frequent in them that add most to the Jensen-Shannon divergence.
 *
 * <p>Counts know n-grams by hash alone. They are spelled from a deterministic sample of the synthetic texts, so an n-gram that only the reference holds
 * cannot appear; nor does one that the synthetic texts hold less than three times, which may be somebody's name.
 */
final class StandingOut {

    private static final int SHOWN = 15;
    /** More than are shown, since the sample of texts may not hold each. */
    private static final int CANDIDATES = 4 * SHOWN;

    private static final int TIMES_MIN = 3;

    private record Candidate(long key, double synthetic, double reference, double term) {}

    /** An n-gram, its shares, how much it adds in nats, and the first sample that holds it. */
    record Gram(String spelled, double synthetic, double reference, double term, SampleRef sample) {

        Finding finding(String note) {
            return Finding.of(sample, note, term);
        }
    }

    /** How strongly an n-gram stands out, given its shares; not at all where this is 0 or less. */
    private interface Strength {
        double of(double synthetic, double reference);
    }

    private static final Comparator<Candidate> WEAKEST_FIRST = Comparator.comparingDouble(Candidate::term)
            .thenComparing(Comparator.comparingLong(Candidate::key).reversed());

    private StandingOut() {}

    /** The n-grams, strongest first. */
    static List<Gram> find(Grams grams, int n, Tokenizer tokenizer, List<Sample> texts) {
        return spelled(candidates(grams, (p, q) -> p > q ? JensenShannon.term(p, q) : 0), n, tokenizer, texts);
    }

    /** The most frequent n-grams, with or without a reference, their share as strength. */
    static List<Gram> frequent(Grams grams, int n, Tokenizer tokenizer, List<Sample> texts) {
        return spelled(candidates(grams, (p, q) -> p), n, tokenizer, texts);
    }

    private static List<Gram> spelled(Map<Long, Candidate> wanted, int n, Tokenizer tokenizer, List<Sample> texts) {
        Map<Long, Gram> found = new HashMap<>();
        for (Sample text : texts) {
            if (found.size() == wanted.size()) {
                break;
            }
            Tokens words = tokenizer.split(text.text());
            for (int i = 0; i + n <= words.size(); i++) {
                long key = KeyCounts.shown(Grams.gram(words.hashes(), i, n));
                Candidate candidate = wanted.get(key);
                if (candidate != null && !found.containsKey(key)) {
                    found.put(key, spell(candidate, words.words().subList(i, i + n), text.ref()));
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble(Gram::term).reversed().thenComparing(Gram::spelled))
                .limit(SHOWN)
                .toList();
    }

    private static Gram spell(Candidate candidate, List<String> words, SampleRef sample) {
        return new Gram(String.join(" ", words), candidate.synthetic, candidate.reference, candidate.term, sample);
    }

    private static Map<Long, Candidate> candidates(Grams grams, Strength strength) {
        double synthetic = grams.total(Role.SYNTHETIC);
        double reference = Math.max(1, grams.total(Role.REFERENCE));
        PriorityQueue<Candidate> strongest = new PriorityQueue<>(WEAKEST_FIRST);
        grams.pooled().visit((key, counts) -> {
            long times = sum(counts[Role.SYNTHETIC.ordinal()]);
            double p = times / synthetic;
            double q = sum(counts[Role.REFERENCE.ordinal()]) / reference;
            double term = strength.of(p, q);
            if (times >= TIMES_MIN && term > 0) {
                strongest.add(new Candidate(key, p, q, term));
                if (strongest.size() > CANDIDATES) {
                    strongest.remove();
                }
            }
        });
        Map<Long, Candidate> candidates = new HashMap<>();
        strongest.forEach(candidate -> candidates.put(candidate.key, candidate));
        return candidates;
    }

    private static long sum(long[] groups) {
        long sum = 0;
        for (long count : groups) {
            sum += count;
        }
        return sum;
    }

    static Chart chart(List<Gram> grams) {
        return new Chart.Bars(
                "n-grams that stand out: share of all n-grams",
                grams.stream().map(Gram::spelled).toList(),
                grams.stream().map(Gram::synthetic).toList(),
                grams.stream().map(Gram::reference).toList());
    }

    static List<Finding> findings(List<Gram> grams) {
        List<Finding> findings = new ArrayList<>();
        for (Gram gram : grams) {
            String note = String.format(
                    Locale.ROOT,
                    "\"%s\" is %.3g %% of the n-grams, %.3g %% in the reference",
                    gram.spelled,
                    100 * gram.synthetic,
                    100 * gram.reference);
            findings.add(gram.finding(note));
        }
        return findings;
    }
}
