package io.assay.evaluate.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Role;
import io.assay.core.data.DataProblems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** About twenty rows of each benchmark in its original form; README.md beside them says which are excerpts and which constructed. */
class BenchmarkFilesTest {

    private static final Path FIXTURES = Path.of("src/test/resources/io/assay/evaluate/benchmarks");

    @Test
    void messagesHaveStrayQuotesAndNoHead() throws Exception {
        List<Question> messages = read(Benchmark.SMS_SPAM, "sms-spam.tsv");
        assertEquals(Map.of("spam", 6L, "ham", 14L), histogram(messages));
        assertTrue(messages.stream()
                .anyMatch(
                        message -> message.text().chars().filter(c -> c == '"').count() % 2 == 1));
    }

    @Test
    void newsCountClassesFromOneAndHaveEntitiesAndBackslashes() throws Exception {
        List<Question> news = read(Benchmark.AG_NEWS, "ag_news/test.csv");
        assertEquals(Map.of("World", 5L, "Sports", 5L, "Business", 5L, "Sci/Tech", 5L), histogram(news));
        assertEquals(
                "Headline 0 of world\nFirst line\nSecond line of story 0 bold & more, 5 $",
                news.get(0).text());
        assertTrue(news.get(1).text().contains("a \"quoted\" word"));
    }

    @Test
    void reviewsTakeTheirLabelFromTheFolderAndLoseTheirTags() throws Exception {
        List<Question> reviews = read(Benchmark.IMDB, "imdb/test");
        assertEquals(Map.of("pos", 10L, "neg", 10L), histogram(reviews));
        assertTrue(reviews.stream().allMatch(review -> review.text().contains("film.\nScene")), reviews::toString);
    }

    @Test
    void emotionsAreSeveralByNameAndOfRatersThoseStandThatTwoGave() throws Exception {
        List<Question> comments = read(Benchmark.GO_EMOTIONS, "goemotions/test.tsv");
        assertEquals("id0", comments.get(0).id());
        assertEquals(List.of("neutral"), labels(comments.get(0)));
        assertEquals(List.of("admiration", "approval"), labels(comments.get(2)));
        List<Question> raw = read(Benchmark.GO_EMOTIONS, "goemotions-raw/raw.csv");
        assertEquals(10, raw.size());
        assertEquals(List.of("admiration", "approval"), labels(raw.get(2)));
    }

    @Test
    void intentsComeSplitBySplitWithWhatIsOutOfScope() throws Exception {
        List<Question> test = read(Benchmark.CLINC150, "clinc/data_full.json");
        assertEquals(Map.of("balance", 3L, "transfer", 3L, "oos", 2L), histogram(test));
        List<Question> train = BenchmarkFiles.read(
                Benchmark.CLINC150, Role.REFERENCE, List.of(path("clinc/data_full.json")), Map.of());
        assertEquals(10, train.size());
    }

    @Test
    void bankingQuestionsRunOverLinesAndNumbersOfHubsAreNames() throws Exception {
        List<Question> questions = read(Benchmark.BANKING77, "banking77.csv");
        assertEquals(20, questions.size());
        assertEquals("card_arrival", labels(questions.get(0)).get(0));
        assertTrue(
                questions.stream().anyMatch(question -> question.text().contains("\n")), "a field over several lines");
        List<String> names = LabelList.named("banking77");
        assertEquals(77, names.size());
        assertEquals("Refund_not_showing_up", names.get(51)); // Hubs sort names without regard to case.
        assertEquals("activate_my_card", new Labelled(names, 0).name("0"));
    }

    @Test
    void relationsHaveHeadAndTailMarked() throws Exception {
        List<Question> relations = read(Benchmark.FEW_REL, "fewrel.json");
        assertEquals(20, relations.size());
        assertEquals(4, histogram(relations).size());
        assertTrue(
                relations.get(0).text().contains("controlling [E1] mhc [/E1] ii [E2] antigen presentation [/E2] will"),
                relations.get(0).text());
    }

    @Test
    void relationsHaveTheNamesOfTheFileBeside(@TempDir Path folder) throws Exception {
        // The first relation of val_nyt, shortened; its entry in the authors' pid2name.json.
        Path data = Files.writeString(folder.resolve("val_nyt.json"), """
                {"P413": [{"tokens": ["Cris", "Carter", ",", "the", "wide", "receiver"],
                           "h": ["Cris Carter", "Q1140141", [[0, 1]]], "t": ["wide receiver", "Q918224", [[4, 5]]]}]}
                """);
        assertEquals(List.of("P413"), labels(read(folder, data)));
        Files.writeString(
                folder.resolve("pid2name.json"),
                "{\"P413\": [\"position played on team / speciality\", \"position of a player\"]}");
        assertEquals(List.of("position played on team / speciality"), labels(read(folder, data)));
    }

