package io.assay.core.catalog;

import io.assay.core.Auditable;
import io.assay.core.report.Passport;
import java.util.Map;

/**
 * A metric with its parameters, ready to run.
 *
 * @param id id as reports write it: with the parameter n and every parameter that is not the default
 * @param passport what is known of it
 * @param metric the metric
 * @param parameters all parameters by name, as numbers, booleans, texts or lists
 */
public record Selected(String id, Passport passport, Auditable metric, Map<String, Object> parameters) {}
