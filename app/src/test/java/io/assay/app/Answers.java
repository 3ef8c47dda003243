package io.assay.app;

import io.assay.core.catalog.Catalog;
import io.assay.core.report.Passport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which metric answers which golden case: lines of {@code goldens/answers.txt}, each a file, a pattern found in the case's name or
 * variant, and the metric with parameters that the case describes in prose, or several with {@code &} between; {@code @name} where a
 * single expected number is not the headline but that value; {@code -} where no report holds the values. The first line that fits
 * counts.
 */
final class Answers {

    /** A metric as a case asks for it; the name is that of a value, empty for the headline. */
    record Metric(Passport passport, List<String> parameters, String name) {}

    private record Line(String file, Pattern about, String metric) {}

    private final List<Line> lines = new ArrayList<>();
    private final Catalog catalog = Catalog.load();

    private Answers() {}

    /** @param area the area of goldens; those of texts lie in {@code answers.txt}, of others in {@code answers-AREA.txt} */
    static Answers load(String area) throws IOException {
        Answers answers = new Answers();
        Path path = Generated.root()
                .resolve("app/src/test/resources/goldens/answers" + (area.equals("text") ? "" : "-" + area) + ".txt");
        for (String line : Files.readAllLines(path)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\\s*\\|\\s*", -1);
                answers.lines.add(new Line(parts[0].strip(), Pattern.compile(parts[1]), parts[2].strip()));
            }
        }
        return answers;
    }

    List<String> files() {
        return lines.stream().map(Line::file).distinct().sorted().toList();
    }

    /** The metrics whose reports hold the values between them; none where the file says that no report does. */
    List<Metric> metrics(String file, Goldens.Case one) {
        String about = one.name() + " " + one.node().path("variant").asText();
        String metric = lines.stream()
                .filter(line -> line.file().equals(file))
                .filter(line -> line.about().matcher(about).find())
                .findFirst()
                .map(Line::metric)
                .orElseThrow(() ->
                        new AssertionError("goldens/answers.txt does not say what answers " + file + ": " + about));
        return metric.equals("-")
                ? List.of()
                : Arrays.stream(metric.split("\\s*&\\s*", -1)).map(this::metric).toList();
    }

    private Metric metric(String written) {
        String name = written.contains(" @") ? written.substring(written.indexOf(" @") + 2) : "";
        String[] parts = written.replaceFirst(" @.*", "").split("[\\[\\]]", -1);
        List<String> parameters = parts.length == 1 ? List.of() : Arrays.asList(parts[1].split(",", -1));
        return new Metric(catalog.unit(parts[0]).passport(), parameters, name);
    }
}
