package io.assay.generate.methods;

import io.assay.core.Embedder;
import io.assay.core.Services;
import io.assay.core.kernel.Mix;
import io.assay.testkit.ScriptedWorld;
import io.assay.verify.sandbox.CodeRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One world for all methods: it knows how each asks, and plants what each must find. */
final class Worlds {

    /** Share of proposed instructions that copy a demonstration but for one word. */
    static final double COPIES = 0.4;
    /** Share of poor questions, answers and pairs. */
    static final double POOR = 0.3;

    private static final Pattern ITEM = Pattern.compile("(?m)^\\d+\\. (.+)$");

    /** An embedder that counts words: texts of the same words in another order are equal. */
    static final Services SERVICES =
            Services.of(Map.of(Embedder.class, new WordVectors(), CodeRunner.class, ModalityWorld.RUNNER));

    private record WordVectors() implements Embedder {

        private static final int DIMENSIONS = 256;

        @Override
        public String id() {
            return "scripted-words-256";
        }

        @Override
        public List<double[]> embed(List<String> texts) {
            return texts.stream().map(WordVectors::vector).toList();
        }

        private static double[] vector(String text) {
            double[] vector = new double[DIMENSIONS];
            for (String word : text.split(" ", -1)) {
                vector[(int) Long.remainderUnsigned(Mix.hash(word, 1), DIMENSIONS)]++;
            }
            return vector;
        }
    }

    private Worlds() {}

    static ScriptedWorld world() {
        ScriptedWorld world = new ScriptedWorld();
        InstructionWorld.plant(world);
        ReasonWorld.plant(world);
        TextWorld.plant(world);
        LoopWorld.plant(world);
        ModalityWorld.plant(world);
        return world.when("Come up with a series of tasks", Worlds::tasks)
                .when(
                        "Is it classification? Answer",
                        (told, chance) -> last(told, "Task: ").contains("Sort") ? "yes" : "no")
                .when(
                        "Given the classification task",
                        (told, chance) -> "Class label: good\nInput: " + ScriptedWorld.sentence(chance, 6))
                .when(
                        "Come up with an example",
                        (told, chance) -> "Input: " + ScriptedWorld.sentence(chance, 5) + "\nOutput: "
                                + ScriptedWorld.sentence(chance, 5))
                .when(
                        "different subjects of text messages",
                        (told, chance) -> list(told.contains("spam") ? "prize" : "family", 12))
                .when("different values of style", (told, chance) -> list("style", 6))
                .when("Can a text message of the kind", (told, chance) -> told.contains("7\"") ? "no" : "yes")
                .when("Write one text message", Worlds::message)
                .when("films, one title a line", (told, chance) -> list("The film of", 20))
                .when("begins and ends with a quotation mark", Worlds::review)
                .when(
                        "Do these two instructions ask for the same",
                        (told, chance) -> chance.nextDouble() < POOR ? "equal" : "Different.")
                .when("#Given Prompt#:", Worlds::evolved)
                .when("Write 5 questions that test", (told, chance) -> questions(chance, 5))
                .when(
                        "Is this a clear question",
                        (told, chance) -> last(told, "Question: ").contains("murky") ? "0" : "1")
                .when("Write \"Score:\" and the number.", Worlds::score)
                .when("Write a short context", (told, chance) -> ScriptedWorld.sentence(chance, 25))
                .when("Write 3 questions that this context", (told, chance) -> tagged(chance, false))
                .when(
                        "Does the context answer the question",
                        (told, chance) -> last(told, "Question: ").contains("murky") ? "0" : "1")
                .when("Write 3 questions with answers", (told, chance) -> tagged(chance, true))
                .when(
                        "stand in the document? Answer YES",
                        (told, chance) -> last(told, "Answer: ").contains("invented") ? "NO" : "YES")
                .when("before one's eyes", (told, chance) -> told.contains("murky") ? "0" : "1")
                .when(
                        "",
                        (told, chance) ->
                                chance.nextDouble() < POOR ? "Sorry, no." : ScriptedWorld.sentence(chance, 12));
    }

    /** The rest of a numbered list: six further tasks, some of which copy one that was shown. */
    private static String tasks(String told, Random chance) {
        List<String> shown = new ArrayList<>();
        for (Matcher item = ITEM.matcher(told); item.find(); ) {
            shown.add(item.group(1));
        }
        int first = shown.size() + 2;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            boolean copy = chance.nextDouble() < COPIES;
            String task = copy
                    ? shown.get(chance.nextInt(shown.size())) + " again"
                    : (chance.nextInt(3) == 0 ? "Sort " : "Make ") + ScriptedWorld.sentence(chance, 7);
            lines.add(i == 0 ? " " + task : (first + i - 1) + ". " + task);
        }
        return String.join("\n", lines);
    }

    static String list(String what, int n) {
        return String.join(
                "\n",
                IntStream.range(0, n)
                        .mapToObj(i -> (i + 1) + ". " + what + " " + i)
                        .toList());
    }

    /** Long and short as asked, but one in five ignores it. */
    private static String message(String told, Random chance) {
        boolean wanted = told.contains("It is long.");
        boolean written = chance.nextInt(5) == 0 ? !wanted : wanted;
        return (told.contains("prize") ? "win " : "hi ") + ScriptedWorld.sentence(chance, written ? 30 : 5);
    }

    /** Half close the quotation mark and go on, a quarter end at a full stop, a quarter never end. */
    private static String review(String told, Random chance) {
        String text = ScriptedWorld.sentence(chance, 8);
        return switch (chance.nextInt(4)) {
            case 0, 1 -> text + "\" was written by a critic";
            case 2 -> text + ". Then " + ScriptedWorld.sentence(chance, 3);
            default -> text;
        };
    }

    private static String evolved(String told, Random chance) {
        String given = last(told, "#Given Prompt#: ");
        return chance.nextDouble() < POOR
                ? "Here is the #Given Prompt# again: " + given
                : given + " " + ScriptedWorld.sentence(chance, 6);
    }

    private static String questions(Random chance, int n) {
        return String.join(
                "\n",
                IntStream.range(0, n)
                        .mapToObj(i -> (i + 1) + ". Why " + (chance.nextDouble() < POOR ? "murky " : "")
                                + ScriptedWorld.sentence(chance, 6) + "?")
                        .toList());
    }

    private static String tagged(Random chance, boolean answered) {
        return String.join(
                "\n",
                IntStream.range(0, 3)
                        .mapToObj(i -> "[Question] Who " + (chance.nextDouble() < POOR ? "murky " : "")
                                + ScriptedWorld.sentence(chance, 6) + "? "
                                + (answered
                                        ? "[Answer] " + (chance.nextDouble() < POOR ? "invented " : "")
                                                + ScriptedWorld.sentence(chance, 5) + " "
                                        : "")
                                + "[End]")
                        .toList());
    }

    /** The highest of the scale, or the lowest. */
    private static String score(String told, Random chance) {
        boolean poor = chance.nextDouble() < POOR;
        return "Score: " + (told.contains("0 not") ? poor ? 0 : 2 : poor ? 1 : 3);
    }

    static String last(String told, String mark) {
        String rest = told.substring(told.lastIndexOf(mark) + mark.length());
        return rest.lines().findFirst().orElse("");
    }
}
