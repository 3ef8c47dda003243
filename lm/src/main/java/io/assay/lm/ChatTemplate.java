package io.assay.lm;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.LegacyOverrides;
import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.RenderResult;
import com.hubspot.jinjava.interpret.TemplateError;
import com.hubspot.jinjava.lib.fn.ELFunctionDefinition;
import com.hubspot.jinjava.loader.ResourceNotFoundException;
import io.assay.core.model.ChatFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The model's own chat template, a text in Jinja that its file brings: messages to the text that the model was trained on. As in the
 * Hugging Face library, blocks are trimmed and {@code raise_exception} refuses a conversation.
 *
 * <p>Templates that call methods of Python's strings ({@code startswith}, {@code lstrip}) or turn lists round by {@code [::-1]} are refused
 * with the place, not guessed at.
 */
final class ChatTemplate {

    private static final int TEMPLATE_CHARACTERS_MAX = 1 << 18;
    private static final long OUTPUT_CHARACTERS_MAX = 1 << 24;

    private final Jinjava jinja;
    private final String template;
    private final Map<String, Object> constants;

    /** A message as templates see it. */
    record Line(String role, String content) {}

    private ChatTemplate(String template, Map<String, Object> constants) {
        this.template = template;
        this.constants = Map.copyOf(constants);
        jinja = new Jinjava(JinjavaConfig.newBuilder()
                .withTrimBlocks(true)
                .withLstripBlocks(true)
                .withNestedInterpretationEnabled(false) // What a message says is never a template.
                .withMaxOutputSize(OUTPUT_CHARACTERS_MAX)
                .withLegacyOverrides(LegacyOverrides.newBuilder()
                        .withUsePyishObjectMapper(true)
                        .withParseWhitespaceControlStrictly(true)
                        .withEvaluateMapKeys(true)
                        .withUseNaturalOperatorPrecedence(true)
                        .withUseTrimmingForNotesAndExpressions(true)
                        .build())
                .build());
        jinja.setResourceLocator((name, encoding, interpreter) -> {
            throw new ResourceNotFoundException("a chat template includes nothing: " + name);
        });
        jinja.getGlobalContext()
                .registerFunction(
                        new ELFunctionDefinition("", "raise_exception", ChatTemplate.class, "refuse", String.class));
    }

    static ChatTemplate of(String template, String begin, String end) {
        if (template.length() > TEMPLATE_CHARACTERS_MAX) {
            throw new BrokenModel("the chat template has " + template.length() + " characters, but at most "
                    + TEMPLATE_CHARACTERS_MAX + " are read");
        }
        return new ChatTemplate(template, Map.of("bos_token", begin, "eos_token", end, "add_generation_prompt", true));
    }

    /** Called by templates. */
    @SuppressWarnings("DoNotCallSuggester")
    public static String refuse(String reason) {
        throw new InterpretException(reason);
    }

    String render(List<Line> lines) {
        Map<String, Object> values = new HashMap<>(constants);
        values.put(
                "messages",
                lines.stream()
                        .map(line -> Map.of("role", line.role(), "content", line.content()))
                        .toList());
        try {
            RenderResult result = jinja.renderForResult(template, values);
            result.getErrors().stream()
                    .filter(error -> error.getSeverity() == TemplateError.ErrorType.FATAL)
                    .findFirst()
                    .ifPresent(error -> {
                        throw unable(reason(error.getException(), error.getMessage()));
                    });
            return result.getOutput();
        } catch (InterpretException broken) {
            throw unable(reason(broken, ""));
        }
    }

    /** What went wrong first: a refusal of the template's own comes wrapped. */
    private static String reason(@Nullable Throwable thrown, String otherwise) {
        String reason = otherwise;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            reason = Objects.requireNonNullElse(cause.getMessage(), reason);
        }
        return reason;
    }

    private static ChatFault unable(String reason) {
        return new ChatFault(
                ChatFault.Kind.UNABLE,
                "the model's chat template does not take these messages: " + reason
                        + "; change the roles, or use a raw prompt");
    }
}
