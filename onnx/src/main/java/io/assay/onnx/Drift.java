package io.assay.onnx;

import java.util.List;

/**
 * How far two models' vectors of the same texts are apart, as cosines.
 *
 * @param texts how many texts were compared
 * @param meanCosine mean over the texts
 * @param leastCosine the least of them
 */
public record Drift(int texts, double meanCosine, double leastCosine) {

    static Drift between(List<double[]> ones, List<double[]> others) {
        double sum = 0;
        double least = 1;
        for (int i = 0; i < ones.size(); i++) {
            double cosine = cosine(ones.get(i), others.get(i));
            sum += cosine;
            least = Math.min(least, cosine);
        }
        return new Drift(ones.size(), sum / ones.size(), least);
    }

    private static double cosine(double[] a, double[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return dot / StrictMath.sqrt(aa * bb);
    }
}
