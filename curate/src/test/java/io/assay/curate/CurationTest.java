package io.assay.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.data.Dataset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurationTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static List<String> fates(List<CurateStep> steps, Dataset... data) throws Exception {
        return Curating.fates(steps, data);
    }

    private static Curated curate(List<CurateStep> steps, int threads, Dataset... data) throws Exception {
        return Curating.curate(steps, threads, data);
    }

    private Dataset texts(Role role, String... texts) throws Exception {
        return rows(
                role,
                Stream.of(texts)
                        .map(text -> Map.<String, Object>of("text", text))
                        .toList());
    }

    private Dataset rows(Role role, List<Map<String, Object>> rows) throws Exception {
        return new Curating(folder).rows(role, rows);
    }

    @Test
    void keepsTheFirstOfEqualTexts() throws Exception {
        assertEquals(
                List.of("kept a b", "kept c", "equal-text", "kept A  b", "equal-text"),
                fates(
                        List.of(new ExactDuplicates(ExactDuplicates.Normalise.NONE, Keep.FIRST)),
                        texts(Role.SYNTHETIC, "a b", "c", "a b", "A  b", "c")));
    }

    @Test
    void caseAndBlanksMayBeNoDifference() throws Exception {
        assertEquals(
                List.of("kept a b", "equal-text", "equal-text"),
                fates(
                        List.of(new ExactDuplicates(ExactDuplicates.Normalise.CASE_AND_BLANKS, Keep.FIRST)),
                        texts(Role.SYNTHETIC, "a b", "A  b", " a b ")));
    }

    @Test
    void keepsTheBestOfEqualTexts() throws Exception {
        assertEquals(
                List.of("equal-text", "kept a", "equal-text"),
                fates(
                        List.of(new ExactDuplicates(ExactDuplicates.Normalise.NONE, Keep.BEST)),
                        rows(
                                Role.SYNTHETIC,
                                List.of(
                                        Map.of("text", "a", "score", 1),
                                        Map.of("text", "a", "score", 3),
                                        Map.of("text", "a")))));
    }

    @Test
    void dropsWhatEqualsRealData() throws Exception {
        assertEquals(
                List.of("equal-to-reference", "kept b", "equal-to-holdout"),
                fates(
                        List.of(new ExactDuplicates(ExactDuplicates.Normalise.NONE, Keep.FIRST)),
                        texts(Role.SYNTHETIC, "a", "b", "c"),
                        texts(Role.REFERENCE, "a"),
                        texts(Role.HOLDOUT, "c")));
    }

    @Test
    void keepsOneOfACluster() throws Exception {
        // Runs of one word: a-b-c-d and a-b-c-e share 3 of 5, a-b-c-e and f-b-c-e share 3 of 5, the first and the last
        // 2 of 6.
        NearDuplicates step = new NearDuplicates(0.6, 1, NearDuplicates.Unit.WORDS, 128, Keep.FIRST);
        assertEquals(
                List.of("kept a b c d", "near-duplicate", "kept x y z", "near-duplicate"),
                fates(List.of(step), texts(Role.SYNTHETIC, "a b c d", "a b c e", "x y z", "f b c e")));
    }

    @Test
    void punctuationIsNoDifferenceBetweenTokens() throws Exception {
        Dataset texts = texts(Role.SYNTHETIC, "well, a b c d", "Well a b c d.");
        // Between white space 3 of 7 words are common, without punctuation all.
        NearDuplicates words = new NearDuplicates(0.6, 1, NearDuplicates.Unit.WORDS, 128, Keep.FIRST);
        NearDuplicates tokens = new NearDuplicates(0.6, 1, NearDuplicates.Unit.TOKENS, 128, Keep.FIRST);
        assertEquals(List.of("kept well, a b c d", "kept Well a b c d."), fates(List.of(words), texts));
        assertEquals(List.of("kept well, a b c d", "near-duplicate"), fates(List.of(tokens), texts));
    }

    @Test
    void namesTheNearestAndHowNearItIs() throws Exception {
        NearDuplicates step = new NearDuplicates(0.6, 1, NearDuplicates.Unit.WORDS, 128, Keep.LONGEST);
        Dataset data = texts(Role.SYNTHETIC, "a b c d", "a b c d e");
        Curated curated = curate(List.of(step), 1, data);
        List<String> near = new ArrayList<>();
        curated.each(new Curated.Visitor() {
            @Override
            public void kept(Sample row) {}

            @Override
            public void dropped(Sample row, int dropping, Drops.Reason reason) {
                near.add(row.text() + " " + reason.score().orElse(0) + " "
                        + reason.near().map(ref -> ref.ordinal()).orElse(-1L));
            }
        });
        // The longer one, on line 2, stays; 4 of 5 words are shared.
        assertEquals(List.of("a b c d " + (double) 0.8f + " 2"), near);
    }

    @Test
    void dropsWhatIsNearToRealData() throws Exception {
        NearDuplicates step = new NearDuplicates(0.6, 1, NearDuplicates.Unit.WORDS, 128, Keep.FIRST);
        assertEquals(
                List.of("near-to-reference", "near-to-reference", "kept x y z"),
                fates(
                        List.of(step),
                        texts(Role.SYNTHETIC, "a b c e", "a b c e", "x y z"),
                        texts(Role.REFERENCE, "a b c d")));
    }

    @Test
    void stepsSeeOnlyWhatThoseBeforeLeft() throws Exception {
        // The short copy goes first, so the longer one is no longer a duplicate of anything.
        assertEquals(
                List.of("too-short", "kept a b"),
                fates(
                        List.of(
                                new Length(2, Long.MAX_VALUE, 0, Long.MAX_VALUE),
                                new NearDuplicates(0.5, 1, NearDuplicates.Unit.WORDS, 128, Keep.FIRST)),
                        texts(Role.SYNTHETIC, "a", "a b")));
    }

    @Test
    void takesTheBestOfEachLabel() throws Exception {
        List<Map<String, Object>> rows = List.of(
                Map.of("text", "a", "label", "x", "score", 1),
                Map.of("text", "b", "label", "x", "score", 2),
                Map.of("text", "c", "label", "y", "score", 0),
                Map.of("text", "d", "label", "x", "score", 2),
                Map.of("text", "e", "label", "y"));
        assertEquals(
                List.of("not-taken", "kept b", "kept c", "not-taken", "no score"),
                fates(List.of(new Take(1, Optional.of("score"), Optional.of("label"))), rows(Role.SYNTHETIC, rows)));
    }

    @Test
    void dropsWhatSharesARunWithTheBenchmark() throws Exception {
        assertEquals(
                List.of("in-benchmark", "kept a b x c d"),
                fates(
                        List.of(new Contamination(3)),
                        texts(Role.SYNTHETIC, "so a B, c!", "a b x c d"),
                        texts(Role.BENCHMARK, "a b c d", "x c")));
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        String[] many = Stream.iterate(0, i -> i + 1)
                .limit(3000)
                .map(i -> "word" + i % 700 + " and word" + i * 31 % 97 + " or else")
                .toArray(String[]::new);
        Dataset data = texts(Role.SYNTHETIC, many);
        List<CurateStep> steps = List.of(
                new ExactDuplicates(ExactDuplicates.Normalise.NONE, Keep.FIRST),
                new NearDuplicates(0.6, 1, NearDuplicates.Unit.WORDS, 128, Keep.LONGEST),
                new Take(20, Optional.empty(), Optional.empty()));
        assertEquals(ordinals(curate(steps, 1, data)), ordinals(curate(steps, 5, data)));
    }

    private static List<String> ordinals(Curated curated) {
        return curated.steps().stream()
                .map(step -> {
                    List<String> drops = new ArrayList<>();
                    step.drops().each((ordinal, reason) -> drops.add(ordinal + " " + reason));
                    return drops.stream().collect(Collectors.joining("\n"));
                })
                .toList();
    }

    @Test
    void everyRowEndsInOnePlace() throws Exception {
        Dataset data = texts(Role.SYNTHETIC, "a", "a", "b c", "b c d", "e");
        Curated curated = curate(
                List.of(
                        new ExactDuplicates(ExactDuplicates.Normalise.NONE, Keep.FIRST),
                        new Length(2, Long.MAX_VALUE, 0, Long.MAX_VALUE)),
                1,
                data);
        assertEquals(5, curated.rows());
        assertEquals(2, curated.kept());
        assertEquals(Map.of("equal-text", 1L), curated.steps().get(0).drops().byRule());
        assertEquals(Map.of("too-short", 2L), curated.steps().get(1).drops().byRule());
    }
}
