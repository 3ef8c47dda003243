package io.assay.generate.methods;

import io.assay.testkit.ScriptedWorld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What methods that write texts, problems and conversations must find. */
final class TextWorld {

    /** The persona that comes again and again. */
    static final String NURSE = "a nurse who works nights in a small hospital by the sea";
    /** An item of data/benchmark.jsonl. */
    static final String BENCHMARK =
            "Write a function that returns the largest of three given numbers without sorting them first.";

    private static final Pattern QUOTED = Pattern.compile("\"([a-z]+)\"");

    private TextWorld() {}

    static void plant(ScriptedWorld world) {
        world.when("Who is likely to read, write", (told, chance) -> persona(chance))
                .when("Who is in close relationship", (told, chance) -> persona(chance))
                .when("Create a challenging maths problem", (told, chance) -> ScriptedWorld.sentence(chance, 12))
                .when("<|im_start|>user", TextWorld::completed)
                .when("Rate how clear and specific", (told, chance) -> told.contains("murky") ? "poor" : "Good.")
                .when("Rate how hard it is", (told, chance) -> "medium")
                .when("Let this random snippet", (told, chance) -> problem(chance))
                .when("Write a short story of three to five", TextWorld::story)
                .when(
                        "What is the educational value",
                        (told, chance) -> "Value: "
                                + (told.toLowerCase(java.util.Locale.ROOT).contains("sale") ? 1 : 4))
                .when("on the subject of this extract", (told, chance) -> copied(chance, 40))
                .when("species is", TextWorld::flower)
                .when("Write what a person says first", (told, chance) -> "First " + ScriptedWorld.sentence(chance, 8))
                .when("You play a person who talks", (told, chance) -> user(chance))
                .when(
                        "You are a helpful assistant in a conversation",
                        (told, chance) -> ScriptedWorld.sentence(chance, 10));
    }

    /** A row of pairs; one in six has a word for a number, one in six lacks a field, one in six copies the last row that it was shown. */
    private static String flower(String told, Random chance) {
        int drawn = chance.nextInt(6);
        if (drawn == 0) {
            List<String> lines = told.lines().toList();
            return lines.get(lines.size() - 2);
        }
        String width = drawn == 1 ? "wide" : String.valueOf(20 + chance.nextInt(20) / 10.0);
        return " sepal_length is " + (4 + chance.nextInt(30) / 10.0) + ", petal_length is "
                + (1 + chance.nextInt(50) / 10.0)
                + (drawn == 2 ? "" : ", petal_width is " + chance.nextInt(25) / 10.0) + ", sepal_width is " + width;
    }

    /** A quarter is the nurse in the same words, some the nurse in another order. */
    private static String persona(Random chance) {
        double drawn = chance.nextDouble();
        if (drawn < 0.25) {
            return NURSE;
        }
        if (drawn > 0.45) {
            return "a " + ScriptedWorld.sentence(chance, 8);
        }
        List<String> words = new ArrayList<>(List.of(NURSE.split(" ", -1)));
        Collections.shuffle(words, chance);
        return String.join(" ", words);
    }

    /** A model that goes on from its own template writes a request; one that is sent the template as a message answers it. */
    private static String completed(String told, Random chance) {
        return told.endsWith("<|im_start|>user\n")
                ? "Please " + (chance.nextDouble() < Worlds.POOR ? "murky " : "") + ScriptedWorld.sentence(chance, 8)
                : "Hello " + ScriptedWorld.sentence(chance, 4) + ", you sent nothing.";
    }

    /** One in five holds an item of the benchmark, one in seven has no solution. */
    private static String problem(Random chance) {
        return "[Problem Description]\n" + copied(chance, 14)
                + (chance.nextInt(7) == 0 ? "" : "\n\n[Solution]\nreturn " + ScriptedWorld.sentence(chance, 5));
    }

    private static String copied(Random chance, int words) {
        return ScriptedWorld.sentence(chance, words) + (chance.nextInt(5) == 0 ? " " + BENCHMARK : "");
    }

    /** Uses the words it was given, but a quarter leaves the last one out. */
    private static String story(String told, Random chance) {
        List<String> words = new ArrayList<>();
        for (Matcher word = QUOTED.matcher(told); word.find(); ) {
            words.add(word.group(1));
        }
        if (chance.nextInt(4) == 0) {
            words.remove(words.size() - 1);
        }
        return ScriptedWorld.sentence(chance, 20) + " " + String.join("ed ", words);
    }

    /** Now and then a user forgets who it is. */
    private static String user(Random chance) {
        return chance.nextInt(12) == 0
                ? "How can I help you with " + ScriptedWorld.sentence(chance, 3) + "?"
                : "And " + ScriptedWorld.sentence(chance, 6) + "?";
    }
}
