package io.assay.report;

import io.assay.core.Pillar;
import java.util.List;

/**
 * What can be said of one pillar, in words.
 *
 * @param pillar the pillar
 * @param headline the one sentence to remember
 * @param sentences what stands behind it
 */
public record Opinion(Pillar pillar, String headline, List<String> sentences) {

    public Opinion {
        sentences = List.copyOf(sentences);
    }

    /** All of it as one paragraph. */
    public String text() {
        return (headline + " " + String.join(" ", sentences)).strip();
    }
}
