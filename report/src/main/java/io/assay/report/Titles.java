package io.assay.report;

import io.assay.core.Role;
import io.assay.core.report.Report;
import io.assay.core.report.Report.Input;
import io.assay.core.report.Report.Run;
import java.util.List;

/** What a report is about, in a line. */
public final class Titles {

    private static final int FILES_MAX = 2;

    private Titles() {}

    /** The names of the audited files without their folders. */
    public static String of(Report report) {
        List<String> files = report.inputs().stream()
                .filter(input -> input.role().equals(Role.SYNTHETIC.id()))
                .map(Input::file)
                .map(file -> file.substring(file.replace('\\', '/').lastIndexOf('/') + 1))
                .toList();
        return files.isEmpty() ? "no data" : Lists.some(files, FILES_MAX);
    }

    /** How much was audited, and against what. */
    public static String data(Report report) {
        StringBuilder line = new StringBuilder();
        for (Role role : Role.values()) {
            long samples = report.inputs().stream()
                    .filter(input -> input.role().equals(role.id()))
                    .mapToLong(Input::samples)
                    .sum();
            if (samples > 0) {
                line.append(line.isEmpty() ? "" : ", ")
                        .append(Numbers.of(samples))
                        .append(' ')
                        .append(role.id());
            }
        }
        return line.isEmpty() ? "no samples" : line + " samples";
    }

    private static String models(Run run) {
        StringBuilder line = new StringBuilder();
        run.models()
                .forEach((what, model) ->
                        line.append(", ").append(what).append(' ').append(model));
        return line.toString();
    }

    /** Everything besides the command line that one needs to run it again. */
    public static String run(Run run) {
        return "Assay " + run.version() + ", seed " + run.seed() + ", " + Lists.count(run.threads(), "thread")
                + ", engine "
                + run.engine() + ", Java " + run.java() + models(run) + ", started " + run.started() + ", took "
                + Numbers.millis(run.millis());
    }
}
