package io.assay.core.data.format;

import io.assay.core.data.Columns;
import io.assay.core.data.Header;
import java.util.List;
import java.util.stream.IntStream;

/** Columns that have a place and no name: {@code column1}, {@code column2} and so on. */
final class Positions {

    private static final int USUAL = 16;
    private static final List<Header> HEADERS =
            IntStream.rangeClosed(0, USUAL).mapToObj(Positions::make).toList();
    private static final Header TEXT = new Header(List.of("text"));

    private Positions() {}

    static Header header(int n) {
        return n <= USUAL ? HEADERS.get(n) : make(n);
    }

    static Columns columns(List<?> values) {
        return new Columns(header(values.size()), values.toArray());
    }

    static Columns text(String text) {
        return new Columns(TEXT, new Object[] {text});
    }

    static String name(int at) {
        return "column" + (at + 1);
    }

    private static Header make(int n) {
        return new Header(IntStream.range(0, n).mapToObj(Positions::name).toList());
    }
}
