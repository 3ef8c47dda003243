package io.assay.generate.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Embedder;
import io.assay.generate.plan.DemonstrationSpec;
import io.assay.generate.plan.DemonstrationSpec.Select;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemonstrationsTest {

    /** A slot as tests need it. */
    private record Now(long ordinal, Map<String, String> known, Optional<Records> seed, List<Records> own)
            implements Demonstrations.Situation {

        static Now at(long ordinal) {
            return new Now(ordinal, Map.of(), Optional.empty(), List.of());
        }

        @Override
        public int accepted() {
            return own.size();
        }

        @Override
        public Records accepted(int number) {
            return own.get(number);
        }

        @Override
        public String render(String template) {
            return template;
        }
    }

    private static Records record(String id, String label) {
        return new Records(id, Map.of("text", id, "label", label));
    }

    private static List<Records> pool(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> record("p" + i, i % 2 == 0 ? "even" : "odd"))
                .toList();
    }

    private static Demonstrations of(Select select, List<Records> pool, int tokens) {
        return new Demonstrations(
                new DemonstrationSpec("x", Map.of(), select, Optional.empty(), Optional.empty(), tokens),
                pool,
                7,
                Optional.empty());
    }

    private static List<String> ids(List<Records> records) {
        return records.stream().map(Records::id).toList();
    }

    /** Texts are ids of the golden's rows. */
    private record Vectors(Map<String, double[]> byId) implements Embedder {
        @Override
        public String id() {
            return "golden";
        }

        @Override
        public List<double[]> embed(List<String> texts) {
            return texts.stream()
                    .map(text -> Objects.requireNonNull(byId.get(text)))
                    .toList();
        }
    }

    @Test
    void nearestOnesAreThoseOfKateTheMostSimilarLastAndNeverTheSeedItself() throws IOException {
        Map<String, double[]> vectors = golden();
        List<Records> pool =
                vectors.keySet().stream().sorted().map(id -> record(id, "")).toList();
        Map<String, List<String>> expected = Map.of(
                "x0", List.of("x211", "x30", "x229", "x49", "x27", "x164"),
                "x5", List.of("x47", "x171", "x118", "x92", "x97", "x151"),
                "x17", List.of("x9", "x108", "x139", "x70", "x32", "x35"));
        expected.forEach((id, order) -> {
            Demonstrations nearest = new Demonstrations(
                    new DemonstrationSpec("x", Map.of(), new Select.Knn(6, id), Optional.empty(), Optional.empty(), 0),
                    pool,
                    7,
                    Optional.of(new Vectors(vectors)));
            Now now = new Now(0, Map.of(), Optional.of(record(id, "")), List.of());
            assertEquals(order, ids(nearest.choose(now)));
        });
    }

    private static Map<String, double[]> golden() throws IOException {
        Map<String, double[]> vectors = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(DemonstrationsTest.class.getResourceAsStream("kate.csv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                String[] cells = line.split(",", -1);
                vectors.put(
                        cells[0],
                        IntStream.range(1, cells.length)
                                .mapToDouble(i -> Double.parseDouble(cells[i]))
                                .toArray());
            }
        }
        return vectors;
    }

    @Test
    void randomOnesAreMixedAsToldAndEachIsDrawnEquallyOften() {
        Demonstrations six = of(new Select.Random(8, 2), pool(12), 0);
        List<Records> own =
                IntStream.range(0, 5).mapToObj(i -> record("own" + i, "")).toList();
        Map<String, Integer> times = new TreeMap<>();
        int draws = 6000;
        for (int i = 0; i < draws; i++) {
            List<String> chosen = ids(six.choose(new Now(i, Map.of(), Optional.empty(), own)));
            assertEquals(8, new HashSet<>(chosen).size());
            assertEquals(2, chosen.stream().filter(id -> id.startsWith("own")).count());
            chosen.forEach(id -> times.merge(id, 1, Integer::sum));
        }
        // 6 of 12 and 2 of 5: chi-square with 11 and 4 degrees of freedom stays below the 99.9 % quantiles 31.26 and
        // 18.47.
        assertTrue(chiSquare(times, "p", draws * 6.0 / 12) < 31.26, times.toString());
        assertTrue(chiSquare(times, "own", draws * 2.0 / 5) < 18.47, times.toString());
    }

    private static double chiSquare(Map<String, Integer> times, String prefix, double expected) {
        return times.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToDouble(entry -> (entry.getValue() - expected) * (entry.getValue() - expected) / expected)
                .sum();
    }

    @Test
    void ownOnesAreLeftToPeopleUntilThereAreAny() {
        assertEquals(
                8, of(new Select.Random(8, 2), pool(12), 0).choose(Now.at(1)).size());
        assertTrue(ids(of(new Select.Random(8, 2), pool(12), 0).choose(Now.at(1))).stream()
                .allMatch(id -> id.startsWith("p")));
    }

    @Test
    void onesOfTheSameLabelAgreeWithWhatWasDrawn() {
        Demonstrations same = of(new Select.Same(3, List.of("label")), pool(12), 0);
        List<Records> chosen = same.choose(new Now(4, Map.of("label", "odd"), Optional.empty(), List.of()));
        assertEquals(3, chosen.size());
        chosen.forEach(record -> assertEquals("odd", record.text("label")));
    }

    @Test
    void theSeedIsNeverShown() {
        Demonstrations all = of(new Select.Random(12, 0), pool(12), 0);
        for (Records seed : pool(12)) {
            List<String> chosen = ids(all.choose(new Now(3, Map.of(), Optional.of(seed), List.of())));
            assertEquals(11, chosen.size());
            assertFalse(chosen.contains(seed.id()));
        }
    }

    @Test
    void stopsBeforeTheTokensAllowedAreUsedUp() {
        // Two fields of 2 to 4 bytes are a token each, so a record takes two.
        assertEquals(
                3, of(new Select.Random(8, 0), pool(10), 7).choose(Now.at(0)).size());
    }

    @Test
    void oneOfEachClusterIsShown() {
        Map<String, double[]> vectors = new HashMap<>();
        List<Records> pool = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double[] vector = new double[4];
            vector[i % 4] = 1;
            vector[(i + 1) % 4] = 0.01 * Math.floorDiv(i, 4);
            vectors.put("c" + i, vector);
            pool.add(record("c" + i, ""));
        }
        Demonstrations clusters = new Demonstrations(
                new DemonstrationSpec(
                        "x", Map.of(), new Select.Clusters(4, false), Optional.empty(), Optional.empty(), 0),
                pool,
                7,
                Optional.of(new Vectors(vectors)));
        Set<Integer> seen = new HashSet<>();
        clusters.choose(Now.at(2))
                .forEach(record -> seen.add(Integer.parseInt(record.id().substring(1)) % 4));
        assertEquals(Set.of(0, 1, 2, 3), seen);
    }

    @Test
    void theLongestOfEachClusterIsShownWhereThatIsAsked() {
        Map<String, double[]> vectors = new HashMap<>();
        List<Records> pool = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String text = "c" + " w".repeat(i);
            double[] vector = new double[3];
            vector[i % 3] = 1;
            vectors.put(text, vector);
            pool.add(new Records("c" + i, Map.of("text", text)));
        }
        Demonstrations clusters = new Demonstrations(
                new DemonstrationSpec(
                        "x", Map.of(), new Select.Clusters(3, true), Optional.empty(), Optional.empty(), 0),
                pool,
                7,
                Optional.of(new Vectors(vectors)));
        assertEquals(Set.of("c9", "c10", "c11"), new HashSet<>(ids(clusters.choose(Now.at(2)))));
    }

    @Test
    void complexOnesAreAmongTheLongest() {
        List<Records> pool = IntStream.range(0, 30)
                .mapToObj(i -> new Records("l" + i, Map.of("text", "w ".repeat(i + 1))))
                .toList();
        of(new Select.Complex(3), pool, 0)
                .choose(Now.at(5))
                .forEach(record -> assertTrue(Integer.parseInt(record.id().substring(1)) >= 21));
    }
}
