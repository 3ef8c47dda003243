package io.assay.lm;

/** Types of metadata, in the order of their codes in the file. */
enum GgufType {
    UINT8(1),
    INT8(1),
    UINT16(2),
    INT16(2),
    UINT32(4),
    INT32(4),
    FLOAT32(4),
    BOOL(1),
    STRING(8),
    ARRAY(12),
    UINT64(8),
    INT64(8),
    FLOAT64(8);

    private final int bytesLeast;

    GgufType(int bytesLeast) {
        this.bytesLeast = bytesLeast;
    }

    /** The least that a value takes in the file: what bounds how many there can be. */
    int bytesLeast() {
        return bytesLeast;
    }

    boolean whole() {
        return switch (this) {
            case UINT8, INT8, UINT16, INT16, UINT32, INT32, UINT64, INT64 -> true;
            default -> false;
        };
    }
}
