package io.assay.testkit;

import io.assay.core.kernel.Mix;
import io.assay.core.model.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A judge that knows no better than a coin: the lowest or highest score of each aspect, by a hash of what it is shown. For tests alone. */
final class ScriptedJudge {

    private static final Pattern ASPECT = Pattern.compile("- ([a-z0-9-]+): .*number from (\\S+) to (\\S+)\\.");

    private ScriptedJudge() {}

    static ScriptedChat named(String name) {
        return new ScriptedChat(name, (prompt, draw) -> answer(prompt, name));
    }

    private static String answer(Prompt prompt, String name) {
        List<String> scores = new ArrayList<>();
        Matcher aspects = ASPECT.matcher(prompt.messages().get(0).text());
        while (aspects.find()) {
            boolean high = (Mix.hash(name + aspects.group(1) + ScriptedChat.last(prompt), 1) & 3) != 0;
            scores.add("\"" + aspects.group(1) + "\": " + aspects.group(high ? 3 : 2));
        }
        return "{" + String.join(", ", scores) + "}";
    }
}
