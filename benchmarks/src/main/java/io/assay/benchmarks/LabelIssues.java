package io.assay.benchmarks;

import com.google.auto.service.AutoService;
import io.assay.learn.worth.ConfidentLearning;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** W21: rows whose label is likely wrong, from given probabilities (confident learning, by noise rate). */
@AutoService(Workload.class)
public final class LabelIssues implements Workload {

    @Override
    public String id() {
        return "w21";
    }

    @Override
    public Trial<?> prepare(Arguments arguments) throws IOException {
        int classes = arguments.number("classes", 10);
        Path folder = arguments.folder();
        double[][] probabilities =
                Matrix.read(arguments, "probabilities" + classes, arguments.number("limit", 100_000));
        int[] labels = labels(folder.resolve("labels" + classes + ".i32"), probabilities.length);
        List<String> truth = Files.readAllLines(folder.resolve("labels" + classes + "-truth.txt"));
        return new Trial<>(
                labels.length,
                "rows",
                () -> new ConfidentLearning(labels, probabilities).issues(ConfidentLearning.Prune.NOISE_RATE),
                issues -> answer(issues, truth.subList(0, labels.length)));
    }

    private static int[] labels(Path file, int rows) throws IOException {
        int[] labels = new int[rows];
        ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .get(labels);
        return labels;
    }

    /** @param truth a line a row: 1 where its label was made wrong */
    private static Map<String, Object> answer(int[] issues, List<String> truth) {
        double wrong = truth.stream().filter("1"::equals).count();
        double found =
                Arrays.stream(issues).filter(i -> truth.get(i).equals("1")).count();
        return Map.of(
                "flagged",
                issues.length,
                "precision",
                rounded(found / issues.length),
                "recall",
                rounded(found / wrong));
    }

    /** As the peer's script rounds. */
    private static double rounded(double share) {
        return Math.rint(share * 1e6) / 1e6;
    }
}
