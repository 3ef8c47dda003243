package io.assay.lm;

/**
 * Where in a character of UTF-8 some bytes end. Only what RFC 3629 allows goes on: no overlong forms, no surrogates, nothing above U+10FFFF.
 */
final class Utf8 {

    static final int BETWEEN = 0;
    static final int INVALID = -1;

    private static final int ONE_MORE = 1;
    private static final int TWO_MORE = 2;
    private static final int THREE_MORE = 3;
    private static final int AFTER_E0 = 4;
    private static final int AFTER_ED = 5;
    private static final int AFTER_F0 = 6;
    private static final int AFTER_F4 = 7;

    private Utf8() {}

    static int after(int state, byte[] bytes) {
        int now = state;
        for (int i = 0; i < bytes.length && now != INVALID; i++) {
            now = after(now, bytes[i] & 0xFF);
        }
        return now;
    }

    private static int after(int state, int value) {
        return switch (state) {
            case BETWEEN -> lead(value);
            case ONE_MORE -> within(value, 0x80, 0xBF, BETWEEN);
            case TWO_MORE -> within(value, 0x80, 0xBF, ONE_MORE);
            case THREE_MORE -> within(value, 0x80, 0xBF, TWO_MORE);
            case AFTER_E0 -> within(value, 0xA0, 0xBF, ONE_MORE);
            case AFTER_ED -> within(value, 0x80, 0x9F, ONE_MORE);
            case AFTER_F0 -> within(value, 0x90, 0xBF, TWO_MORE);
            case AFTER_F4 -> within(value, 0x80, 0x8F, TWO_MORE);
            default -> INVALID;
        };
    }

    private static int lead(int value) {
        if (value < 0x80) {
            return BETWEEN;
        }
        return switch (value) {
            case 0xE0 -> AFTER_E0;
            case 0xED -> AFTER_ED;
            case 0xF0 -> AFTER_F0;
            case 0xF4 -> AFTER_F4;
            default ->
                value < 0xC2
                        ? INVALID
                        : value < 0xE0 ? ONE_MORE : value < 0xF0 ? TWO_MORE : value < 0xF4 ? THREE_MORE : INVALID;
        };
    }

    private static int within(int value, int low, int high, int next) {
        return value >= low && value <= high ? next : INVALID;
    }
}
