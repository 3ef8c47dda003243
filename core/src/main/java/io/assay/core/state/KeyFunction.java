package io.assay.core.state;

/** A function of how often a key occurs among the synthetic and among the reference data; zero where both are zero. */
@FunctionalInterface
public interface KeyFunction {

    /**
     * @param synthetic occurrences in synthetic data
     * @param reference occurrences in reference data
     */
    double of(long synthetic, long reference);
}
