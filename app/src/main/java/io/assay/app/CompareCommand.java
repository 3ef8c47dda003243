package io.assay.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.core.report.Report;
import io.assay.pipeline.AtomicFile;
import io.assay.pipeline.WrongCommand;
import io.assay.report.Change;
import io.assay.report.Comparison;
import io.assay.report.ComparisonPrint;
import io.assay.report.Placed;
import io.assay.report.html.ComparisonHtml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares reports. */
@Command(
        name = "compare",
        description = "Shows what changed between reports, beyond noise. The first is the baseline.",
        footer = {"", "Example:", "  assay compare out/before out/after --fail-on-worse"})
final class CompareCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "REPORT", arity = "2..*", description = "Run directories, or their report.json.")
    private List<Path> reports = new ArrayList<>();

    @Option(names = "--markdown", description = "Print Markdown.")
    private boolean markdown;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Also write a page: quality against trustworthiness with costs, and every metric.")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--fail-on-worse", description = "Exit code 1 if anything got worse beyond noise.")
    private boolean failOnWorse;

    @Override
    public Integer call() throws IOException {
        List<String> problems = new ArrayList<>();
        List<JsonNode> trees = new ArrayList<>();
        for (Path report : reports) {
            read(report, trees, problems);
        }
        if (!problems.isEmpty()) {
            throw new WrongCommand(problems);
        }
        Comparison comparison =
                Comparison.of(reports.stream().map(Path::toString).toList(), trees);
        if (html.isPresent()) {
            List<Placed> placed = new ArrayList<>();
            for (int i = 0; i < trees.size(); i++) {
                placed.add(Placed.of(comparison.names().get(i), trees.get(i)));
            }
            AtomicFile.write(html.get(), ComparisonHtml.print(comparison, placed));
        }
        spec.commandLine()
                .getOut()
                .print(markdown ? ComparisonPrint.markdown(comparison) : TerminalSize.print(comparison));
        return failOnWorse
                        && comparison.rows().stream()
                                .anyMatch(row -> row.changes().contains(Change.WORSE))
                ? ExitCode.GATE
                : ExitCode.DONE;
    }

    private static void read(Path report, List<JsonNode> trees, List<String> problems) {
        Path file = Files.isDirectory(report) ? report.resolve("report.json") : report;
        try {
            JsonNode tree = new ObjectMapper().readTree(file.toFile());
            if (!tree.path("schema").asText().equals(Report.SCHEMA)) {
                problems.add(file + " is not a report of this version of Assay (schema " + Report.SCHEMA + ")");
            }
            trees.add(tree);
        } catch (IOException unreadable) {
            problems.add(file + " cannot be read as a report: " + unreadable.getMessage());
        }
    }
}
