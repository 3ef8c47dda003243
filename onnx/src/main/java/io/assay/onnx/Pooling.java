package io.assay.onnx;

/** How the vectors of the tokens become one of the text. */
enum Pooling {
    MEAN {
        @Override
        double[] pool(float[] tokens, int length, int width) {
            double[] pooled = new double[width];
            for (int token = 0; token < length; token++) {
                for (int i = 0; i < width; i++) {
                    pooled[i] += tokens[token * width + i];
                }
            }
            for (int i = 0; i < width; i++) {
                pooled[i] /= length;
            }
            return pooled;
        }
    },
    CLS {
        @Override
        double[] pool(float[] tokens, int length, int width) {
            double[] pooled = new double[width];
            for (int i = 0; i < width; i++) {
                pooled[i] = tokens[i];
            }
            return pooled;
        }
    },
    MAX {
        @Override
        double[] pool(float[] tokens, int length, int width) {
            double[] pooled = CLS.pool(tokens, length, width);
            for (int token = 1; token < length; token++) {
                for (int i = 0; i < width; i++) {
                    pooled[i] = Math.max(pooled[i], tokens[token * width + i]);
                }
            }
            return pooled;
        }
    };

    abstract double[] pool(float[] tokens, int length, int width);
}
