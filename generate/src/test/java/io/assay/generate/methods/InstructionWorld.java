package io.assay.generate.methods;

import io.assay.testkit.ScriptedWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What methods that write instructions, curricula, talk and pairs must find. */
final class InstructionWorld {

    private static final Pattern SHOWN = Pattern.compile("(?m)^Instruction: (\\S.*)$");

    private InstructionWorld() {}

    static void plant(ScriptedWorld world) {
        world.when("Write a set of diverse tasks", InstructionWorld::tasks)
                .when("Example 4, in the same three parts", InstructionWorld::constrained)
                .when("Say this instruction in two other ways", InstructionWorld::phrasings)
                .when("further parts of", InstructionWorld::parts)
                .when("sessions of a course on", (told, chance) -> items(chance, 2))
                .when("key concepts of the session", (told, chance) -> items(chance, 3))
                .when(
                        "Write a homework question",
                        (told, chance) ->
                                "Explain " + (told.contains("Concept: ") ? Worlds.last(told, "Concept: ") : "it")
                                        + " by " + ScriptedWorld.sentence(chance, 8) + "?")
                .when("Write three instructions with inputs", (told, chance) -> repeated(3, () -> task(chance)))
                .when("Make it a more specific task", (told, chance) -> "Task " + ScriptedWorld.sentence(chance, 8))
                .when("You instruct me and I do the work", InstructionWorld::instructs)
                .when(
                        "I instruct you and you do the work",
                        (told, chance) -> "Solution: " + ScriptedWorld.sentence(chance, 8) + ". Next request.")
                .when("Write the whole conversation", InstructionWorld::conversation)
                .when(
                        "Which instruction of a user",
                        (told, chance) -> "Tell me " + murky(chance) + ScriptedWorld.sentence(chance, 8))
                .when("How good is this answer of an assistant", InstructionWorld::rating);
    }

    private static String murky(Random chance) {
        return chance.nextDouble() < Worlds.POOR ? "murky " : "";
    }

    static String items(Random chance, int n) {
        return repeated(n, () -> "- " + ScriptedWorld.sentence(chance, 3));
    }

    private static String repeated(int n, java.util.function.Supplier<String> one) {
        return String.join("\n", IntStream.range(0, n).mapToObj(i -> one.get()).toList());
    }

    private static String task(Random chance) {
        return "Instruction: Make " + ScriptedWorld.sentence(chance, 7) + "\nInput: <noinput>\nOutput: "
                + ScriptedWorld.sentence(chance, 4);
    }

    /** Five tasks: some copy one that was shown, the middle one may lack its output. */
    private static String tasks(String told, Random chance) {
        List<String> tasks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String task = chance.nextDouble() < Worlds.COPIES
                    ? "Instruction: " + shown(told, chance) + " again\nInput: <noinput>\nOutput: copied"
                    : task(chance);
            tasks.add(i == 2 && chance.nextBoolean() ? task.replaceAll("(?s)\nOutput: .*", "") : task);
        }
        return String.join("\n\n", tasks);
    }

    private static String shown(String told, Random chance) {
        List<String> shown = new ArrayList<>();
        for (Matcher instruction = SHOWN.matcher(told); instruction.find(); ) {
            shown.add(instruction.group(1));
        }
        return shown.get(chance.nextInt(shown.size()));
    }

    /** A quarter copies what was shown, some are always the same. */
    private static String constrained(String told, Random chance) {
        int drawn = chance.nextInt(8);
        String instruction = drawn < 2
                ? shown(told, chance)
                : "Do " + (drawn == 2 ? "always the same" : ScriptedWorld.sentence(chance, 7));
        String input = drawn == 2 ? "one" : ScriptedWorld.sentence(chance, 5);
        return "Instruction: " + instruction + "\nInput: " + input + "\nConstraints: Answer in one word.";
    }

    /** The first of the two may be the instruction itself. */
    private static String phrasings(String told, Random chance) {
        String given = Worlds.last(told, "To be said otherwise: ");
        return "1. " + (chance.nextInt(4) == 0 ? given : "Please " + given) + "\n2. Kindly " + given;
    }

    /** A part of a whole, and the whole itself as if it were its part. */
    private static String parts(String told, Random chance) {
        return "- " + told.replaceAll("(?s).*further parts of \"([^\"]+)\".*", "$1") + "\n" + items(chance, 3);
    }

    /** Now and then it says that all is done, or does the work itself. */
    private static String instructs(String told, Random chance) {
        return switch (chance.nextInt(10)) {
            case 0 -> "CAMEL_TASK_DONE";
            case 1 -> "Solution: " + ScriptedWorld.sentence(chance, 5);
            default -> "Instruction: " + ScriptedWorld.sentence(chance, 6);
        };
    }

    /** A fifth begins with the assistant, in a fifth the human speaks twice. */
    private static String conversation(String told, Random chance) {
        List<String> marks = new ArrayList<>(List.of("[Human]", "[AI]", "[Human]", "[AI]"));
        int fault = chance.nextInt(5);
        if (fault == 0) {
            marks.add(0, "[AI]");
        } else if (fault == 1) {
            marks.add(2, "[Human]");
        }
        return String.join(
                "\n",
                marks.stream()
                        .map(mark -> mark + " " + ScriptedWorld.sentence(chance, 6))
                        .toList());
    }

    /** Murky instructions are rated low; a fifth of the ratings cannot be read. */
    private static String rating(String told, Random chance) {
        return chance.nextInt(5) == 0
                ? "I would rather not say."
                : "It fits so far.\nRating: " + (told.contains("murky") ? 2 : 5);
    }
}