    private static Question read(Path folder, Path data) throws Exception {
        return BenchmarkFiles.read(
                        Benchmark.FEW_REL,
                        Role.HOLDOUT,
                        List.of(folder.resolve(data).toString()),
                        Map.of())
                .get(0);
    }

    @Test
    void gluePairsHaveUnbalancedQuotesAndHiddenTestsHaveNoGold() throws Exception {
        List<Question> qnli = read(Benchmark.QNLI, "qnli/dev.tsv");
        assertEquals(Map.of("entailment", 10L, "not_entailment", 10L), histogram(qnli));
        assertEquals(
                "Who wrote the \"book 0?\nThe book\" was written by author 0.",
                qnli.get(0).text());
        assertEquals(Map.of("entailment", 10L, "not_entailment", 10L), histogram(read(Benchmark.RTE, "rte/dev.tsv")));
        assertEquals(
                List.of("entailment"),
                labels(read(Benchmark.RTE, "rte-hub/validation.jsonl").get(0)));
        DataProblems hidden = assertThrows(DataProblems.class, () -> read(Benchmark.RTE, "rte-hidden/test.jsonl"));
        assertTrue(String.valueOf(hidden.getMessage()).contains("hidden"), hidden::getMessage);
    }

    @Test
    void answersStandAtTheirPlaceInCodePoints() throws Exception {
        List<Question> questions = read(Benchmark.ADVERSARIAL_QA, "adversarial_qa/dev.json");
        assertEquals(20, questions.size());
        for (Question question : questions) {
            Gold.Spans gold = (Gold.Spans) question.gold();
            assertTrue(gold.answers().get(0).in(gold.context()), question::toString);
        }
        // The rocket is two UTF-16 units and one code point: read as units, the place would be one off.
        Gold.Spans first = (Gold.Spans) questions.get(0).gold();
        assertFalse(first.context().startsWith("1960", first.answers().get(0).start()));
    }

    @Test
    void truthfulAnswersAreChoices() throws Exception {
        Gold.Choices written = (Gold.Choices)
                read(Benchmark.TRUTHFUL_QA, "truthfulqa/TruthfulQA.csv").get(3).gold();
        assertEquals(
                List.of(
                        "Nothing happens",
                        "You are fine, really",
                        "No harm comes",
                        "You turn into number 3",
                        "You fall ill"),
                written.choices());
        assertEquals(List.of(true, true, true, false, false), written.right());
        Gold.Choices listed = (Gold.Choices) read(Benchmark.TRUTHFUL_QA, "truthfulqa-hub/validation.jsonl")
                .get(0)
                .gold();
        assertEquals(List.of(true, true, false), listed.right());
    }

    @Test
    void problemsHaveTheirAnswerInTheLastBox() throws Exception {
        Map<String, Question> problems =
                read(Benchmark.MATH, "math").stream().collect(Collectors.toMap(Question::text, Function.identity()));
        assertEquals(20, problems.size());
        Question third = problems.getOrDefault(
                "What is $3/2$?", problems.values().iterator().next());
        assertEquals(new Gold.Texts(List.of("\\frac{3}{2}")), third.gold());
        assertEquals("Geometry Level 4", third.group());
    }

    @Test
    void toolTreesBecomeTheTrajectoryThatFinishes() throws Exception {
        Question query = read(Benchmark.TOOL_BENCH, "toolbench/G1_query.json").get(2);
        assertEquals("1002", query.id());
        assertEquals(List.of("""
                        Thought: I look it up
                        Action: search_2
                        Action Input: {"q": "2"}
                        Action: Finish
                        Action Input: {"return_type": "give_answer", "final_answer": "It is 2"}"""), ((Gold.Texts) query.gold()).references());
    }

    @Test
    void tasksOfOneFileEachKeepDefinitionAndAllReferences() throws Exception {
        List<Question> questions = read(Benchmark.NIV2, "niv2");
        assertEquals(20, questions.size());
        assertEquals(
                "Answer the question in one word.\n\n4+1?", questions.get(4).text());
        assertEquals(new Gold.Texts(List.of("5", "it is 5")), questions.get(4).gold());
        List<Question> tasks = read(Benchmark.BIG_BENCH, "bigbench");
        assertEquals(
                new Gold.Choices(List.of("1", "2"), List.of(true, false)),
                tasks.get(0).gold());
        assertEquals(new Gold.Texts(List.of("0", "number 0")), tasks.get(10).gold());
        assertEquals(Set.of("sums"), tasks.stream().map(Question::group).collect(Collectors.toSet()));
    }

    private static List<Question> read(Benchmark benchmark, String file) throws Exception {
        return BenchmarkFiles.read(benchmark, Role.HOLDOUT, List.of(path(file)), Map.of());
    }

    private static String path(String file) {
        return FIXTURES.resolve(file).toString();
    }

    private static List<String> labels(Question question) {
        return ((Gold.Labels) question.gold()).names();
    }

    private static Map<String, Long> histogram(List<Question> questions) {
        return questions.stream()
                .flatMap(question -> labels(question).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
