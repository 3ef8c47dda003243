package io.assay.generate.methods;

import io.assay.testkit.ScriptedWorld;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What methods that reason, revise, label and build on knowledge must find. */
final class ReasonWorld {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern STATED = Pattern.compile("truly (\\w+)");

    private ReasonWorld() {}

    static void plant(ScriptedWorld world) {
        world.when("clinical conditions, one a line", (told, chance) -> Worlds.list("ailment", 8))
                .when("styles of clinical notes, one a line", (told, chance) -> Worlds.list("manner", 5))
                .when("Write one sentence of a clinical note", ReasonWorld::premise)
                .when("Write a second sentence that", ReasonWorld::hypothesis)
                .when("states exactly these facts", ReasonWorld::stated)
                .when("Think step by step, then", (told, chance) -> chain(told, chance, 0.5))
                .when("so that you come to the answer that is given", ReasonWorld::rationalised)
                .when("Criticise the answer", (told, chance) -> "It breaks it: " + ScriptedWorld.sentence(chance, 5))
                .when("Write the answer anew", (told, chance) -> "Kind " + ScriptedWorld.sentence(chance, 8))
                .when("Is the last headline about", (told, chance) -> Worlds.last(told, "Label: "))
                .when("Why is the label", (told, chance) -> "because of " + ScriptedWorld.sentence(chance, 4))
                .when("Label headlines as sport or money", ReasonWorld::annotated)
                .when("Change as few words", ReasonWorld::rewritten)
                .when("topics of an encyclopedia", (told, chance) -> Worlds.list("matter", 8))
                .when("short passage of an encyclopedia", (told, chance) -> passage(chance))
                .when("Which name in this passage", ReasonWorld::named)
                .when("Write a question on this passage", ReasonWorld::asked)
                .when("Answer with a name alone", (told, chance) -> recalled(told))
                .when("Explain in one line", (told, chance) -> ScriptedWorld.sentence(chance, 6))
                .when("pleased or displeased", (told, chance) -> stated(told));
    }

    /** A quarter leaves out what it should be about. */
    private static String premise(String told, Random chance) {
        String about = told.replaceAll("(?s).*clinical note about (.+?)\\. Its style.*", "$1");
        return "Seen: " + (chance.nextInt(4) == 0 ? "" : about + " ") + ScriptedWorld.sentence(chance, 8);
    }

    /** A fifth breaks off in the middle of its JSON. */
    private static String hypothesis(String told, Random chance) {
        String whole = "{\"hypothesis\": \"So " + ScriptedWorld.sentence(chance, 6) + "\"}";
        return chance.nextInt(5) == 0 ? whole.substring(0, whole.length() - 6) : whole;
    }

    /** A quarter forgets the last fact. */
    private static String stated(String told, Random chance) {
        List<String> facts = told.lines().filter(line -> line.contains(" | ")).toList();
        int kept = chance.nextInt(4) == 0 ? facts.size() - 1 : facts.size();
        return ScriptedWorld.sentence(chance, 8) + " "
                + String.join(". ", facts.subList(0, kept)).replace(" | ", " ");
    }

    /** Adds two numbers, rightly at a known rate. */
    private static String chain(String told, Random chance, double right) {
        Matcher number = NUMBER.matcher(told);
        int sum = 0;
        for (int i = 0; i < 2 && number.find(); i++) {
            sum += Integer.parseInt(number.group());
        }
        return "Reasoning: first " + ScriptedWorld.sentence(chance, 6) + "\nAnswer: "
                + (chance.nextDouble() < right ? sum : sum + 1 + chance.nextInt(9));
    }

    /** With the answer before its eyes it is more often right, but often says where it has it from. */
    private static String rationalised(String told, Random chance) {
        String chain = chain(told, chance, 0.6);
        return chance.nextInt(3) == 0 ? chain.replace("first", "as I was told") : chain;
    }

    /** Knows the label once it has seen why labels are right, and otherwise guesses. */
    private static String annotated(String told, Random chance) {
        String text = Worlds.last(told, "Headline: ").toLowerCase(Locale.ROOT);
        boolean sport = Pattern.compile("team|match|runner|coach").matcher(text).find();
        boolean knows = told.contains("because of") || chance.nextBoolean();
        return "Explanation: it says " + ScriptedWorld.sentence(chance, 3) + "\nLabel: "
                + (sport == knows ? "sport" : "money");
    }

    private static String passage(Random chance) {
        return "It was Ent" + ScriptedWorld.sentence(chance, 1) + " who " + ScriptedWorld.sentence(chance, 10);
    }

    /** A fifth names what the passage does not. */
    private static String named(String told, Random chance) {
        return chance.nextInt(5) == 0 ? "Nobody" : told.replaceAll("(?s).*Passage: It was (Ent\\w+) who.*", "$1");
    }

    /** The name turned round, which only a model that knows it turns back; a third of the questions cannot be answered. */
    private static String asked(String told, Random chance) {
        String name = told.replaceAll("(?s).*whose answer is: (\\w+)\n.*", "$1");
        String hint = chance.nextInt(3) == 0
                ? "murky"
                : new StringBuilder(name).reverse().toString();
        return "Who " + ScriptedWorld.sentence(chance, 5) + " as " + hint + "?";
    }

    private static String recalled(String told) {
        String question = Worlds.last(told, "Question: ");
        String hint = question.replaceAll(".* as (\\w+)\\?", "$1");
        return hint.equals("murky")
                ? "Somebody"
                : new StringBuilder(hint).reverse().toString();
    }

    /** A third of the texts keeps its label. */
    private static String rewritten(String told, Random chance) {
        String pattern = "(?s).*this (\\w+) review becomes (\\w+)\\..*";
        String label = told.replaceAll(pattern, chance.nextInt(3) == 0 ? "$1" : "$2");
        return "It was truly " + label + " " + ScriptedWorld.sentence(chance, 5);
    }

    private static String stated(String told) {
        Matcher stated = STATED.matcher(told);
        return stated.find() ? stated.group(1) : "unsure";
    }
}
