package io.assay.generate.parse;

import io.assay.generate.plan.LayoutSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A conversation in one answer, as Baize asks for. The first role of the plan speaks first and no role speaks twice in a row. */
public final class TranscriptParser {

    private TranscriptParser() {}

    static Piece read(LayoutSpec.Transcript layout, String text, boolean cut) {
        List<Map<String, String>> turns = turns(layout, text);
        if (cut && !turns.isEmpty()) {
            turns.remove(turns.size() - 1);
        }
        String first = layout.speakers().keySet().iterator().next();
        for (int i = 0; i < turns.size(); i++) {
            String role = String.valueOf(turns.get(i).get("role"));
            if (i == 0 ? !role.equals(first) : role.equals(turns.get(i - 1).get("role"))) {
                return Piece.lost("off-turn", "turn " + (i + 1) + " is of " + role + ": " + Piece.shown(text));
            }
        }
        return turns.size() < layout.turns()
                ? Piece.lost(
                        cut ? "cut" : "too-few-turns",
                        turns.size() + " turns, " + layout.turns() + " wanted: " + Piece.shown(text))
                : Piece.of(layout.into(), List.copyOf(turns));
    }

    private static List<Map<String, String>> turns(LayoutSpec.Transcript layout, String text) {
        Map<String, String> roles = new LinkedHashMap<>();
        layout.speakers().forEach((role, mark) -> roles.put(mark, role));
        String any = roles.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Matcher mark = Pattern.compile("(?m)^[ \\t]*(" + any + ")").matcher(text);
        List<Map<String, String>> turns = new ArrayList<>();
        String role = "";
        int from = 0;
        while (mark.find()) {
            add(turns, role, text.substring(from, mark.start()));
            role = roles.getOrDefault(mark.group(1), "");
            from = mark.end();
        }
        add(turns, role, text.substring(from));
        return turns;
    }

    private static void add(List<Map<String, String>> turns, String role, String content) {
        if (!role.isEmpty() && !content.isBlank()) {
            turns.add(turn(role, content.strip()));
        }
    }

    /** A turn as chat formats write it. */
    public static Map<String, String> turn(String role, String content) {
        Map<String, String> turn = new LinkedHashMap<>();
        turn.put("role", role);
        turn.put("content", content);
        return turn;
    }
}
