package io.assay.lm;

import io.assay.core.model.ChatFault;
import io.assay.core.model.Message;
import io.assay.core.model.Prompt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt as tokens. Control tokens come from the template only: where the text of a message spells one, it is put aside before the template
 * is filled in, and tokenized as plain text, so that no message can end its turn or speak for another.
 */
final class PromptTokens {

    /** Of the private use area; where a text has it, it is put aside like a control token. */
    private static final char MARK = '\uF8FF';

    private static final Pattern MARKED = Pattern.compile(MARK + "(\\d{1,9})" + MARK);

    private final Loaded loaded;
    private final Optional<ChatTemplate> template;
    private final Pattern aside;

    PromptTokens(Loaded loaded, Optional<String> template) {
        this.loaded = loaded;
        Vocabulary vocabulary = loaded.vocabulary();
        this.template = template.map(text ->
                ChatTemplate.of(text, text(vocabulary, vocabulary.begin()), text(vocabulary, vocabulary.end())));
        aside = controlTexts(vocabulary);
    }

    private static String text(Vocabulary vocabulary, int token) {
        return token < 0 ? "" : vocabulary.text(token);
    }

    private static Pattern controlTexts(Vocabulary vocabulary) {
        List<String> texts = new ArrayList<>(List.of(String.valueOf(MARK)));
        vocabulary.controls().stream()
                .mapToObj(vocabulary::text)
                .filter(text -> !text.isEmpty())
                .forEach(texts::add);
        texts.sort(Comparator.comparingInt(String::length).reversed()); // The longest that fits is the one meant.
        return Pattern.compile(
                String.join("|", texts.stream().map(Pattern::quote).toList()));
    }

    /** Only on the model's thread. */
    int[] of(Prompt.Input input) {
        if (input instanceof Prompt.Input.Raw raw) {
            return loaded.begun(loaded.vocabulary().tokens(raw.text()));
        }
        return of(((Prompt.Input.Messages) input).messages());
    }

    int[] of(List<Message> messages) {
        ChatTemplate filled = template.orElseThrow(() -> new ChatFault(
                ChatFault.Kind.UNABLE,
                loaded.id() + " has no chat template; use a raw prompt, or the instruct version of the model"));
        List<String> putAside = new ArrayList<>();
        List<ChatTemplate.Line> lines =
                messages.stream().map(message -> line(message, putAside)).toList();
        int[] tokens = tokens(filled.render(lines), putAside);
        boolean begun = tokens.length > 0 && tokens[0] == loaded.vocabulary().begin();
        return begun ? tokens : loaded.begun(tokens);
    }

    private ChatTemplate.Line line(Message message, List<String> putAside) {
        if (!message.calls().isEmpty()) {
            throw new ChatFault(
                    ChatFault.Kind.UNABLE, loaded.id() + " cannot be shown calls of tools; leave them out of messages");
        }
        String content = aside.matcher(message.text()).replaceAll(found -> {
            putAside.add(found.group());
            return MARK + String.valueOf(putAside.size() - 1) + MARK;
        });
        return new ChatTemplate.Line(message.speaker().name().toLowerCase(Locale.ROOT), content);
    }

    private int[] tokens(String rendered, List<String> putAside) {
        List<int[]> parts = new ArrayList<>();
        int from = 0;
        Matcher marks = MARKED.matcher(rendered);
        while (marks.find()) {
            MatchResult mark = marks.toMatchResult();
            addText(parts, rendered.substring(from, mark.start()));
            parts.add(loaded.vocabulary().tokens(putAside.get(Integer.parseInt(mark.group(1)))));
            from = mark.end();
        }
        addText(parts, rendered.substring(from));
        return parts.stream().flatMapToInt(Arrays::stream).toArray();
    }

    private void addText(List<int[]> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(loaded.vocabulary().tokensWithControls(text));
        }
    }
}
