package io.assay.generate.check;

import io.assay.generate.Draft;
import io.assay.generate.plan.CheckSpec;
import io.assay.generate.prompt.Scene;
import io.assay.generate.prompt.Templates;

/** Keeps what an earlier step found good: a field with one of some values, or in a range. */
record KeepCheck(CheckSpec.Keep spec, Scene scene) implements Check {

    @Override
    public Draft test(String step, Draft draft) {
        String value = draft.text(spec.field());
        boolean kept = spec.is().isEmpty() ? inRange(draft.fields().get(spec.field())) : among(draft, value);
        String reason = spec.reason().isEmpty() ? "not-kept" : spec.reason();
        return kept
                ? draft
                : draft.rejected(step, reason, spec.field() + " is " + (value.isEmpty() ? "not there" : value));
    }

    private boolean inRange(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Number number
                && number.doubleValue() >= spec.atLeast().orElse(Double.NEGATIVE_INFINITY)
                && number.doubleValue() <= spec.atMost().orElse(Double.POSITIVE_INFINITY);
    }

    private boolean among(Draft draft, String value) {
        return spec.is().stream()
                .anyMatch(template ->
                        Templates.render(template, scene.of(draft)).strip().equalsIgnoreCase(value.strip()));
    }
}
