package io.assay.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.SampleRef;
import io.assay.core.Services;
import io.assay.core.data.Data;
import io.assay.core.data.Dataset;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.ReadOptions;
import io.assay.core.engine.Progress;
import io.assay.core.engine.Settings;
import io.assay.core.kernel.WhiteSpace;
import io.assay.learn.worth.ConfidentLearning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Steps against values of independent libraries, where the files are at hand. */
class CurationGoldensTest {

    private static final Path FOLDER = Path.of("../../shared/goldens/curation");

    private interface Expected {
        CurateStep step(JsonNode golden);
    }

    @TestFactory
    List<DynamicTest> nearDuplicates() throws Exception {
        return tests("near-duplicates", "MinHash", "dropped-by-cluster", false, golden -> {
            String shingle = golden.path("parameters").path("shingle").asText();
            double threshold = golden.path("parameters").path("threshold").asDouble();
            boolean words = shingle.startsWith("word");
            return new NearDuplicates(
                    threshold,
                    shingle.equals("word set") ? 1 : 5,
                    words ? NearDuplicates.Unit.WORDS : NearDuplicates.Unit.CHARACTERS,
                    128,
                    Keep.FIRST);
        });
    }

    @TestFactory
    List<DynamicTest> generationProbability() throws Exception {
        return tests(
                "generation-probability-supergen",
                "never",
                "selected",
                true,
                golden -> new GenerationProbability(
                        golden.path("parameters").path("n").asLong()));
    }

    @TestFactory
    List<DynamicTest> deita() throws Exception {
        return tests("deita", "never", "accepted", true, golden -> {
            long budget = golden.path("parameters").path("budget").asLong();
            return new Diverse(
                    budget < 0 ? Long.MAX_VALUE : budget,
                    golden.path("parameters").path("max-cosine").asDouble());
        });
    }

    @TestFactory
    List<DynamicTest> kCentre() throws Exception {
        return tests(
                "diverse-selection",
                "facility",
                "selected",
                true,
                golden -> new KCentre(golden.path("parameters").path("budget").asInt()));
    }

    @TestFactory
    List<DynamicTest> facilityLocation() throws Exception {
        return tests(
                "diverse-selection",
                "farthest",
                "selected",
                true,
                golden -> new FacilityLocation(
                        golden.path("parameters").path("budget").asInt()));
    }

    @TestFactory
    List<DynamicTest> fastVoteK() throws Exception {
        return tests("vote-k-fast", "never", "selected", true, golden -> {
            JsonNode parameters = golden.path("parameters");
            return new SelectForAnnotation(
                    parameters.path("budget").asInt(),
                    SelectForAnnotation.Strategy.FAST_VOTE_K,
                    parameters.path("k").asInt());
        });
    }

    @TestFactory
    List<DynamicTest> labelErrors() throws Exception {
        Map<String, ConfidentLearning.Prune> prunes = Map.of(
                "prune_by_noise_rate", ConfidentLearning.Prune.NOISE_RATE,
                "prune_by_class", ConfidentLearning.Prune.CLASS,
                "both", ConfidentLearning.Prune.BOTH,
                "confident_learning", ConfidentLearning.Prune.CONFIDENT,
                "predicted_neq_given", ConfidentLearning.Prune.PREDICTED,
                "low_self_confidence", ConfidentLearning.Prune.LOW_SELF_CONFIDENCE,
                "low_normalized_margin", ConfidentLearning.Prune.LOW_NORMALISED_MARGIN);
        return tests("label-errors", "never", "issues", false, golden -> {
            String filter = golden.path("parameters").path("filter").asText();
            return new LabelErrors(
                    5, Objects.requireNonNull(prunes.get(filter), filter), Basis.WORDS, LabelErrors.Repair.DROP);
        });
    }

    @TestFactory
    List<DynamicTest> outliers() throws Exception {
        // Ten of 240 rows.
        return tests("outliers", "cleanlab", "largest-ten", false, golden -> {
            boolean mean = golden.path("case").asText().equals("mean distance");
            Outliers.Distance distance = mean ? Outliers.Distance.MEAN : Outliers.Distance.LOCAL_OUTLIER_FACTOR;
            return new Outliers(mean ? 10 : 20, 10.5 / 240, distance);
        });
    }

    @TestFactory
    List<DynamicTest> novelty() throws Exception {
        return tests(
                "novelty-rouge-l",
                "never",
                "accepted",
                true,
                golden ->
                        new Novelty(golden.path("parameters").path("threshold").asDouble()));
    }

