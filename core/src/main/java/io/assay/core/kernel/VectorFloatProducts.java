package io.assay.core.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Six vectors and two registers of others at once; every sum stays in a register. Loaded only where the module is there. */
final class VectorFloatProducts implements FloatProducts {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int PANEL = 2 * LANES;
    private static final int SIX = 6;

    /** Panels of a few vectors, a dimension after the other. */
    private final float[][] panels;

    VectorFloatProducts(int dimensions) {
        this.panels = new float[WIDTH / PANEL][dimensions * PANEL];
    }

    @Override
    public void load(float[][] others, int from, int n) {
        for (int j = 0; j < n; j++) {
            float[] vector = others[from + j];
            float[] panel = panels[j / PANEL];
            int at = j % PANEL;
            for (int k = 0; k < vector.length; k++) {
                panel[k * PANEL + at] = vector[k];
            }
        }
    }

    @Override
    public void multiply(float[][] rows, float[][] products) {
        for (int p = 0; p < panels.length; p++) {
            for (int i = 0; i < ROWS; i += SIX) {
                panel(rows, i, panels[p], products, p * PANEL);
            }
        }
    }

    private static void panel(float[][] rows, int i, float[] panel, float[][] products, int at) {
        float[] r0 = rows[i];
        float[] r1 = rows[i + 1];
        float[] r2 = rows[i + 2];
        float[] r3 = rows[i + 3];
        float[] r4 = rows[i + 4];
        float[] r5 = rows[i + 5];
        FloatVector a0 = FloatVector.zero(SPECIES);
        FloatVector a1 = a0;
        FloatVector b0 = a0;
        FloatVector b1 = a0;
        FloatVector c0 = a0;
        FloatVector c1 = a0;
        FloatVector d0 = a0;
        FloatVector d1 = a0;
        FloatVector e0 = a0;
        FloatVector e1 = a0;
        FloatVector f0 = a0;
        FloatVector f1 = a0;
        for (int k = 0, from = 0; k < r0.length; k++, from += PANEL) {
            FloatVector x = FloatVector.fromArray(SPECIES, panel, from);
            FloatVector y = FloatVector.fromArray(SPECIES, panel, from + LANES);
            FloatVector row = FloatVector.broadcast(SPECIES, r0[k]);
            a0 = row.fma(x, a0);
            a1 = row.fma(y, a1);
            row = FloatVector.broadcast(SPECIES, r1[k]);
            b0 = row.fma(x, b0);
            b1 = row.fma(y, b1);
            row = FloatVector.broadcast(SPECIES, r2[k]);
            c0 = row.fma(x, c0);
            c1 = row.fma(y, c1);
            row = FloatVector.broadcast(SPECIES, r3[k]);
            d0 = row.fma(x, d0);
            d1 = row.fma(y, d1);
            row = FloatVector.broadcast(SPECIES, r4[k]);
            e0 = row.fma(x, e0);
            e1 = row.fma(y, e1);
            row = FloatVector.broadcast(SPECIES, r5[k]);
            f0 = row.fma(x, f0);
            f1 = row.fma(y, f1);
        }
        store(a0, a1, products[i], at);
        store(b0, b1, products[i + 1], at);
        store(c0, c1, products[i + 2], at);
        store(d0, d1, products[i + 3], at);
        store(e0, e1, products[i + 4], at);
        store(f0, f1, products[i + 5], at);
    }

    private static void store(FloatVector left, FloatVector right, float[] line, int at) {
        left.intoArray(line, at);
        right.intoArray(line, at + LANES);
    }
}
