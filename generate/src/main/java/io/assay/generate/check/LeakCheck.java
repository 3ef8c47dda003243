package io.assay.generate.check;

import io.assay.generate.Call;
import io.assay.generate.Draft;
import io.assay.generate.plan.CheckSpec;
import io.assay.generate.prompt.Records;
import java.util.Locale;
import java.util.Optional;

/** Words in a row that the answer shares with a demonstration that was shown, or with what was asked. */
record LeakCheck(CheckSpec.Leak spec) implements Check {

    @Override
    public Draft test(String step, Draft draft) {
        String text = draft.text(spec.field());
        String lower = text.toLowerCase(Locale.ROOT);
        for (String phrase : spec.phrases()) {
            if (lower.contains(phrase.toLowerCase(Locale.ROOT))) {
                return draft.rejected(step, "leaks-prompt", spec.field() + " says " + phrase);
            }
        }
        for (Call call : spec.prompt() == 0 ? java.util.List.<Call>of() : draft.calls()) {
            Optional<String> run = Words.shared(text, asked(call), spec.prompt());
            if (run.isPresent()) {
                return draft.rejected(step, "leaks-prompt", spec.field() + " repeats the prompt: " + run.get());
            }
        }
        return spec.demonstrations() == 0 ? draft : demonstrations(step, draft, text);
    }

    private Draft demonstrations(String step, Draft draft, String text) {
        for (Records shown : draft.slot().demonstrations()) {
            for (Object value : shown.fields().values()) {
                Optional<String> run = Words.shared(text, String.valueOf(value), spec.demonstrations());
                if (run.isPresent()) {
                    return draft.rejected(
                            step, "leaks-demonstration", spec.field() + " repeats " + shown.id() + ": " + run.get());
                }
            }
        }
        return draft;
    }

    private static String asked(Call call) {
        return call.prompt().messages().stream()
                .map(io.assay.core.model.Message::text)
                .reduce("", (all, one) -> all + "\n" + one);
    }
}
