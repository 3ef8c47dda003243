package io.assay.generate.check;

import io.assay.generate.Draft;
import io.assay.generate.plan.CheckSpec;
import io.assay.generate.prompt.Scene;
import io.assay.generate.prompt.Templates;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules about the words of a field. Patterns are compiled once; texts beyond a length are not searched by them. */
final class RulesCheck implements Check {

    /** A pattern of a plan may take long on a long text. */
    private static final int SEARCHED_CHARACTERS_MAX = 100_000;

    /** A broken rule. */
    private record Broken(String reason, String detail) {}

    private final CheckSpec.Rules rules;
    private final Scene scene;
    private final List<Pattern> matches;
    private final List<Pattern> forbid;
    private final List<Pattern> words;

    RulesCheck(CheckSpec.Rules rules, Scene scene) {
        this.rules = rules;
        this.scene = scene;
        matches = rules.matches().stream().map(Pattern::compile).toList();
        forbid = rules.forbid().stream().map(Pattern::compile).toList();
        words = rules.words().stream()
                .map(word -> Pattern.compile(
                        "(?<![\\p{L}\\p{N}_])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}_])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    @Override
    public Draft test(String step, Draft draft) {
        String text = draft.text(rules.field());
        Optional<Broken> broken =
                length(text).or(() -> patterns(text)).or(() -> beginning(text)).or(() -> held(draft, text));
        return broken.map(rule -> draft.rejected(step, rule.reason, rule.detail))
                .orElse(draft);
    }

    private Optional<Broken> length(String text) {
        long count = text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
        if (rules.wordsMin().filter(least -> count < least).isPresent()) {
            return broken(
                    "too-short",
                    count + " words in " + rules.field() + ", "
                            + rules.wordsMin().get() + " at least");
        }
        if (rules.wordsMax().filter(most -> count > most).isPresent()) {
            return broken(
                    "too-long",
                    count + " words in " + rules.field() + ", "
                            + rules.wordsMax().get() + " at most");
        }
        if (rules.charactersMax().filter(most -> text.length() > most).isPresent()
                || text.length() > SEARCHED_CHARACTERS_MAX) {
            return broken("too-long", text.length() + " characters in " + rules.field());
        }
        return Optional.empty();
    }

    private Optional<Broken> patterns(String text) {
        for (Pattern pattern : matches) {
            if (!pattern.matcher(text).find()) {
                return broken("off-pattern", rules.field() + " does not match " + pattern);
            }
        }
        for (Pattern pattern : forbid) {
            if (pattern.matcher(text).find()) {
                return broken("forbidden", rules.field() + " matches " + pattern);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).matcher(text).find()) {
                return broken(
                        "forbidden", rules.field() + " says " + rules.words().get(i));
            }
        }
        return Optional.empty();
    }

    private Optional<Broken> beginning(String text) {
        return rules.begins().stream()
                .filter(text::startsWith)
                .findFirst()
                .flatMap(start -> broken("forbidden", rules.field() + " begins with " + start));
    }

    private Optional<Broken> held(Draft draft, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return rules.holds().stream()
                .flatMap(template -> Templates.render(template, scene.of(draft)).lines())
                .map(String::strip)
                .filter(wanted -> !lower.contains(wanted.toLowerCase(Locale.ROOT)))
                .findFirst()
                .flatMap(wanted -> broken("lacks", rules.field() + " does not say " + wanted));
    }

    private static Optional<Broken> broken(String reason, String detail) {
        return Optional.of(new Broken(reason, detail));
    }
}
