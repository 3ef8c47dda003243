package io.assay.learn.votes;

import static io.assay.learn.Golden.golden;
import static io.assay.learn.Golden.numbers;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.stats.Ratings;
import io.assay.learn.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** 600 votes of eight workers on 120 tasks, and 60 items with a classifier, against crowd-kit 1.4.2, cleanlab 2.9.0 and krippendorff 0.9.0. */
class CrowdGoldensTest {

    private final List<String[]> rows = rows();
    private final List<String> tasks = names(0);
    private final List<String> workers = names(1);
    private final List<String> labels = names(2);
    private final Votes votes = Votes.of(
            tasks.size(), workers.size(), labels.size(), places(0, tasks), places(1, workers), places(2, labels));

    @Test
    void theMajorityIsThatOfCrowdKit() throws IOException {
        compare("majority-vote", new MajorityVote(), 1e-12);
    }

    @Test
    void dawidAndSkeneEndAtTheSameFixedPoint() throws IOException {
        Consensus consensus = compare("dawid-skene", new DawidSkene(), 1e-6);
        JsonNode expected = golden("dawid-skene", "dawid-skene").path("expected");
        double[][] own = DawidSkene.confusion(votes, consensus.soft())[workers.indexOf("w0")];
        for (int truth = 0; truth < labels.size(); truth++) {
            for (int given = 0; given < labels.size(); given++) {
                double share = expected.path("confusion-of-w0-true-rows")
                        .path(labels.get(truth))
                        .path(labels.get(given))
                        .asDouble();
                assertEquals(share, own[truth][given], 1e-6);
            }
        }
    }

    @Test
    void theOneCoinModelHasTheSameSkills() throws IOException {
        Consensus consensus = compare("one-coin", new OneCoin(), 1e-4);
        golden("dawid-skene", "one-coin")
                .path("expected")
                .path("skills")
                .properties()
                .forEach(skill -> assertEquals(
                        skill.getValue().asDouble(), consensus.quality()[workers.indexOf(skill.getKey())], 1e-4));
    }

    /** Optimisers differ: the labels of clear tasks are compared. */
    @Test
    void gladGivesClearTasksTheSameLabels() throws IOException {
        compare("glad", new Glad(), 1e-4);
    }

    @Test
    void maceGivesClearTasksTheSameLabels() throws IOException {
        compare("mace", new Mace(), 1e-4);
    }

    @Test
    void agreementIsThatOfIndependentLibraries() {
        Ratings ratings = new Ratings(votes.counts());
        double[] order = {0, 1, 2};
        assertEquals(0.3679039025376605, ratings.alpha().orElseThrow(), 1e-12);
        assertEquals(
                0.36041119172735314,
                ratings.alpha(Ratings.Difference.ORDINAL, order).orElseThrow(),
                1e-12);
        assertEquals(
                0.3598808680696074,
                ratings.alpha(Ratings.Difference.INTERVAL, order).orElseThrow(),
                1e-12);
        assertEquals(0.36684865028814057, ratings.fleiss().orElseThrow(), 1e-12);
        assertEquals(0.37374999999999986, ratings.randolph().orElseThrow(), 1e-12);
        assertEquals(0.3771445621363567, ratings.ac1().orElseThrow(), 1e-12);
        assertEquals(0.5825, ratings.pairs().orElseThrow(), 1e-12);
    }

    @Test
    void crowdlabIsThatOfCleanlab() throws IOException {
        JsonNode golden = golden("crowdlab", "sixty");
        JsonNode given = golden.path("input").path("votes");
        int annotators = given.path(0).size();
        int n = 0;
        int[] who = new int[given.size() * annotators];
        int[] label = new int[who.length];
        int[] item = new int[who.length];
        for (int i = 0; i < given.size(); i++) {
            for (int a = 0; a < annotators; a++) {
                if (!given.path(i).path(a).isNull()) {
                    item[n] = i;
                    who[n] = a;
                    label[n++] = given.path(i).path(a).asInt();
                }
            }
        }
        double[][] told = Golden.table(golden.path("input").path("probabilities"));
        Votes cast = Votes.of(
                given.size(),
                annotators,
                told[0].length,
                java.util.Arrays.copyOf(item, n),
                java.util.Arrays.copyOf(who, n),
                java.util.Arrays.copyOf(label, n));
        Consensus consensus = new Crowdlab(told).of(cast);
        JsonNode expected = golden.path("expected");
        assertArrayEquals(Golden.whole(expected.path("consensus")), consensus.labels());
        double[] confidence = new double[given.size()];
        java.util.Arrays.setAll(confidence, consensus::confidence);
        assertArrayEquals(numbers(expected.path("quality")), confidence, 1e-9);
        for (int a = 0; a < annotators; a++) {
            assertEquals(
                    expected.path("annotator-quality").path("w" + a).asDouble(),
                    consensus.quality()[a],
                    1e-9);
        }
    }

    private Consensus compare(String name, Aggregation model, double tolerance) throws IOException {
        Consensus consensus = model.of(votes);
        JsonNode expected = golden("dawid-skene", name).path("expected");
        JsonNode known = expected.path("labels");
        assertTrue(known.size() > 80);
        for (Map.Entry<String, JsonNode> task : known.properties()) {
            assertEquals(
                    task.getValue().asText(),
                    labels.get(consensus.labels()[tasks.indexOf(task.getKey())]),
                    task::getKey);
        }
        for (Map.Entry<String, JsonNode> task :
                expected.path("posterior-first-twelve").properties()) {
            double[] soft = consensus.soft()[tasks.indexOf(task.getKey())];
            for (int c = 0; c < soft.length; c++) {
                assertEquals(task.getValue().path(labels.get(c)).asDouble(), soft[c], tolerance, task::getKey);
            }
        }
        return consensus;
    }

    private List<String> names(int column) {
        return rows.stream().map(row -> row[column]).distinct().sorted().toList();
    }

    private int[] places(int column, List<String> names) {
        return rows.stream().mapToInt(row -> names.indexOf(row[column])).toArray();
    }

    private static List<String[]> rows() {
        try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream("annotations.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
