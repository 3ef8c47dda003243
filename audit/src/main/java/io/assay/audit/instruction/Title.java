package io.assay.audit.instruction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The response has a title in double angular brackets. */
record Title() implements Checker {

    private static final Pattern TITLE = Texts.pattern("<<[^\\n]+>>");

    @Override
    public boolean follows(Response response) {
        for (Matcher matcher = TITLE.matcher(response.text()); matcher.find(); ) {
            if (!Texts.isBlank(matcher.group().replaceFirst("^<+", "").replaceFirst(">+$", ""))) {
                return true;
            }
        }
        return false;
    }
}
