package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Exactness;
import io.assay.core.Feature;
import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Metric;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.kernel.SuffixArray;
import io.assay.core.kernel.Tokens;
import io.assay.core.state.Findings;
import io.assay.core.state.GramLists;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Share of synthetic texts that repeat a run of at least so many words of some reference text: (1/N) sum of 1[longest common run >= least];
 * beside it the mean and the largest of the longest runs. Measured on a sample of each side.
 *
 * <p>Read: real texts share runs of three to six words by chance. Longer ones are quotations, templates or memorised; the
 * evidence shows the longest.
 *
 * <p>Misleads when only a sample of the reference is looked at: a source outside it is not seen, so the value is a lower bound. Templates
 * that both sides were made from count as copies.
 *
 * <p>Worked example, least = 3: "x a b c y" and "q a b" against "a b c d". The longest runs are "a b c" and "a b": one of two texts, 0.5.
 *
 * @param least how many words in a row are too many
 * @param tokenizer how texts are split into words
 */
@About(
        id = "text.verbatim-run",
        spec = "TX-X4",
        summary = "Share of texts that repeat a long run of words of the reference",
        modalities = Modality.TEXT,
        source = "Carlini et al. 2023, arXiv:2202.07646; McCoy et al. 2023, arXiv:2111.09509")
@Measures(
        value = Dimension.PRIVACY,
        goal = Goal.LOWER,
        lower = 0,
        upper = 1,
        needs = Role.REFERENCE,
        identical = 1,
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record VerbatimRun(int least, Tokenizer tokenizer) implements Metric<GramLists> {

    private static final int SAMPLES_MAX = 2000;
    private static final int FINDINGS_MAX = 10;

    public VerbatimRun() {
        this(8, Tokenizer.ASCII_ALNUM_RUNS);
    }

    public VerbatimRun {
        Require.that(least >= 1, "least must be at least 1, but was %d", least);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(new TokensOf(tokenizer));
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE);
    }

    @Override
    public int sampleMax() {
        return SAMPLES_MAX;
    }

    @Override
    public GramLists newState(Context context) {
        return new GramLists();
    }

    @Override
    public void add(GramLists texts, Observation text) {
        Tokens tokens = text.get(new TokensOf(tokenizer));
        long[] words = Arrays.copyOf(tokens.hashes(), tokens.size());
        texts.add(new GramLists.Item(text.sample().ref(), text.sample().id(), words, words.length));
    }

    @Override
    public Measurement finish(GramLists texts, Context context) {
        RunSource source = RunSource.of(texts.items());
        Findings findings = new Findings(FINDINGS_MAX);
        long n = 0;
        long words = 0;
        long tooLong = 0;
        long longest = 0;
        for (GramLists.Item item : texts.items()) {
            if (item.sample().role() != Role.SYNTHETIC) {
                continue;
            }
            SuffixArray.Run run = source.longest(item.grams());
            n++;
            words += run.length();
            longest = Math.max(longest, run.length());
            if (run.length() >= least) {
                tooLong++;
                SampleRef from = source.sample(run.placeInSequence());
                String note = run.length() + " words in a row of a reference text";
                findings.add(Finding.of(List.of(item.sample(), from), note, run.length()));
            }
        }
        if (n == 0 || source.isEmpty()) {
            throw new NothingToMeasure(n == 0 ? "there is no text" : "the reference holds no word");
        }
        Measurement measurement = Measurement.rate(tooLong, n)
                .with("share-at-least-" + least, (double) tooLong / n)
                .with("mean-longest-run", (double) words / n)
                .with("longest-run", longest)
                .evidence(findings.highest());
        return source.left() == 0
                ? measurement
                : measurement.exactness(Exactness.estimated(source.left() + " reference texts did not fit"));
    }
}
