package io.assay.benchmarks;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a workload was asked for.
 *
 * @param workload its id
 * @param folder where the workload files lie
 * @param options the rest, by name without dashes
 */
record Arguments(String workload, Path folder, Map<String, String> options) {

    static Arguments of(String[] words) {
        if (words.length < 2 || words.length % 2 != 0) {
            throw new IllegalArgumentException("usage: Workload ID FOLDER [--OPTION VALUE]...");
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 2; i < words.length; i += 2) {
            if (!words[i].startsWith("--")) {
                throw new IllegalArgumentException(words[i] + " should be an option such as --limit");
            }
            options.put(words[i].substring(2), words[i + 1]);
        }
        return new Arguments(words[0], Path.of(words[1]), Map.copyOf(options));
    }

    String text(String name, String standard) {
        return options.getOrDefault(name, standard);
    }

    int number(String name, int standard) {
        return Integer.parseInt(text(name, String.valueOf(standard)));
    }
}
