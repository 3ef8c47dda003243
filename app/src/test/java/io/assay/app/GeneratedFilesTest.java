package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Dimension;
import io.assay.core.catalog.Catalog;
import io.assay.core.catalog.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Help text and documentation pages are what the code would print. */
class GeneratedFilesTest {

    @Test
    void helpTextIsWhatTheCommandLineWouldPrint() throws IOException {
        CommandLine line = Commands.line(System.out, System.err);
        Generated.check(
                "app/src/main/resources/io/assay/app/help.txt", line.getUsageMessage(CommandLine.Help.Ansi.OFF));
    }

    @Test
    void everyVerbHasHelpWithAnExample() {
        CommandLine line = Commands.line(System.out, System.err);
        line.getSubcommands().forEach((name, verb) -> {
            String usage = verb.getUsageMessage(CommandLine.Help.Ansi.OFF);
            assertTrue(usage.contains("Example:") || name.equals("generate-completion"), name);
        });
    }

    @Test
    void everyMetricHasItsPage() throws IOException {
        for (Unit unit : Catalog.load().units()) {
            Generated.check("docs/metrics/" + unit.id() + ".md", MetricPage.markdown(unit.passport()));
        }
    }

    @Test
    void everyPageHasItsMetric() throws IOException {
        try (Stream<Path> pages = Files.list(Generated.root().resolve("docs/metrics"))) {
            List<String> ids = pages.map(page -> String.valueOf(page.getFileName()))
                    .filter(name -> name.contains("."))
                    .filter(name -> !name.equals("README.md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .sorted()
                    .toList();
            assertEquals(List.copyOf(Catalog.load().ids()), ids);
        }
    }

    @Test
    void theIndexListsEveryMetricUnderItsDimension() throws IOException {
        StringBuilder index =
                new StringBuilder("# Metrics\n\nEvery metric of Assay, by the question it answers. Each page is"
                        + " generated from the metric's own source.\n");
        for (Dimension dimension : Dimension.values()) {
            List<Unit> units = Catalog.load().units().stream()
                    .filter(unit -> unit.passport().dimension() == dimension)
                    .toList();
            if (!units.isEmpty()) {
                index.append("\n## ")
                        .append(dimension.id())
                        .append(" (")
                        .append(dimension.pillar().id())
                        .append(")\n\n")
                        .append(dimension.question())
                        .append("\n\n");
                units.forEach(unit -> index.append("- [")
                        .append(unit.id())
                        .append("](")
                        .append(unit.id())
                        .append(".md): ")
                        .append(unit.passport().summary())
                        .append('\n'));
            }
        }
        Generated.check("docs/metrics/README.md", index.toString());
    }
}
