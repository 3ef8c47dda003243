package io.assay.core.catalog;

import io.assay.core.report.Passport.Manual;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the Javadoc that {@link ManualProcessor} kept and takes it apart. */
final class Manuals {

    private static final Pattern PARAMETER = Pattern.compile("(?s)@param\\s+(\\w+)\\s+(.*?)(?=\\n\\s*@|\\z)");
    private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s+([^{}]*)}");

    private Manuals() {}

    /** A manual with the meanings of parameters beside it. */
    record Pages(Manual manual, Map<String, String> parameters) {}

    static String resource(String unit) {
        return "META-INF/assay/manual/" + unit + ".txt";
    }

    static Pages read(Class<?> unit) {
        try (InputStream in = unit.getClassLoader().getResourceAsStream(resource(unit.getName()))) {
            if (in == null) {
                throw new IllegalStateException(unit.getName() + " was compiled without ManualProcessor");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static Pages parse(String javadoc) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(javadoc);
        while (matcher.find()) {
            parameters.put(matcher.group(1), plain(matcher.group(2)));
        }
        int tags = javadoc.indexOf("\n @param");
        String body = tags < 0 ? javadoc : javadoc.substring(0, tags);
        StringBuilder definition = new StringBuilder();
        StringBuilder reading = new StringBuilder();
        StringBuilder misleads = new StringBuilder();
        StringBuilder example = new StringBuilder();
        StringBuilder current = definition;
        for (String raw : body.split("<p>", -1)) {
            String paragraph = plain(raw);
            if (paragraph.startsWith("Misleads")) {
                current = misleads;
            } else if (paragraph.startsWith("Worked example")) {
                current = example;
            } else if (paragraph.startsWith("Read:")) {
                current = reading;
                paragraph = paragraph.substring("Read:".length()).strip();
            }
            current.append(current.length() == 0 ? "" : "\n\n").append(paragraph);
        }
        return new Pages(
                new Manual(definition.toString(), reading.toString(), misleads.toString(), example.toString()),
                parameters);
    }

    private static String plain(String javadoc) {
        String text = javadoc.strip();
        for (String before = ""; !before.equals(text); ) {
            before = text;
            text = INLINE.matcher(text).replaceAll("$1");
        }
        return text.replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }
}
