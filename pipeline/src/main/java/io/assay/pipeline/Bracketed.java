package io.assay.pipeline;

import io.assay.pipeline.audit.MetricSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name with parameters as the command line writes it, {@code near-duplicates[threshold=0.7]}, as YAML of a plan. */
public final class Bracketed {

    private static final Pattern FORM = Pattern.compile("([a-z0-9-]+)(?:\\[(.*)])?");

    private Bracketed() {}

    /** Empty where it has another form. */
    public static Optional<String> yaml(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        if (form.group(2) == null) {
            return Optional.of(form.group(1));
        }
        List<String> keys = new ArrayList<>();
        for (String parameter : MetricSelection.parts(form.group(2))) {
            int sign = parameter.indexOf('=');
            keys.add(
                    sign < 0
                            ? quoted(parameter) + ": true"
                            : parameter.substring(0, sign).strip() + ": "
                                    + value(parameter.substring(sign + 1).strip()));
        }
        return Optional.of("{" + form.group(1) + ": {" + String.join(", ", keys) + "}}");
    }

    /** Words, numbers, lists and maps as they are; all else as a text. */
    private static String value(String text) {
        return text.matches("[\\w.+-]+|\\[[\\w.,+ -]*]|\\{[\\w.,:+ -]*}") ? text : quoted(text);
    }

    public static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
