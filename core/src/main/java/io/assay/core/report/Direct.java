package io.assay.core.report;

import io.assay.core.report.EvaluationReport.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What looking at the rows themselves found.
 *
 * @param rows of the data
 * @param faithfulness the share of right labels, each way it was asked
 * @param diversity how different the rows are, by metrics of the catalogue
 */
public record Direct(long rows, List<Way> faithfulness, List<Diversity> diversity) {

    public Direct {
        faithfulness = List.copyOf(faithfulness);
        diversity = List.copyOf(diversity);
    }

    /**
     * A way to ask whether labels are right.
     *
     * @param by who or what told
     * @param rows that were looked at
     * @param share of all rows whose label is right; empty where that cannot be told yet, and flags say why
     * @param values what belongs beside it, by name
     * @param labels the share label by label, of the rows looked at
     */
    public record Way(
            Kind kind,
            String by,
            long rows,
            Optional<Estimate> share,
            Map<String, Double> values,
            Map<String, Estimate> labels) {

        /** What tells whether a label is right. */
        public enum Kind {
            /** A column that holds what is right. */
            TRUTH,
            /** People who labelled a drawn sample. */
            PEOPLE,
            /** A model, put right by how often it errs. */
            MODEL,
            /** A model on most rows and the truth on some. */
            POWERED
        }

        public Way {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        }
    }

    /**
     * A metric of how different rows are.
     *
     * @param question vocabulary, or relevance (of rows to each other)
     * @param metric its id
     * @param summary what it is
     * @param value empty where it could not be measured
     * @param reason why not, with what to do
     */
    public record Diversity(String question, String metric, String summary, Optional<Estimate> value, String reason) {}
}
