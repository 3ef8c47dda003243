package io.assay.evaluate.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names of labels that are packed with the program, in the order in which hubs number them from 0. */
final class LabelList {

    private LabelList() {}

    static List<String> named(String benchmark) {
        try (InputStream in = LabelList.class.getResourceAsStream(benchmark + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no labels of " + benchmark + " are packed");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
