package io.assay.generate.check;

import io.assay.generate.Draft;
import io.assay.generate.plan.CheckSpec;
import io.assay.generate.prompt.Scene;
import io.assay.generate.prompt.Templates;
import io.assay.verify.maths.AnswerEquality;
import io.assay.verify.maths.Verdict;

/** Keeps answers that are proved equal to a known one; those of which nothing is proved have a reason of their own. */
record SameAnswerCheck(CheckSpec.SameAnswer spec, Scene scene) implements Check {

    @Override
    public Draft test(String step, Draft draft) {
        String known = Templates.render(spec.as(), scene.of(draft)).strip();
        String answer = draft.text(spec.field());
        Verdict verdict = AnswerEquality.compare(known, answer);
        return verdict == Verdict.EQUAL
                ? draft
                : draft.rejected(
                        step,
                        verdict == Verdict.DIFFERENT ? "wrong-answer" : "undecided-answer",
                        spec.field() + " is " + answer + ", known is " + known);
    }
}
