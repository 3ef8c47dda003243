package io.assay.generate.check;

import io.assay.generate.Draft;
import io.assay.generate.plan.CheckSpec;
import io.assay.generate.prompt.Scene;
import io.assay.generate.prompt.Templates;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** The share of a field's runs of words that stand in a text, each run counted as often as the field has it. */
record GroundedCheck(CheckSpec.Grounded spec, Scene scene) implements Check {

    @Override
    public Draft test(String step, Draft draft) {
        String passage = Templates.render(spec.in(), scene.of(draft));
        double share = share(draft.text(spec.field()), passage, spec.words());
        String said = String.format(Locale.ROOT, "%.3f of %s stands in the text", share, spec.field());
        return share >= spec.atLeast() ? draft.remark(step, said) : draft.rejected(step, "not-grounded", said);
    }

    /** A text shorter than a run has none, and rests on nothing. */
    static double share(String text, String passage, int n) {
        Set<List<String>> known = Words.runs(Words.of(passage), n).keySet();
        List<String> words = Words.of(text);
        int all = Math.max(0, words.size() - n + 1);
        long found = IntStream.range(0, all)
                .filter(i -> known.contains(words.subList(i, i + n)))
                .count();
        return all == 0 ? 0 : (double) found / all;
    }
}
