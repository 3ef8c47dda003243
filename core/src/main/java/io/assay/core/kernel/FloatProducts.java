package io.assay.core.kernel;

/** Dot products in single precision of some vectors with a block of others. Holds the block: not for several threads. */
interface FloatProducts {

    /** Vectors in a block. */
    int WIDTH = 256;

    /** Vectors that are multiplied at once: enough for a part of the block to be read from near memory again and again. */
    int ROWS = 24;

    /** Takes the next block: n of the others, n at most {@link #WIDTH}. */
    void load(float[][] others, int from, int n);

    /** Products of {@link #ROWS} vectors with the block, one line of {@link #WIDTH} numbers each. */
    void multiply(float[][] rows, float[][] products);

    /**
     * The fastest that this JVM can run: with the Vector API where the module {@code jdk.incubator.vector} was added, else in loops that the
     * compiler turns into vector instructions by itself. They round differently, within {@link RoughDots#error}.
     */
    static FloatProducts create(int dimensions) {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
            try {
                return Class.forName("io.assay.core.kernel.VectorFloatProducts")
                        .asSubclass(FloatProducts.class)
                        .getDeclaredConstructor(int.class)
                        .newInstance(dimensions);
            } catch (ReflectiveOperationException | LinkageError incompatible) {
                // An incubator module changes from one JDK to the next: the plain form is always there.
                return new PlainFloatProducts(dimensions);
            }
        }
        return new PlainFloatProducts(dimensions);
    }
}
