package io.assay.report;

import io.assay.core.report.Report;
import io.assay.core.report.Report.MetricResult;
import io.assay.report.html.HtmlReport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes a report into a run directory. {@code report.json} goes first and comes last, so a directory that holds one is whole;
 * each file is moved into place complete.
 */
public final class RunDirectory {

    private static final String REPORT = "report.json";

    private RunDirectory() {}

    /** The files written, {@code report.json} last. Files of an earlier report that this one lacks are removed. */
    public static List<Path> write(Path directory, Report report) throws IOException {
        Files.createDirectories(directory.resolve("evidence"));
        Files.deleteIfExists(directory.resolve(REPORT));
        Files.deleteIfExists(directory.resolve("junit.xml"));
        removeEvidence(directory.resolve("evidence"));
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, List<MetricResult>> file : evidence(report).entrySet()) {
            StringBuilder lines = new StringBuilder();
            file.getValue().forEach(metric -> lines.append(EvidenceFiles.lines(metric)));
            written.add(write(directory.resolve(file.getKey()), lines.toString()));
        }
        written.add(write(directory.resolve("report.html"), HtmlReport.print(report)));
        written.add(write(directory.resolve("report.md"), Markdown.print(report)));
        if (!report.gates().isEmpty()) {
            written.add(write(directory.resolve("junit.xml"), JUnitXml.print(report)));
        }
        written.add(write(directory.resolve(REPORT), ReportJson.print(report)));
        return written;
    }

    private static Map<String, List<MetricResult>> evidence(Report report) {
        Map<String, String> paths = EvidenceFiles.paths(report);
        Map<String, List<MetricResult>> files = new LinkedHashMap<>();
        for (MetricResult metric : report.metrics()) {
            String path = paths.get(metric.id());
            if (path != null) {
                files.computeIfAbsent(path, key -> new ArrayList<>()).add(metric);
            }
        }
        return files;
    }

    private static void removeEvidence(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Path write(Path file, String text) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                    part, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
