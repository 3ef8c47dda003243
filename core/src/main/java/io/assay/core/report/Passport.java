package io.assay.core.report;

import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Modality;
import io.assay.core.PrivacyRisk;
import io.assay.core.Role;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of a metric before any data: what {@code assay metrics} lists and {@code assay explain} prints.
 *
 * @param id id without parameters
 * @param spec codes of the specification
 * @param summary what it is, in one line
 * @param modalities modalities it works on
 * @param source where the definition comes from
 * @param dimension what it measures
 * @param goal which way it should go
 * @param lower least possible value
 * @param upper greatest possible value; infinite where there is none
 * @param target target value, where the goal is a target
 * @param needs roles without which there is nothing to measure
 * @param fields fields, by meaning, without which there is nothing to measure
 * @param services models without which there is nothing to measure: embedder, scorer
 * @param cost what it costs
 * @param identical value for identical data, where one follows
 * @param parameters its parameters
 * @param threat whom it plays, where it plays an attacker
 * @param manual its manual
 */
public record Passport(
        String id,
        List<String> spec,
        String summary,
        List<Modality> modalities,
        String source,
        Dimension dimension,
        Goal goal,
        double lower,
        double upper,
        OptionalDouble target,
        List<Role> needs,
        List<String> fields,
        List<String> services,
        Cost cost,
        OptionalDouble identical,
        List<Parameter> parameters,
        Optional<Threat> threat,
        Manual manual) {

    /**
     * @param name name on the command line
     * @param type {@code integer}, {@code number}, {@code boolean}, {@code text}, {@code list}, or the choices joined by |
     * @param defaultValue value when nothing is said
     * @param meaning what it does
     */
    public record Parameter(String name, String type, Object defaultValue, String meaning) {}

    /**
     * An attacker.
     *
     * @param risk what a success would show
     * @param does what the attacker does
     * @param knows what the attacker has beside the synthetic data
     * @param idle value of an attacker who learns no more of people in the training data than of others
     */
    public record Threat(PrivacyRisk risk, String does, String knows, double idle) {}

    /**
     * The Javadoc of a metric in its parts, as plain text with paragraphs.
     *
     * @param definition what it is, with its formula
     * @param reading how to read high and low
     * @param misleads when it misleads
     * @param example a worked example
     */
    public record Manual(String definition, String reading, String misleads, String example) {}
}
