package io.assay.pipeline.audit;

import io.assay.core.catalog.Catalog;
import io.assay.core.catalog.Selected;
import io.assay.core.report.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The gates of a command: written on it, or in files with one a line and # before remarks. */
final class Gates {

    private static final long FILE_BYTES_MAX = 1 << 20;

    private Gates() {}

    static List<Gate> read(List<String> given, Catalog catalog, List<Selected> metrics, List<String> problems) {
        List<Gate> gates = new ArrayList<>();
        for (String one : given) {
            for (String expression : expressions(one, problems)) {
                try {
                    Gate gate = Gate.parse(expression);
                    String id = catalog.unit(gate.baseId()).id();
                    if (metrics.stream()
                            .noneMatch(selected -> selected.passport().id().equals(id))) {
                        problems.add("--gate: " + id + " is not among the metrics to measure; add it to --metrics");
                    }
                    gates.add(gate);
                } catch (IllegalArgumentException wrong) {
                    problems.add("--gate: " + wrong.getMessage());
                }
            }
        }
        return gates;
    }

    private static List<String> expressions(String given, List<String> problems) {
        try {
            Path file = Path.of(given);
            if (!Files.isRegularFile(file)) {
                return List.of(given);
            }
            if (Files.size(file) > FILE_BYTES_MAX) {
                problems.add("--gate " + given + ": the file is larger than 1 MiB");
                return List.of();
            }
            return Files.readAllLines(file).stream()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (InvalidPathException notAPath) {
            return List.of(given);
        } catch (IOException unreadable) {
            problems.add("--gate " + given + ": " + unreadable.getMessage());
            return List.of();
        }
    }
}
