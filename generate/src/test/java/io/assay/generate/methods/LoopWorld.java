package io.assay.generate.methods;

import io.assay.core.model.TokenScore;
import io.assay.testkit.ScriptedWorld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What closed loops must find: labels that are wrong at a known rate, a part of a subject that nobody writes about unasked, unlikely texts. */
final class LoopWorld {

    /** Share of wrong labels without anything to go by. */
    static final double WRONG = 0.3;
    /** Share of wrong labels after examples. */
    static final double WRONG_AFTER_EXAMPLES = 0.05;

    private static final List<String> SPORT =
            List.of("team", "match", "goal", "striker", "coach", "league", "race", "runner");
    private static final List<String> MONEY =
            List.of("bank", "shares", "profit", "market", "loans", "price", "investors", "rate");
    private static final Pattern SUBJECT = Pattern.compile("(?:about|subject is|spam|about:) (sport|money)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private LoopWorld() {}

    static void plant(ScriptedWorld world) {
        world.when("Write only one more headline", LoopWorld::after)
                .when("whose subject is", (told, chance) -> headline(subject(told), WRONG, chance))
                .when("What may a headline about", (told, chance) -> Worlds.list("event", 6))
                .when("Write only another headline", LoopWorld::extrapolated)
                .when("Write only a headline about", (told, chance) -> headline(subject(told), 0, chance))
                .when("Tell what headlines are about", LoopWorld::labelled)
                .when(
                        "Tell the subject of headlines",
                        (told, chance) -> label(Worlds.last(told, "Headline: "), WRONG, chance))
                .when("movie review:", (told, chance) -> poor(chance, "murky ") + ScriptedWorld.sentence(chance, 8))
                .when("Each item of this list holds a review", (told, chance) -> ScriptedWorld.sentence(chance, 8))
                .when("What did the writer of the last review feel", (told, chance) -> "positive")
                .when("an assistant answers out of the passage", LoopWorld::conversation)
                .when("things that one can count", (told, chance) -> Worlds.list("thing", 10))
                .when("and a chain of", LoopWorld::chain)
                .when("your steps, then on a new line \"Answer:\" and a number alone", LoopWorld::forward)
                .when("of four texts", LoopWorld::ratings)
                .scoring(LoopWorld::scored);
    }

    static boolean isSport(String text) {
        return SPORT.stream().filter(text::contains).count()
                > MONEY.stream().filter(text::contains).count();
    }

    /** Whether a text says what its label says. */
    static boolean right(String text, String label) {
        return isSport(text) == label.equals("sport");
    }

    private static String poor(Random chance, String mark) {
        return chance.nextDouble() < Worlds.POOR ? mark : "";
    }

    private static String subject(String told) {
        String subject = "";
        for (Matcher found = SUBJECT.matcher(told); found.find(); ) {
            subject = found.group(1);
        }
        return subject;
    }

    /** Four words of the subject among three of any kind; of the other subject at a known rate. */
    static String headline(String subject, double wrong, Random chance) {
        List<String> known = new ArrayList<>(subject.equals("sport") == chance.nextDouble() >= wrong ? SPORT : MONEY);
        Collections.shuffle(known, chance);
        return ScriptedWorld.sentence(chance, 3) + " " + String.join(" ", known.subList(0, 4));
    }

    private static String after(String told, Random chance) {
        String label = told.replaceAll("(?s).*more headline, about (\\w+),.*", "$1");
        return headline(label, told.contains("A headline about") ? WRONG_AFTER_EXAMPLES : WRONG, chance);
    }

    /** Takes words out of the error and goes on with others; one in five says the error again. */
    private static String extrapolated(String told, Random chance) {
        String error = Worlds.last(told, "is about " + subject(told) + ": ");
        if (chance.nextInt(5) == 0) {
            return error;
        }
        List<String> words = new ArrayList<>(List.of(error.split(" ", -1)));
        Collections.shuffle(words, chance);
        return String.join(" ", words.subList(0, 4)) + " " + ScriptedWorld.sentence(chance, 3);
    }

    private static String labelled(String told, Random chance) {
        return label(
                Worlds.last(told, "Headline: "), told.contains("Subject: ") ? WRONG_AFTER_EXAMPLES : WRONG, chance);
    }

    private static String label(String text, double wrong, Random chance) {
        return isSport(text) == chance.nextDouble() >= wrong ? "sport" : "money";
    }

    /** A third answers out of its own head. */
    private static String conversation(String told, Random chance) {
        String passage = Worlds.last(told, "Passage: ");
        String answer =
                chance.nextInt(3) == 0 ? "invented " + ScriptedWorld.sentence(chance, 8) : passage.split("\\. ", 2)[0];
        return "User: What about " + ScriptedWorld.sentence(chance, 5) + "?\nAssistant: " + answer;
    }

    private static String chain(String told, Random chance) {
        int a = 10 + chance.nextInt(80);
        int b = 10 + chance.nextInt(80);
        return "Chain: " + a + " and " + b + " are counted together.\nQuestion: Who "
                + ScriptedWorld.sentence(chance, 5) + " has " + a + " and gets " + b + ", how many are there?";
    }

    /** Adds rightly three times in five; the others differ from each other. */
    private static String forward(String told, Random chance) {
        Matcher number = NUMBER.matcher(Worlds.last(told, "Question: "));
        int sum = 0;
        while (number.find()) {
            sum += Integer.parseInt(number.group());
        }
        return "Reasoning: counted\nAnswer: " + (chance.nextInt(5) < 3 ? sum : sum + 1 + chance.nextInt(90));
    }

    /** Poor texts are those that decline; the others get 3 to 5 by how many letters they have. */
    private static String ratings(String told, Random chance) {
        String aspect = told.contains("do what was requested")
                ? "following"
                : told.contains("How true") ? "truth" : told.contains("is sure of") ? "honesty" : "help";
        List<String> ratings = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            String text = Worlds.last(told, "Text " + i + ": ");
            ratings.add("\"" + aspect + "-" + i + "\": " + (text.contains("Sorry") ? 1 : 3 + text.length() % 3));
        }
        return "{" + String.join(", ", ratings) + "}";
    }

    /** Murky texts are unlikely. The next word is a label in two spellings, or something else. */
    private static List<TokenScore> scored(String told, String text) {
        if (told.contains("What did the writer of the last review feel")) {
            double positive = new Random(told.hashCode()).nextDouble();
            Map<String, Double> alternatives = Map.of(
                    " positive", Math.log(0.7 * positive),
                    "Positive", Math.log(0.1 * positive),
                    " negative", Math.log(0.8 * (1 - positive)),
                    " perhaps", Math.log(0.2));
            return List.of(new TokenScore(" positive", Math.log(0.7 * positive), Optional.empty(), alternatives));
        }
        double each = (text.contains("murky") ? -4 : -1) - (text.hashCode() & 1023) / 1024.0;
        return List.of(text.split(" ", -1)).stream()
                .map(word -> TokenScore.of(word, each))
                .collect(Collectors.toList());
    }
}