    /** Which text each dropped row is too similar to, and how much. */
    @TestFactory
    List<DynamicTest> noveltyEvidence() throws Exception {
        return cases("novelty-rouge-l", every -> true, golden -> {
            Map<String, String> near = new TreeMap<>();
            Map<String, String> expected = new TreeMap<>();
            golden.path("expected").path("rejected").properties().forEach(entry -> {
                String other = entry.getValue().path(0).asText();
                double score = entry.getValue().path(1).asDouble();
                expected.put(entry.getKey(), other + String.format(" %.9f", score));
            });
            double threshold = golden.path("parameters").path("threshold").asDouble();
            curated(new Novelty(threshold), golden).each(new Curated.Visitor() {
                @Override
                public void kept(Sample row) {}

                @Override
                public void dropped(Sample row, int step, Drops.Reason reason) {
                    SampleRef other = reason.near().orElseThrow();
                    // The first row, of number 0, is the second line.
                    String name = (other.role() == Role.REFERENCE ? "p" : "c") + (other.ordinal() - 2);
                    near.put(
                            row.name(),
                            name + String.format(" %.9f", reason.score().orElseThrow()));
                }
            });
            assertEquals(expected, near);
        });
    }

    /** What is left after cutting are all words but those in later copies. */
    @TestFactory
    List<DynamicTest> repeatedSpansCutOut() throws Exception {
        return cases("repeated-spans", every -> true, golden -> {
            int tokens = golden.path("parameters").path("tokens").asInt();
            long[] words = new long[1];
            curated(new RepeatedSpans(tokens, 0, RepeatedSpans.Then.CUT), golden)
                    .each(new Curated.Visitor() {
                        @Override
                        public void kept(Sample row) {
                            words[0] += WhiteSpace.words(row.text()).size();
                        }

                        @Override
                        public void dropped(Sample row, int step, Drops.Reason reason) {}
                    });
            JsonNode expected = golden.path("expected");
            assertEquals(
                    expected.path("tokens").asLong()
                            - expected.path("tokens-in-second-or-later-copies").asLong(),
                    words[0]);
        });
    }

    /** The words in later copies are told by the shares of the rows dropped. */
    @TestFactory
    List<DynamicTest> repeatedSpans() throws Exception {
        return cases("repeated-spans", every -> true, golden -> {
            int tokens = golden.path("parameters").path("tokens").asInt();
            double[] words = new double[1];
            curated(new RepeatedSpans(tokens, 0, RepeatedSpans.Then.DROP), golden)
                    .each(new Curated.Visitor() {
                        @Override
                        public void kept(Sample row) {}

                        @Override
                        public void dropped(Sample row, int step, Drops.Reason reason) {
                            int all = row.text().strip().split("\\s+").length;
                            words[0] += reason.score().orElseThrow() * all;
                        }
                    });
            double later = golden.path("expected")
                    .path("tokens-in-second-or-later-copies")
                    .asDouble();
            assertEquals(later, words[0], 1e-9);
        });
    }

    private interface Check {
        void of(JsonNode golden) throws Exception;
    }

    /** A test a case of a golden file, if the file is at hand. */
    private static List<DynamicTest> cases(String name, Predicate<JsonNode> meant, Check check) throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        Path file = FOLDER.resolve(name + ".json");
        if (Files.exists(file)) {
            for (JsonNode golden : new ObjectMapper().readTree(file.toFile()).path("cases")) {
                if (meant.test(golden)) {
                    tests.add(DynamicTest.dynamicTest(golden.path("case").asText(), () -> check.of(golden)));
                }
            }
        }
        return tests;
    }

    private static List<DynamicTest> tests(String name, String without, String key, boolean kept, Expected expected)
            throws Exception {
        Predicate<JsonNode> meant = golden -> golden.path("kind").asText().equals("files")
                && golden.path("expected").has(key)
                && !golden.path("case").asText().contains(without);
        return cases(name, meant, golden -> {
            TreeSet<String> wanted = new TreeSet<>();
            golden.path("expected").path(key).forEach(id -> wanted.add(id.asText()));
            assertEquals(wanted, ids(expected.step(golden), golden, kept));
        });
    }

    private static Curated curated(CurateStep step, JsonNode golden) throws Exception {
        Map<String, String> map = new LinkedHashMap<>();
        golden.path("map").properties().forEach(entry -> {
            List<String> columns = new ArrayList<>();
            entry.getValue().forEach(column -> columns.add(column.asText()));
            map.put(entry.getKey(), columns.isEmpty() ? entry.getValue().asText() : String.join(",", columns));
        });
        List<Dataset> data = new ArrayList<>();
        for (Role role : List.of(Role.SYNTHETIC, Role.REFERENCE)) {
            JsonNode file = golden.path(role == Role.SYNTHETIC ? "data" : "reference");
            if (file.isTextual()) {
                data.add(Data.open(
                        role,
                        List.of(FOLDER.resolve(file.asText()).toString()),
                        new ReadOptions(Modality.TEXT, map, ReadLimits.DEFAULT)));
            }
        }
        return new Curation(List.of(step), data, Settings.usual(), Services.NONE, Progress.NONE).run();
    }

    private static Set<String> ids(CurateStep step, JsonNode golden, boolean wantKept) throws Exception {
        TreeSet<String> ids = new TreeSet<>();
        curated(step, golden).each(new Curated.Visitor() {
            @Override
            public void kept(Sample row) {
                if (wantKept) {
                    ids.add(row.name());
                }
            }

            @Override
            public void dropped(Sample row, int dropping, Drops.Reason reason) {
                if (!wantKept) {
                    ids.add(row.name());
                }
            }
        });
        return ids;
    }
}
