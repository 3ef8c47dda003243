package io.assay.pipeline.audit;

import java.util.List;

/** Shares as people write them: {@code 1%} or {@code 0.01}. */
public final class Share {

    private Share() {}

    public static double parse(String option, String text, List<String> problems) {
        try {
            boolean percent = text.endsWith("%");
            double number = Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text);
            double share = percent ? number / 100 : number;
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, together with shares out of range.
        }
        problems.add(option + " must be a share such as 1% or 0.01, but was " + text);
        return 0;
    }
}
