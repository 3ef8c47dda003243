package io.assay.evaluate;

import io.assay.core.kernel.Tokens;
import io.assay.core.kernel.WordRuns;
import io.assay.core.kernel.WordScanner;
import io.assay.core.report.EvaluationReport.Contamination;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What test rows share with training rows: a run of 13 words (Brown et al. 2020, arXiv:2005.14165, appendix C) or, of shorter test rows, all their words. Rows of
 * fewer than 4 words are told apart: that two people wrote "ok, thanks" proves nothing.
 */
final class Shared {

    static final int RUN = 13;
    private static final int WORDS_LEAST = 4;
    private static final int IDS_MAX = 20;

    private final Set<Long> runs = new HashSet<>();
    private final Set<Long> wholes = new HashSet<>();

    Shared(LabelledTexts training) {
        for (Item item : training.items()) {
            WordRuns.each(item.text(), RUN, runs::add);
            wholes.add(WordRuns.whole(WordScanner.scan(item.text())));
        }
    }

    Contamination with(LabelledTexts test, String role, double most, boolean withholds) {
        long tooShort = 0;
        List<String> shared = new ArrayList<>();
        for (Item item : test.items()) {
            Tokens words = WordScanner.scan(item.text());
            if (words.size() < WORDS_LEAST) {
                tooShort++;
            } else if (words.size() < RUN ? wholes.contains(WordRuns.whole(words)) : shares(item.text())) {
                shared.add(item.id());
            }
        }
        boolean blocks = withholds && shared.size() > most * test.size();
        List<String> some = shared.subList(0, Math.min(IDS_MAX, shared.size()));
        return new Contamination(role, RUN, test.size(), shared.size(), tooShort, blocks, some);
    }

    private boolean shares(String text) {
        boolean[] found = {false};
        WordRuns.each(text, RUN, run -> found[0] |= runs.contains(run));
        return found[0];
    }
}
