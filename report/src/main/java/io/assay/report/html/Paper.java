package io.assay.report.html;

/** What a page is printed on. It counts its bytes in UTF-8 and is full at its limit: then nothing more is worth printing. */
final class Paper {

    private final StringBuilder text = new StringBuilder();
    private final int bytesMax;
    private long bytes;

    Paper(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    boolean isFull() {
        return bytes > bytesMax;
    }

    Paper add(String more) {
        for (int i = 0; i < more.length() && !isFull(); i++) {
            add(more.charAt(i));
        }
        return this;
    }

    Paper add(char sign) {
        bytes += sign < 0x80 ? 1 : sign < 0x800 || Character.isSurrogate(sign) ? 2 : 3;
        text.append(sign);
        return this;
    }

    String text() {
        return text.toString();
    }
}
