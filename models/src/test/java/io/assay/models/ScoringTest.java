package io.assay.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Unavailable;
import io.assay.core.model.Passage;
import io.assay.core.model.ScoredText;
import io.assay.core.model.TokenScore;
import io.assay.models.ask.Retry;
import io.assay.testkit.MockFault;
import io.assay.testkit.MockLlmServer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The mock gives a token, a word with the space before it, minus its length as log-probability. */
class ScoringTest {

    private static final Map<String, String> NO_KEYS = Map.of();

    private static ModelSpec spec(MockLlmServer server) {
        return ModelSpec.parse("openai:mock@" + server.address() + "/v1");
    }

    private static ScoredText score(Passage passage) {
        try (MockLlmServer server = MockLlmServer.start();
                HttpLanguageModel model = new Models(NO_KEYS::get).languageModel(spec(server), 2048, Options.DEFAULT)) {
            return model.score(List.of(passage)).get(0);
        }
    }

    private static List<String> tokens(ScoredText text) {
        return text.scores().stream().map(TokenScore::token).toList();
    }

    @Test
    void theFirstTokenOfATextAloneHasNoScore() {
        ScoredText scored = score(Passage.of("one two three"));
        assertEquals(List.of(" two", " three"), tokens(scored));
        assertFalse(scored.firstScored());
        assertEquals(-4 - 6, scored.logProbability());
    }

    @Test
    void theContextIsNotScored() {
        ScoredText scored = score(new Passage("one two", " three four"));
        assertEquals(List.of(" three", " four"), tokens(scored));
        assertTrue(scored.firstScored());
        assertEquals(-6 - 5, scored.logProbability());
    }

    @Test
    void aTokenOverTheBorderBelongsToTheText() {
        assertEquals(List.of(" twofold", " three"), tokens(score(new Passage("one two", "fold three"))));
    }

    /** An emoji is one code point but two of Java's characters. */
    @Test
    void placesAreCountedInCodePoints() {
        assertEquals(List.of(" end"), tokens(score(new Passage("\uD83D\uDE00\uD83D\uDE00 x", " end"))));
    }

    @Test
    void everyTextGetsItsOwnVectorWhateverItIsBatchedWith() {
        List<String> texts = IntStream.range(0, 150).mapToObj(i -> "text " + i).toList();
        try (MockLlmServer server = MockLlmServer.start();
                HttpEmbedder embedder = new Models(NO_KEYS::get).embedder(spec(server), Options.DEFAULT)) {
            List<double[]> vectors = embedder.embed(texts);
            assertEquals(150, vectors.size());
            assertEquals(3, server.requests()); // Of 64, 64 and 22.
            assertArrayEquals(
                    vectors.get(100), embedder.embed(List.of("text 100")).get(0));
        }
    }

    @Test
    void aServerThatCannotAnswerIsUnavailable() {
        Options once = Options.DEFAULT.retry(Retry.DEFAULT.attempts(1));
        try (MockLlmServer server = MockLlmServer.failing(MockFault.SERVER_ERROR, Integer.MAX_VALUE);
                HttpEmbedder embedder = new Models(NO_KEYS::get).embedder(spec(server), once)) {
            Unavailable failed = assertThrows(Unavailable.class, () -> embedder.embed(List.of("text")));
            assertEquals("openai:mock: status 500: broken", failed.getMessage());
        }
    }

    @Test
    void aProviderWithoutScoresSaysWhereToFindThem() {
        String problem = assertThrows(
                        IllegalArgumentException.class,
                        () -> new Models(NO_KEYS::get)
                                .languageModel(ModelSpec.parse("anthropic:x"), 1, Options.DEFAULT))
                .toString();
        assertTrue(problem.contains("write openai:x@ADDRESS"), problem);
    }
}
