package io.assay.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Services;
import io.assay.core.data.Data;
import io.assay.core.data.Dataset;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.ReadOptions;
import io.assay.core.engine.Progress;
import io.assay.core.engine.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    private static List<DynamicTest> tests(String name, String without, String key, boolean kept, Expected expected)
            throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        Path file = FOLDER.resolve(name + ".json");
        if (!Files.exists(file)) {
            return tests;
        }
        for (JsonNode golden : new ObjectMapper().readTree(file.toFile()).path("cases")) {
            if (golden.path("kind").asText().equals("files")
                    && !golden.path("case").asText().contains(without)) {
                tests.add(DynamicTest.dynamicTest(golden.path("case").asText(), () -> {
                    TreeSet<String> wanted = new TreeSet<>();
                    golden.path("expected").path(key).forEach(id -> wanted.add(id.asText()));
                    assertEquals(wanted, ids(expected.step(golden), golden, kept));
                }));
            }
        }
        return tests;
    }

    private static Set<String> ids(CurateStep step, JsonNode golden, boolean wantKept) throws Exception {
        Map<String, String> map = new LinkedHashMap<>();
        golden.path("map").properties().forEach(entry -> {
            List<String> columns = new ArrayList<>();
            entry.getValue().forEach(column -> columns.add(column.asText()));
            map.put(entry.getKey(), columns.isEmpty() ? entry.getValue().asText() : String.join(",", columns));
        });
        Dataset data = Data.open(
                Role.SYNTHETIC,
                List.of(FOLDER.resolve(golden.path("data").asText()).toString()),
                new ReadOptions(Modality.TEXT, map, ReadLimits.DEFAULT));
        TreeSet<String> ids = new TreeSet<>();
        new Curation(List.of(step), List.of(data), Settings.usual(), Services.NONE, Progress.NONE)
                .run()
                .each(new Curated.Visitor() {
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
