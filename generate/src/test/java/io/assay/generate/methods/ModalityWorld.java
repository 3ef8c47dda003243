package io.assay.generate.methods;

import io.assay.testkit.ScriptedWorld;
import io.assay.verify.sandbox.CodeRunner;
import io.assay.verify.sandbox.Language;
import io.assay.verify.sandbox.Program;
import io.assay.verify.sandbox.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What methods of mathematics, code, JSON, logs, graphs, charts and agents must find. */
final class ModalityWorld {

    /** By a word of the problem, the answer in other writing than the file has. */
    private static final Map<String, String> ANSWERS = Map.of(
            "tank", "64.0",
            "cakes", "\\frac{4}{6}",
            "shirt", "\\$30",
            "x^2", "\\pm 3",
            "rectangle", "4 \\cdot 7",
            "Half", "14",
            "train", "60\\text{ km}",
            "die", "\\frac{2}{6}");

    private static final Pattern LYING = Pattern.compile("(\\d+) ([a-z]+)");
    private static final Pattern FACT = Pattern.compile("(?m)^(\\w+): (\\d+)$");

    /** Runs no code: one body is right, all others are wrong. */
    static final CodeRunner RUNNER = new CodeRunner() {
        @Override
        public Optional<String> missing(Language language) {
            return Optional.empty();
        }

        @Override
        public Run run(Program program) {
            boolean right = program.source().contains("n * 2");
            return new Run(
                    right ? Run.Ending.FINISHED : Run.Ending.FAULT, right ? 0 : 1, right ? "" : "AssertionError");
        }
    };

    private ModalityWorld() {}

    static void plant(ScriptedWorld world) {
        world.when(
                        "Ask this problem in other words",
                        (told, chance) ->
                                Worlds.last(told, "Problem: ") + " Think of " + ScriptedWorld.sentence(chance, 3) + ".")
                .when("Solve the problem step by step", ModalityWorld::solved)
                .when(
                        "Write a small problem of programming",
                        (told, chance) ->
                                "Write solve(n) that doubles a number of " + ScriptedWorld.sentence(chance, 6))
                .when(
                        "Write three lines of Python",
                        (told, chance) -> "assert solve(1) == 2\nassert solve(3) == 6\nassert solve(5) == 10")
                .when("Write the function solve", (told, chance) -> code(chance))
                .when("Write an order of", ModalityWorld::order)
                .when("Write one more such line, of", (told, chance) -> event(chance))
                .when("Tell these facts about", ModalityWorld::retold)
                .when(
                        "as a caption of a chart",
                        (told, chance) -> "Most sold: " + (chance.nextInt(4) == 0 ? "" : "12 of ")
                                + ScriptedWorld.sentence(chance, 5))
                .when("Ask this in other words", ModalityWorld::asked)
                .when("Answer with a name or a number alone", (told, chance) -> answered(told))
                .when("You do a task by calling tools", (told, chance) -> action(told))
                .when("Keep to the words of this sketch", ModalityWorld::sketched)
                .when("Somebody mistyped one sentence", (told, chance) -> guessed(chance))
                .when(
                        "Write one short sentence of a",
                        (told, chance) -> "Always wonderful " + ScriptedWorld.sentence(chance, 5))
                .when(
                        "writer of this film review think",
                        (told, chance) -> List.of("positive", "negative", "positive", "neither")
                                .get(chance.nextInt(4)));
    }

    /** A third means the other label. */
    private static String sketched(String told, Random chance) {
        boolean positive = told.contains("a positive film review") == (chance.nextInt(3) > 0);
        String begin = positive
                ? "A warm and funny delight with wonderful life and heart"
                : "A dull and lazy waste with awful noisy clumsy jokes";
        return begin + " " + ScriptedWorld.sentence(chance, 4);
    }

    /** A quarter is a sentence of the private file, by chance. */
    private static String guessed(Random chance) {
        return chance.nextInt(4) == 0
                ? "The acting is superb and the story moves along without a dull minute."
                : "It is " + ScriptedWorld.sentence(chance, 6);
    }

