package io.assay.generate.prompt;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.RenderResult;
import com.hubspot.jinjava.interpret.TemplateError;
import com.hubspot.jinjava.random.RandomNumberGeneratorStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Jinja templates of plans. What is filled in is data and is never evaluated, whatever it looks like; a name that is not there is an error, not
 * nothing. Output, depth and ranges are bounded, and what reads files, clocks or chance is switched off.
 */
public final class Templates {

    private static final int OUTPUT_BYTES_MAX = 4 << 20;
    private static final int DEPTH_MAX = 20;
    private static final int RANGE_MAX = 1000;

    private static final Jinjava JINJA = new Jinjava(JinjavaConfig.newBuilder()
            .withNestedInterpretationEnabled(false) // A model that writes {{ ... }} has written text.
            .withFailOnUnknownTokens(true)
            .withTrimBlocks(true)
            .withLstripBlocks(true)
            .withMaxOutputSize(OUTPUT_BYTES_MAX)
            .withMaxRenderDepth(DEPTH_MAX)
            .withRangeLimit(RANGE_MAX)
            .withRandomNumberGeneratorStrategy(RandomNumberGeneratorStrategy.CONSTANT_ZERO)
            .withDisabled(Map.of(
                    Context.Library.TAG,
                    Set.of("include", "import", "from", "extends", "block", "cycle", "do", "call"),
                    Context.Library.FUNCTION, // Registered with the empty name space before a colon.
                    Set.of(":now", ":today", ":unixtimestamp", ":type"),
                    Context.Library.FILTER,
                    Set.of("random", "shuffle", "render", "unixtimestamp")))
            .build());

    private Templates() {}

    /**
     * The template with values filled in; names with hyphens are found under underscores.
     *
     * @throws BadTemplate where it cannot be read or names what is not there
     */
    public static String render(String template, Map<String, ?> values) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        Map<String, Object> named = new LinkedHashMap<>();
        values.forEach((name, value) -> named.put(name.replace('-', '_'), value));
        RenderResult result = JINJA.renderForResult(template, named);
        if (!result.getErrors().isEmpty()) {
            throw new BadTemplate(
                    result.getErrors().stream().map(Templates::say).distinct().collect(Collectors.joining("; ")));
        }
        return result.getOutput();
    }

    private static String say(TemplateError error) {
        String message = error.getMessage().lines().findFirst().orElse("cannot be rendered");
        return message.replaceFirst("^UnknownTokenException: Unknown token found: (.*?)\\.?$", "there is no $1");
    }

    /** A template that comes with Assay. */
    public static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(
                Templates.class.getResourceAsStream("/io/assay/generate/" + name), "the build left out " + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** A template cannot be rendered: it is broken, or names what is not there. */
    public static final class BadTemplate extends RuntimeException {

        private static final long serialVersionUID = 1;

        BadTemplate(String message) {
            super(message);
        }
    }
}
