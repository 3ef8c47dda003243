package io.assay.evaluate.benchmark;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of web pages as people read them. */
final class Markup {

    private static final Pattern BREAK = Pattern.compile("(?i)(<br\\s*/?>\\s*)+");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
    /** AG News lost the ampersand of many: {@code 5 #36;}. */
    private static final Pattern ENTITY = Pattern.compile("&(lt|gt|amp|quot|apos|nbsp);|&?#([0-9]{2,5});");

    private static final Map<String, String> NAMED =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ");

    private Markup() {}

    /** Without tags and entities; line breaks are kept as such. */
    static String plain(String text) {
        Matcher entities = ENTITY.matcher(text);
        String read = entities.replaceAll(entity -> Matcher.quoteReplacement(
                entity.group(1) != null
                        ? NAMED.getOrDefault(entity.group(1), "")
                        : new String(Character.toChars(Integer.parseInt(entity.group(2))))));
        return TAG.matcher(BREAK.matcher(read).replaceAll("\n")).replaceAll("").strip();
    }
}
