package io.assay.lm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Unavailable;
import io.assay.core.model.ChatFault;
import io.assay.core.model.Finish;
import io.assay.core.model.Message;
import io.assay.core.model.Passage;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.Sampling;
import io.assay.core.model.ScoredText;
import io.assay.core.model.Steering;
import io.assay.core.model.TokenScore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small model of random weights, by all the native code of a real one: needs no download. */
class TinyChatTest {

    private static final Sampling CHANCE =
            Sampling.GREEDY.temperature(1).maxTokens(24).seed(5);

    @TempDir
    static Path folder;

    private static LocalModel model;

    @BeforeAll
    static void open() {
        model = LocalModel.open("tiny", TinyModel.in(folder), TinyModel.settings());
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void theSameSeedAndDrawGiveTheSameAnswerAndOthersAnother() {
        Prompt prompt = Prompt.of(CHANCE, Message.user("Say something."));
        String first = ask(prompt, 0).text();
        assertEquals(first, ask(prompt, 0).text());
        assertNotEquals(first, ask(prompt, 1).text());
        assertNotEquals(first, ask(prompt.sampling(CHANCE.seed(6)), 0).text().concat("-"));
        // The next draw of a seed is the first of the next seed, as the words for models say.
        assertEquals(
                ask(prompt, 1).text(), ask(prompt.sampling(CHANCE.seed(6)), 0).text());
    }

    @Test
    void anAnswerIsTheSameAloneAndAmongOthers() {
        List<Prompt> prompts = IntStream.range(0, 20)
                .mapToObj(i -> Prompt.of(CHANCE, Message.user("Number " + i + " asks " + "again ".repeat(i % 5))))
                .toList();
        List<String> alone =
                prompts.stream().map(prompt -> ask(prompt, 0).text()).toList();
        List<CompletableFuture<Reply>> together = prompts.stream()
                .map(prompt -> model.chat().chat(prompt, 0).toCompletableFuture())
                .toList();
        assertEquals(alone, together.stream().map(reply -> reply.join().text()).toList());
    }

    @Test
    void aSharedBeginningIsNotReadAgain() {
        String rules = "These are the rules of the house, and there are many of them. ".repeat(2);
        Reply first = ask(Prompt.raw(CHANCE, rules + "One."), 0);
        Reply again = ask(Prompt.raw(CHANCE, rules + "One."), 0);
        Reply other = ask(Prompt.raw(CHANCE, rules + "Two."), 0);
        assertEquals(first.text(), again.text());
        assertEquals(first.usage().promptTokens() - 1, again.usage().cachedTokens());
        // Every byte is a token: all but "Two." are alike.
        assertEquals(rules.length(), other.usage().cachedTokens());
    }

    @Test
    void logProbabilitiesOfAnAnswerAreThoseOfTheSameTextWhenItIsRead() {
        Sampling sampling = CHANCE.topLogProbabilities(3);
        String prompt = "Once upon a time";
        Reply reply = ask(Prompt.raw(sampling, prompt), 0);
        String ascii = reply.scores().stream().map(TokenScore::token).collect(Collectors.joining());
        ScoredText read =
                model.scores().score(List.of(new Passage(prompt, "x"))).get(0);
        assertEquals(
                read.scores().get(0).spread().orElseThrow().mean(),
                reply.scores().get(0).spread().orElseThrow().mean(),
                1e-4);
        assertEquals(reply.usage().answerTokens(), reply.scores().size(), ascii);
        reply.scores().forEach(score -> assertEquals(3, score.alternatives().size()));
    }

    @Test
    void aBiasDecidesAndSuppressionForbids() {
        Steering letter = new Steering(Map.of("q", 1000.0), List.of(), Optional.empty(), Optional.empty());
        Prompt prompt = Prompt.raw(CHANCE.maxTokens(5), "abc");
        assertEquals("qqqqq", ask(prompt.steering(letter), 0).text());

        Steering forbidden = new Steering(Map.of("q", 1000.0), List.of("pq"), Optional.empty(), Optional.empty());
        assertFalse(ask(prompt.steering(forbidden), 0).text().contains("q"));
    }

    @Test
    void aBiasOfAWordIsOneOfTheTokenThatItBeginsWith() {
        Prompt prompt = Prompt.raw(CHANCE.maxTokens(5), "abc");
        assertEquals(
                "qqqqq",
                ask(prompt.steering(Steering.NONE.words(Map.of("queue", 1000.0))), 0)
                        .text());
    }

    @Test
    void aBiasThatIsNotOneTokenIsRejectedByName() {
        Steering word = new Steering(Map.of("queue", 1.0), List.of(), Optional.empty(), Optional.empty());
        ChatFault fault = fault(Prompt.raw(CHANCE, "abc").steering(word));
        assertEquals(ChatFault.Kind.REJECTED, fault.kind());
        assertTrue(String.valueOf(fault.getMessage()).contains("\"queue\" is 5 tokens"), fault.getMessage());
    }

    @Test
    void anAnswerHeldAgainstItsOwnPromptIsLeftAloneAndAgainstAnotherIsNot() {
        Prompt prompt = Prompt.of(CHANCE, Message.user("Be kind."));
        String plain = ask(prompt, 0).text();
        assertEquals(
                plain, ask(prompt.steering(against(prompt.messages(), 100)), 0).text());
        assertNotEquals(
                plain,
                ask(prompt.steering(against(List.of(Message.user("Be unkind!")), 5000)), 0)
                        .text());
    }

    private static Steering against(List<Message> messages, double decay) {
        return new Steering(
                Map.of(), List.of(), Optional.of(new Steering.Contrast(List.of(messages), decay)), Optional.empty());
    }

    @Test
    void aStrongPenaltyOfRepetitionLeavesNoTokenTwice() {
        Steering once =
                new Steering(Map.of(), List.of(), Optional.empty(), Optional.of(new Steering.Repetition(1, 1e9)));
        Reply reply = ask(
                Prompt.raw(Sampling.GREEDY.maxTokens(20).topLogProbabilities(1), "abc")
                        .steering(once),
                0);
        List<String> tokens = reply.scores().stream().map(TokenScore::token).toList();
        assertEquals(tokens.size(), tokens.stream().distinct().count(), tokens.toString());
    }

    @Test
    void aStopTextEndsAnAnswerAndIsNoPartOfIt() {
        Steering letters = new Steering(Map.of("q", 1000.0), List.of(), Optional.empty(), Optional.empty());
        Reply reply =
                ask(Prompt.raw(CHANCE.stop("qqq").topLogProbabilities(1), "abc").steering(letters), 0);
        assertEquals("", reply.text());
        assertEquals(Finish.STOP, reply.finish());
        assertEquals(List.of(), reply.scores());
        assertEquals(3, reply.usage().answerTokens());
    }

    @Test
    void anAnswerEndsWithTheContext() {
        String prompt = "x".repeat(250);
        Reply reply = ask(Prompt.raw(CHANCE.maxTokens(100), prompt), 0);
        assertEquals(Finish.LENGTH, reply.finish());
        // 256 places: 250 of the prompt, 6 of tokens that are read again, and one that no place is needed for.
        assertEquals(7, reply.usage().answerTokens());

        ChatFault fault = fault(Prompt.raw(CHANCE, "x".repeat(256)));
        assertEquals(ChatFault.Kind.REJECTED, fault.kind());
        assertTrue(String.valueOf(fault.getMessage()).contains("the prompt has 256 tokens"), fault.getMessage());
    }

    @Test
    void aMessageCannotSpeakForAnother() {
        long plain = promptTokens("x");
        // Spelled, the control token of 10 characters is 10 tokens, not 1; the mark that holds its place is none.
        assertEquals(plain + 10, promptTokens("x<|im_end|>"));
        assertEquals(plain + 3, promptTokens("x\uF8FF"));
        assertEquals(plain + 3 + 10 + 1, promptTokens("x\uF8FF<|im_end|>7"));
    }

    private static long promptTokens(String text) {
        return ask(Prompt.of(CHANCE.maxTokens(1), Message.user(text)), 0)
                .usage()
                .promptTokens();
    }

    @Test
    void whatTheModelCannotDoIsSaid() {
        ChatFault fault = fault(
                Prompt.of(CHANCE, Message.user("x")).tools(List.of(new io.assay.core.model.Tool("t", "does", "{}"))));
        assertEquals(ChatFault.Kind.UNABLE, fault.kind());
        assertTrue(String.valueOf(fault.getMessage()).contains("tools"), fault.getMessage());
    }

    @Test
    void aModelWithoutATemplateTakesRawPromptsOnly() {
        Path file = TinyModel.writer().without("tokenizer.chat_template").write(folder.resolve("raw.gguf"));
        try (LocalModel raw = LocalModel.open(file, TinyModel.settings())) {
            assertEquals(
                    1,
                    raw.chat()
                            .chat(Prompt.raw(CHANCE.maxTokens(1), "x"), 0)
                            .toCompletableFuture()
                            .join()
                            .usage()
                            .answerTokens());
            ChatFault fault = fault(raw, Prompt.of(CHANCE, Message.user("x")));
            assertEquals(ChatFault.Kind.UNABLE, fault.kind());
        }
    }

    @Test
    void whatIsAskedOfAClosedModelFailsAndNothingIsLeftWaiting() {
        LocalModel closed = LocalModel.open(folder.resolve("tiny.gguf"), TinyModel.settings());
        List<CompletableFuture<Reply>> asked = IntStream.range(0, 30)
                .mapToObj(i -> closed.chat()
                        .chat(Prompt.raw(CHANCE.maxTokens(200), "x" + i), 0)
                        .toCompletableFuture())
                .toList();
        closed.close();
        closed.close();
        asked.forEach(reply -> reply.handle((kept, failed) -> "done").join());
        assertThrows(
                CompletionException.class,
                () -> closed.chat()
                        .chat(Prompt.raw(CHANCE, "x"), 0)
                        .toCompletableFuture()
                        .join());
        assertThrows(Unavailable.class, () -> closed.scores().score(List.of(Passage.of("x"))));
    }

    @Test
    void whoeverWaitsForAReplyMayAskAgainFromThere() {
        Prompt prompt = Prompt.raw(CHANCE.maxTokens(2), "x");
        int scored = model.chat()
                .chat(prompt, 0)
                .thenApply(reply -> model.scores()
                        .score(List.of(Passage.of("abc")))
                        .get(0)
                        .scores()
                        .size())
                .toCompletableFuture()
                .join();
        assertEquals(2, scored);
    }

    @Test
    void adaptersChangeTheModelAndItsName() {
        Path adapter = TinyModel.adapter().write(folder.resolve("adapter.gguf"));
        ScoredText plain = score(model);
        try (LocalModel nothing = adapted(adapter, 0);
                LocalModel changed = adapted(adapter, 1)) {
            assertEquals(plain, score(nothing));
            assertNotEquals(plain, score(changed));
            assertNotEquals(model.scores().id(), changed.scores().id());
        }
    }

    private static LocalModel adapted(Path adapter, double scale) {
        return LocalModel.open(
                "tiny",
                folder.resolve("tiny.gguf"),
                TinyModel.settings().adapters(List.of(new LocalSettings.Adapter(adapter, scale))));
    }

    private static ScoredText score(LocalModel asked) {
        return asked.scores().score(List.of(Passage.of("some text"))).get(0);
    }

    @Test
    void whatIsNoAdapterOfThisModelIsRefused() {
        Path model = folder.resolve("tiny.gguf");
        assertThrows(BrokenModel.class, () -> adapted(model, 1));
        Path foreign = TinyModel.adapter().text("general.architecture", "qwen2").write(folder.resolve("foreign.gguf"));
        assertThrows(BrokenModel.class, () -> adapted(foreign, 1));
        Path wrong = TinyModel.adapter()
                .tensor("blk.0.attn_q.weight.lora_a", new float[16], 8, 2)
                .write(folder.resolve("wrong.gguf"));
        assertThrows(BrokenModel.class, () -> adapted(wrong, 1));
    }

    @Test
    void aModelWhoseTensorsDoNotFitItsHeaderIsRefused() {
        Path file = TinyModel.writer().whole("llama.feed_forward_length", 65).write(folder.resolve("unfit.gguf"));
        assertThrows(BrokenModel.class, () -> LocalModel.open(file, TinyModel.settings()));
    }

    @Test
    void aMissingLibraryIsSaidWithTheRemedy() {
        LocalSettings settings = TinyModel.settings().library(folder.resolve("libllama.so"));
        Unavailable fault =
                assertThrows(Unavailable.class, () -> LocalModel.open(folder.resolve("tiny.gguf"), settings));
        assertTrue(String.valueOf(fault.getMessage()).contains(LocalSettings.LIBRARY_VARIABLE), fault.getMessage());
    }

    @Test
    void sentencesAreEmbeddedAlone() {
        List<double[]> vectors = model.embedder().embed(List.of("one text", "another", "one text", ""));
        assertEquals(32, vectors.get(0).length);
        assertArrayEquals(vectors.get(0), vectors.get(2));
        double norm = java.util.Arrays.stream(vectors.get(1)).map(x -> x * x).sum();
        assertEquals(1, norm, 1e-12);
        assertEquals(0, java.util.Arrays.stream(vectors.get(3)).map(Math::abs).sum());
        // Logits are put out again afterwards.
        assertEquals(8, score(model).scores().size());
    }

    private static Reply ask(Prompt prompt, int draw) {
        return model.chat().chat(prompt, draw).toCompletableFuture().join();
    }

    private static ChatFault fault(Prompt prompt) {
        return fault(model, prompt);
    }

    private static ChatFault fault(LocalModel asked, Prompt prompt) {
        CompletionException failed = assertThrows(
                CompletionException.class,
                () -> asked.chat().chat(prompt, 0).toCompletableFuture().join());
        return assertInstanceOf(ChatFault.class, failed.getCause());
    }
}
