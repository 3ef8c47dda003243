package io.assay.learn;

/**
 * A vector that holds every place.
 *
 * @param values a value a place
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
public record DenseVector(double[] values) implements Vector {

    @Override
    public double at(int place) {
        return place < values.length ? values[place] : 0;
    }

    @Override
    public int length() {
        return values.length;
    }

    @Override
    public double dot(double[] weights, int from) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[from + i];
        }
        return sum;
    }

    @Override
    public void addTo(double[] sum, int from, double factor) {
        for (int i = 0; i < values.length; i++) {
            sum[from + i] += factor * values[i];
        }
    }

    @Override
    public double square() {
        return dot(values, 0);
    }

    @Override
    public double dot(Vector other) {
        return other instanceof DenseVector dense && dense.values.length < values.length
                ? dense.dot(values, 0)
                : other instanceof DenseVector longer ? dot(longer.values, 0) : other.dot(this);
    }
}
