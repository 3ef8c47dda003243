package io.assay.learn;

/** Makes a regressor from rows with numbers: the same one from the same rows, bit by bit. */
@FunctionalInterface
public interface RegressionLearner {

    Regressor fit(Quantities examples);
}
