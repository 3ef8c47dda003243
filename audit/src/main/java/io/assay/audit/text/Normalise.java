package io.assay.audit.text;

import java.util.Locale;

/** What is evened out before texts are compared to the letter. */
public enum Normalise {
    /** Nothing: every character counts. */
    NONE {
        @Override
        String apply(String text) {
            return text;
        }
    },
    /** Lower case, every run of white space one blank, none at the ends. */
    LOWER_AND_BLANK_SQUEEZE {
        @Override
        String apply(String text) {
            StringBuilder squeezed = new StringBuilder(text.length());
            boolean blank = false;
            String lower = text.toLowerCase(Locale.ROOT);
            for (int i = 0; i < lower.length(); i++) {
                char c = lower.charAt(i);
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    blank = squeezed.length() > 0;
                    continue;
                }
                if (blank) {
                    squeezed.append(' ');
                    blank = false;
                }
                squeezed.append(c);
            }
            return squeezed.toString();
        }
    };

    abstract String apply(String text);
}
