package io.assay.core;

/**
 * One record of data.
 *
 * @param id a declared id field if it is unique, else {@code file:record}; never a hash of the content
 * @param ordinal place among all samples of its role, in the order of files and records
 * @param role what it is there for
 * @param payload the thing itself
 * @param fields every original column
 * @param lineage where it comes from
 */
public record Sample(String id, long ordinal, Role role, Payload payload, Fields fields, Lineage lineage) {

    /** The text of the sample, or what it is about written as one. */
    public String text() {
        return payload.text();
    }

    /** Whether it has a field, by meaning. A row has every column of its table: a missing value is one that a metric must think of. */
    public boolean has(String field) {
        return payload instanceof Row row
                ? row.schema().indexOf(fields.column(field)) >= 0
                : fields.value(field).isPresent();
    }

    /** The name a person knows it by: what stands in its own column {@code id}, else its id. For lists of names, not for keys. */
    public String name() {
        return fields.text("id").orElse(id);
    }

    /** The same sample in another role, as baselines need it. */
    public Sample as(Role other) {
        return new Sample(id, ordinal, other, payload, fields, lineage);
    }

    /** The same sample with another payload, as baselines need it. */
    public Sample with(Payload other) {
        return new Sample(id, ordinal, role, other, fields, lineage);
    }

    /** Where to find the sample again. */
    public SampleRef ref() {
        return new SampleRef(role, ordinal);
    }
}
