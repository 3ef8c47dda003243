package io.assay.models.ask;

/** Tokens, and billionths of a US dollar: whole numbers, so that sums are exact. */
record Cost(long tokens, long nanos) {

    static final Cost NONE = new Cost(0, 0);

    Cost plus(Cost other) {
        return new Cost(Math.addExact(tokens, other.tokens), Math.addExact(nanos, other.nanos));
    }

    Cost minus(Cost other) {
        return new Cost(tokens - other.tokens, nanos - other.nanos);
    }

    boolean within(Cost most) {
        return tokens <= most.tokens && nanos <= most.nanos;
    }
}
