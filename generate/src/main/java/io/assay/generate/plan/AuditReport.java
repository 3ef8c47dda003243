package io.assay.generate.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an audit found missing: a {@code report.json} with the files of its evidence beside it. */
final class AuditReport {

    private static final String FORM = "assay-report/1";
    private static final long BYTES_MAX = 64 << 20;
    /** Differences below it are rounding. */
    private static final double LEAST = 1e-9;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final JsonNode report;

    private AuditReport(Path file, JsonNode report) {
        this.file = file;
        this.report = report;
    }

    /** @throws IOException where it is no report of an audit, with its name */
    static AuditReport read(Path file) throws IOException {
        JsonNode report = JSON.readTree(bounded(file));
        if (!report.path("schema").asText().equals(FORM)) {
            throw new IOException(file + " is no report of assay audit: its schema is not " + FORM);
        }
        return new AuditReport(file, report);
    }

    private static String bounded(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file);
        }
        if (Files.size(file) > BYTES_MAX) {
            throw new IOException(file + " has more than " + BYTES_MAX + " bytes");
        }
        return Files.readString(file);
    }

    private JsonNode metric(String id) throws IOException {
        for (JsonNode metric : report.path("metrics")) {
            String own = metric.path("id").asText();
            if (own.equals(id) || own.startsWith(id + "[")) {
                if (!metric.path("status").asText().equals("done")) {
                    throw new IOException(file + ": " + own + " was not measured: "
                            + metric.path("reason").asText("no reason given"));
                }
                return metric;
            }
        }
        throw new IOException(file + " has no metric " + id + "; run assay audit with --metrics " + id);
    }

    /**
     * What real data has more of, by name: how much larger its share is than that of the synthetic data.
     *
     * @throws IOException where the metric was not measured beside real data
     */
    Map<String, Double> missing(String metric) throws IOException {
        for (JsonNode chart : metric(metric).path("charts")) {
            if (chart.path("kind").asText().equals("bars") && chart.has("reference")) {
                Map<String, Double> missing = new LinkedHashMap<>();
                for (int i = 0; i < chart.path("names").size(); i++) {
                    double more = chart.path("reference").path(i).asDouble()
                            - chart.path("synthetic").path(i).asDouble();
                    if (more > LEAST) {
                        missing.put(chart.path("names").path(i).asText(), more);
                    }
                }
                return missing;
            }
        }
        throw new IOException(file + ": " + metric + " compares nothing by name; run assay audit with --reference");
    }

    /** Ids of real samples that stand for regions which only real data covers. */
    List<String> samplesOfMissingRegions(String metric) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent(), "a file lies in a folder");
        Path evidence =
                folder.resolve(metric(metric).path("evidence").asText("")).normalize();
        if (!evidence.startsWith(folder) || evidence.equals(folder)) {
            throw new IOException(file + ": " + metric + " has no evidence; the synthetic data misses no region");
        }
        List<String> ids = new ArrayList<>();
        for (String line : bounded(evidence).lines().toList()) {
            JsonNode finding = JSON.readTree(line);
            if (finding.path("note").asText().startsWith("only reference")) {
                finding.path("samples")
                        .forEach(sample -> ids.add(sample.path("id").asText()));
            }
        }
        return ids;
    }
}
