package io.assay.lm.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Reads a grammar in GBNF and writes random texts that it allows. Below a depth it takes the last alternative and the fewest repeats, so that texts end. */
final class GrammarWalk {

    private static final int DEPTH = 12;
    private static final int MORE_MAX = 3;
    private static final int[] SIGNS = {'a', 'Z', '7', ' ', '-', '{', ',', '\u00e9', 0x4f60, 0x1f600};

    /** A part with how often it is repeated; most is -1 without end. */
    private record Part(Object what, int least, int most) {}

    private record Text(String literal) {}

    private record Sign(boolean not, List<int[]> ranges) {}

    private record Rule(String name) {}

    private record Group(List<List<Part>> alternatives) {}

    private final Map<String, Group> rules = new LinkedHashMap<>();
    private String body = "";
    private int at;

    GrammarWalk(String gbnf) {
        for (String line : gbnf.split("\n", -1)) {
            int sign = line.indexOf(" ::= ");
            if (sign > 0) {
                body = line.substring(sign + " ::= ".length());
                at = 0;
                rules.put(line.substring(0, sign), alternatives());
            }
        }
    }

    private Group alternatives() {
        List<List<Part>> all = new ArrayList<>();
        List<Part> sequence = new ArrayList<>();
        all.add(sequence);
        while (at < body.length() && body.charAt(at) != ')') {
            char next = body.charAt(at);
            if (next == '|') {
                at++;
                sequence = new ArrayList<>();
                all.add(sequence);
            } else if (next == ' ') {
                at++;
            } else {
                sequence.add(repeated(what(next)));
            }
        }
        return new Group(all);
    }

    private Object what(char first) {
        if (first == '"') {
            StringBuilder text = new StringBuilder();
            for (at++; body.charAt(at) != '"'; ) {
                text.appendCodePoint(sign());
            }
            at++;
            return new Text(text.toString());
        } else if (first == '[') {
            return oneOf();
        } else if (first == '(') {
            at++;
            Group group = alternatives();
            at++;
            return group;
        }
        int from = at;
        while (at < body.length() && (Character.isLetterOrDigit(body.charAt(at)) || body.charAt(at) == '-')) {
            at++;
        }
        return new Rule(body.substring(from, at));
    }

    private Sign oneOf() {
        at++;
        boolean not = body.charAt(at) == '^';
        at += not ? 1 : 0;
        List<int[]> ranges = new ArrayList<>();
        while (body.charAt(at) != ']') {
            int from = sign();
            int to = from;
            if (body.charAt(at) == '-' && body.charAt(at + 1) != ']') {
                at++;
                to = sign();
            }
            ranges.add(new int[] {from, to});
        }
        at++;
        return new Sign(not, ranges);
    }

    private int sign() {
        int sign = body.codePointAt(at);
        at += Character.charCount(sign);
        if (sign != '\\') {
            return sign;
        }
        char escaped = body.charAt(at++);
        if (escaped == 'x') {
            at += 2;
            return Integer.parseInt(body.substring(at - 2, at), 16);
        }
        return escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped == 't' ? '\t' : escaped;
    }

    private Part repeated(Object what) {
        char sign = at < body.length() ? body.charAt(at) : ' ';
        if (sign == '*' || sign == '?' || sign == '+') {
            at++;
            return new Part(what, sign == '+' ? 1 : 0, sign == '?' ? 1 : -1);
        } else if (sign != '{') {
            return new Part(what, 1, 1);
        }
        int end = body.indexOf('}', at);
        String[] bounds = body.substring(at + 1, end).split(",", -1);
        at = end + 1;
        int least = Integer.parseInt(bounds[0]);
        int most = bounds.length == 1 ? least : bounds[1].isEmpty() ? -1 : Integer.parseInt(bounds[1]);
        return new Part(what, least, most);
    }

    String walk(Random random) {
        StringBuilder text = new StringBuilder();
        write(new Rule(SchemaGrammar.ROOT), random, 0, text);
        return text.toString();
    }

    private void write(Object what, Random random, int depth, StringBuilder into) {
        if (what instanceof Text text) {
            into.append(text.literal());
        } else if (what instanceof Sign sign) {
            into.appendCodePoint(drawn(sign, random));
        } else if (what instanceof Rule rule) {
            write(Objects.requireNonNull(rules.get(rule.name()), rule.name()), random, depth + 1, into);
        } else if (what instanceof Group group) {
            List<List<Part>> all = group.alternatives();
            int choice = depth > DEPTH ? all.size() - 1 : random.nextInt(all.size());
            for (Part part : all.get(choice)) {
                int more = depth > DEPTH ? 0 : random.nextInt(MORE_MAX + 1);
                int times = part.most() < 0 ? part.least() + more : Math.min(part.most(), part.least() + more);
                for (int i = 0; i < times; i++) {
                    write(part.what(), random, depth, into);
                }
            }
        }
    }

    private static int drawn(Sign sign, Random random) {
        if (!sign.not()) {
            int[] range = sign.ranges().get(random.nextInt(sign.ranges().size()));
            return range[0] + random.nextInt(range[1] - range[0] + 1);
        }
        while (true) {
            int drawn = SIGNS[random.nextInt(SIGNS.length)];
            if (sign.ranges().stream().noneMatch(range -> range[0] <= drawn && drawn <= range[1])) {
                return drawn;
            }
        }
    }
}
