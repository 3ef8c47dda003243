package io.assay.pipeline.plan;

import io.assay.core.Modality;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The section {@code audit} of a plan; its keys are the options of {@code assay audit}. */
@Meaning("Measures what was made; the keys are the options of assay audit.")
public record AuditSpec(
        @Meaning("Real data that it was made from or should resemble.")
        List<String> reference,

        @Meaning("Real data that the generator never saw.") List<String> holdout,

        @Meaning("Public test items that must not be repeated.")
        List<String> benchmark,

        @Meaning("Kind of data; told from the data where it is left out.")
        Optional<Modality> modality,

        @Meaning("Which column holds a field that a metric declares, as text, source, id.")
        Map<String, String> map,

        @Meaning("A file with kinds of columns and constraints of tables.")
        Optional<String> schema,

        @Default("[standard]")
        @Meaning("Levels, dimensions and ids; a metric with parameters as {text.distinct-n: {n: 3}}.")
        List<Object> metrics,

        @Meaning("Fields by which every metric is also measured slice by slice.")
        List<String> by,

        @Meaning("Conditions, as text.self-bleu <= 0.6, or files with one a line.")
        List<String> gate,

        @Default("minilm") @Meaning("Model of embeddings: minilm, minilm-fp32, or a folder.")
        String embedder,

        @Meaning("Classifiers in place of the packaged ones, as toxicity: FOLDER.")
        Map<String, String> scorer,

        @Meaning("Language model that says how likely texts are; a name of models, or provider and model.")
        Optional<String> lm,

        @Meaning("Chat model under test; a name of models, or provider and model.")
        Optional<String> chat,

        @Meaning("Chat models that judge; names of models, or provider and model.")
        List<String> judge,

        @Meaning("What judges are asked, a file.") Optional<String> rubric,

        @Default("500") @Meaning("How many samples of a role models are asked about.")
        int modelSamples,

        @Default("1%") @Meaning("Most records that may be unreadable.")
        String maxBad,

        @Default("false") @Meaning("Also write the score of every sample.")
        boolean scores,

        @Default("false") @Meaning("Allow texts of real data in the report.")
        boolean showReference) {

    /** The metrics as the command line writes them: {@code text.distinct-n[n=3]}. */
    public List<String> expressions() {
        List<String> expressions = new ArrayList<>();
        for (Object metric : metrics) {
            if (metric instanceof Map<?, ?> named) {
                named.forEach((id, parameters) -> expressions.add(id + parameters(parameters)));
            } else {
                expressions.add(String.valueOf(metric));
            }
        }
        return expressions;
    }

    private static String parameters(Object parameters) {
        return parameters instanceof Map<?, ?> map && !map.isEmpty()
                ? map.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(",", "[", "]"))
                : "";
    }
}