    /** Three of five chains come to the right end; one in ten says nothing. */
    private static String solved(String told, Random chance) {
        String right = ANSWERS.entrySet().stream()
                .filter(answer -> told.contains(answer.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
        int draw = chance.nextInt(10);
        return "Reasoning: first " + ScriptedWorld.sentence(chance, 5) + "\nAnswer: "
                + (draw < 6 ? "\\boxed{" + right + "}" : draw < 9 ? "7" + draw : "it depends");
    }

    private static String code(Random chance) {
        return chance.nextInt(5) < 3
                ? "Here it is:\n```python\ndef solve(n):\n    return n * 2\n```\nDone."
                : "def solve(n):\n    return n + 1";
    }

    /** A quarter has another status, a tenth more pieces than the schema allows. */
    private static String order(String told, Random chance) {
        String wanted = told.replaceAll("(?s).*Its status is (\\w+)\\..*", "$1");
        String status = chance.nextInt(4) == 0 ? (wanted.equals("new") ? "paid" : "new") : wanted;
        int count = chance.nextInt(10) == 0 ? 99 : 3;
        return "{\"customer\": \"" + ScriptedWorld.sentence(chance, 2) + "\", \"status\": \"" + status
                + "\", \"positions\": [{\"name\": \"lamp\", \"count\": " + count + "}], \"express\": true}";
    }

    /** A fifth has a slot that nobody can fill in, a tenth has none. */
    private static String event(Random chance) {
        int draw = chance.nextInt(10);
        return "Seen " + ScriptedWorld.sentence(chance, 3)
                + (draw < 2 ? " in <file>" : draw < 3 ? " by nobody" : " by <user> at <address> in <millis> ms");
    }

    /** A quarter forgets the last fact. */
    private static String retold(String told, Random chance) {
        List<String> facts =
                told.lines().filter(line -> line.contains(" is joined to ")).toList();
        int kept = chance.nextInt(4) == 0 ? 1 : facts.size();
        return ScriptedWorld.sentence(chance, 6) + ". " + String.join(", and ", facts.subList(0, kept));
    }

    /** A third asks for something else. */
    private static String asked(String told, Random chance) {
        String question = Worlds.last(told, "Ask this in other words: ");
        String begin = "Say, " + ScriptedWorld.sentence(chance, 2) + ": ";
        return begin + (chance.nextInt(3) == 0 ? "Whose stall is this?" : question);
    }

    /** Reads the numbers and computes, as somebody would who looks at the chart. */
    private static String answered(String told) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Matcher fact = FACT.matcher(told); fact.find(); ) {
            numbers.put(fact.group(1), Integer.parseInt(fact.group(2)));
        }
        return Truths.ofChart(numbers, told.substring(told.lastIndexOf("alone: ")));
    }

    /** Looks into all bins, moves what is wanted and ships; a quarter of the agents moves one piece too few, and some begin with idle talk. */
    private static String action(String told) {
        String task = told.replaceAll("(?s).*Task: (.*?)\\n.*", "$1").replaceAll("(?s).*Task: ", "");
        int kind = Math.floorMod(task.hashCode(), 20);
        List<String> results = told.lines()
                .filter(line -> line.startsWith("Result: ") && !line.contains("this is no JSON"))
                .map(line -> line.substring("Result: ".length()))
                .toList();
        if (kind < 4 && !told.contains("this is no JSON")) {
            return "Let me see what there is.";
        }
        if (results.size() < 4) {
            return "{\"tool\": \"look\", \"arguments\": {\"bin\": \"" + "ABCD".charAt(results.size()) + "\"}}";
        }
        List<String> moves = moves(task, results.subList(0, 4), kind % 4 == 3 ? 1 : 0);
        int done = results.size() - 4;
        if (done < moves.size()) {
            return moves.get(done);
        }
        String order = task.replaceAll(".*order (O\\d+):.*", "$1");
        return done == moves.size()
                ? "{\"tool\": \"ship\", \"arguments\": {\"order\": \"" + order + "\"}}"
                : "{\"done\": true}";
    }

    private static List<String> moves(String task, List<String> bins, int tooFew) {
        List<String> moves = new ArrayList<>();
        int forgotten = tooFew;
        for (Matcher wanted = LYING.matcher(task.substring(task.indexOf(':'))); wanted.find(); ) {
            int left = Integer.parseInt(wanted.group(1)) - forgotten;
            forgotten = 0;
            for (int bin = 0; bin < bins.size(); bin++) {
                for (Matcher lying = LYING.matcher(bins.get(bin)); lying.find() && left > 0; ) {
                    if (lying.group(2).equals(wanted.group(2))) {
                        int count = Math.min(left, Integer.parseInt(lying.group(1)));
                        left -= count;
                        moves.add("{\"tool\": \"move\", \"arguments\": {\"goods\": \"" + wanted.group(2)
                                + "\", \"count\": " + count + ", \"from\": \"" + "ABCD".charAt(bin)
                                + "\", \"to\": \"dock\"}}");
                    }
                }
            }
        }
        return moves;
    }
}
