package io.assay.audit.instruction;

import java.util.regex.Pattern;

/** The response has a postscript that begins with a marker, as {@code P.S.}; single blanks within {@code P. S.} and {@code P. P. S} may stand. */
record Postscript(Pattern postscript) implements Checker {

    static Checker of(Arguments arguments) {
        String marker = Texts.strip(arguments.text("postscript_marker"));
        return new Postscript(
                switch (marker) {
                    case "P.S." -> Texts.pattern("p\\.\\s?s\\.");
                    case "P.P.S" -> Texts.pattern("p\\.\\s?p\\.\\s?s");
                    default -> Texts.anyCase("", marker, "", arguments.published());
                });
    }

    @Override
    public boolean follows(Response response) {
        return postscript.matcher(Texts.lower(response.text())).find();
    }
}
