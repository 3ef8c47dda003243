package io.assay.verify.maths;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A formula cut into numbers, commands, letters and signs, read from left to right. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)|\\\\(?<command>[a-zA-Z]+|\\\\)|(?<letters>[a-zA-Z]+)|(?<sign>.)",
            Pattern.DOTALL);

    /** Names that may be written without a backslash. */
    private static final Set<String> NAMES =
            Set.of("sin", "cos", "tan", "cot", "sec", "csc", "ln", "log", "exp", "sqrt", "pi", "abs");

    /** Longer runs of letters are words. */
    private static final int PRODUCT_LETTERS_MAX = 2;

    enum Kind {
        NUMBER,
        COMMAND,
        LETTER,
        SIGN,
        END
    }

    record Token(Kind kind, String text) {

        boolean is(Kind other, String value) {
            return kind == other && text.equals(value);
        }
    }

    private static final Token END = new Token(Kind.END, "");

    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** Throws {@link Undecidable} where it holds words. */
    Tokens(String formula) {
        Matcher matcher = TOKEN.matcher(formula);
        while (matcher.find()) {
            if (matcher.group("number") != null) {
                tokens.add(new Token(Kind.NUMBER, matcher.group()));
            } else if (matcher.group("command") != null) {
                tokens.add(new Token(Kind.COMMAND, matcher.group("command")));
            } else if (matcher.group("letters") != null) {
                letters(matcher.group());
            } else if (matcher.group("sign") != null) {
                tokens.add(new Token(Kind.SIGN, matcher.group()));
            }
        }
    }

    private void letters(String run) {
        if (NAMES.contains(run)) {
            tokens.add(new Token(Kind.COMMAND, run));
        } else if (run.length() <= PRODUCT_LETTERS_MAX) {
            run.chars().forEach(letter -> tokens.add(new Token(Kind.LETTER, Character.toString(letter))));
        } else {
            throw new Undecidable(run + " is a word");
        }
    }

    Token peek() {
        return at < tokens.size() ? tokens.get(at) : END;
    }

    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
    }

    Token next() {
        Token token = peek();
        at++;
        return token;
    }

    boolean sign(String sign) {
        return peek().is(Kind.SIGN, sign);
    }

    boolean command(String name) {
        return peek().is(Kind.COMMAND, name);
    }

    boolean take(String sign) {
        boolean there = sign(sign);
        at += there ? 1 : 0;
        return there;
    }

    void expect(String sign) {
        if (!take(sign)) {
            throw new Undecidable(sign + " is missing before " + peek().text());
        }
    }
}
