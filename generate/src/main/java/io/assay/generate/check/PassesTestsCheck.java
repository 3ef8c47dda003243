package io.assay.generate.check;

import io.assay.generate.Draft;
import io.assay.generate.plan.CheckSpec;
import io.assay.generate.prompt.Scene;
import io.assay.generate.prompt.Templates;
import io.assay.verify.sandbox.CodeRunner;
import io.assay.verify.sandbox.Program;
import io.assay.verify.sandbox.Run;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps code that passes its tests. Why it did not is its reason: a fault, no compiling, a limit. */
public record PassesTestsCheck(CheckSpec.PassesTests spec, Scene scene, CodeRunner runner) implements Check {

    private static final Pattern BLOCK = Pattern.compile("```[\\w+-]*\\R(.*?)(?:\\R```|$)", Pattern.DOTALL);
    private static final int CHARACTERS_SHOWN = 300;

    @Override
    public Draft test(String step, Draft draft) {
        String tests = Templates.render(spec.tests(), scene.of(draft));
        String code = code(draft.text(spec.field()));
        Run run = runner.run(Program.tested(spec.language(), code, tests));
        return run.finished()
                ? draft
                : draft.rejected(step, reason(run), spec.field() + " fails: " + end(run.output()));
    }

    /** The first block of code of a text; the text where it has none. */
    static String code(String text) {
        Matcher block = BLOCK.matcher(text);
        return block.find() ? block.group(1) : text;
    }

    private static String reason(Run run) {
        return run.ending().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String end(String output) {
        String said = output.strip();
        return said.substring(Math.max(0, said.length() - CHARACTERS_SHOWN));
    }
}
