package io.assay.audit.embedding;

import io.assay.core.Fields;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.testkit.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Samples that bring their vectors, made on one line. */
final class Vectored {

    private Vectored() {}

    /** Synthetic vectors. */
    static List<Sample> synthetic(double[]... vectors) {
        return vectors(Role.SYNTHETIC, vectors);
    }

    static List<Sample> reference(double[]... vectors) {
        return vectors(Role.REFERENCE, vectors);
    }

    static List<Sample> vectors(Role role, double[]... vectors) {
        List<Sample> samples = new ArrayList<>();
        for (double[] vector : vectors) {
            List<Double> embedding = Arrays.stream(vector).boxed().toList();
            samples.add(Samples.sample(role, samples.size(), "", Fields.of(Map.of("embedding", embedding))));
        }
        return samples;
    }

    static double[] at(double... coordinates) {
        return coordinates;
    }

    /** Points on a line: vectors of one number. */
    static double[][] line(double... points) {
        return Arrays.stream(points).mapToObj(point -> at(point)).toArray(double[][]::new);
    }
}
