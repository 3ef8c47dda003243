package io.assay.lm.schema;

import io.assay.core.model.ChatFault;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules of a grammar in GBNF by name, and those that all of JSON shares. */
final class GrammarRules {

    private static final int RULES_MAX = 5000;

    /** Characters of a string in JSON; escaped halves of surrogate pairs are left out, since two of them count as one character. */
    private static final Map<String, String> SHARED = Map.of(
            "ws", "| \" \" | \"\\n\" [ ]{0,20}",
            "hex", "[0-9a-fA-F]",
            "char",
                    "[^\"\\\\\\x00-\\x1F\\x7F] | \"\\\\\" ([\"\\\\/bfnrt] | \"u\" ([0-9a-cefA-CEF] hex | [dD] [0-7]) hex hex)",
            "string", "\"\\\"\" char* \"\\\"\"",
            "digits", "\"0\" | [1-9] [0-9]{0,14}",
            "integer", "\"0\" | \"-\"? [1-9] [0-9]{0,14}",
            "number", "\"-\"? digits (\".\" [0-9]{1,15})? ([eE] [-+]? [0-9]{1,2})?",
            "object", "\"{\" ws (string ws \":\" ws value (ws \",\" ws string ws \":\" ws value)*)? ws \"}\"",
            "array", "\"[\" ws (value (ws \",\" ws value)*)? ws \"]\"",
            "value", "object | array | string | number | \"true\" | \"false\" | \"null\"");

    private final Map<String, String> rules = new LinkedHashMap<>(SHARED);

    /** A name that no rule has. */
    String reserve() {
        if (rules.size() >= RULES_MAX) {
            throw new ChatFault(
                    ChatFault.Kind.UNABLE, "the schema needs more than " + RULES_MAX + " rules; make it smaller");
        }
        String name = "r" + rules.size();
        rules.put(name, "");
        return name;
    }

    void define(String name, String body) {
        rules.put(name, body);
    }

    /** The name of a new rule. */
    String add(String body) {
        String name = reserve();
        define(name, body);
        return name;
    }

    /** Exactly this text. */
    static String literal(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }

    String gbnf(String root) {
        return SchemaGrammar.ROOT + " ::= " + root + "\n"
                + rules.entrySet().stream()
                        .map(rule -> rule.getKey() + " ::= " + rule.getValue() + "\n")
                        .collect(Collectors.joining());
    }
}
