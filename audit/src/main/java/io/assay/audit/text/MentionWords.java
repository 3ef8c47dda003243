package io.assay.audit.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Groups of people of one kind, and the words that mention them. */
public enum MentionWords {
    GENDER,
    RACE,
    RELIGION;

    private static final class Lists {
        static final Map<MentionWords, List<String>> GROUPS = new EnumMap<>(MentionWords.class);
        static final Map<MentionWords, Map<String, String>> WORDS = new EnumMap<>(MentionWords.class);

        static {
            InputStream in = Objects.requireNonNull(
                    MentionWords.class.getResourceAsStream("/io/assay/audit/text/mention-words.txt"));
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                    String[] words = line.split(" ", -1);
                    MentionWords kind = MentionWords.valueOf(words[0].toUpperCase(Locale.ROOT));
                    GROUPS.computeIfAbsent(kind, any -> new ArrayList<>()).add(words[1]);
                    Map<String, String> groups = WORDS.computeIfAbsent(kind, any -> new HashMap<>());
                    Arrays.stream(words).skip(2).forEach(word -> groups.put(word, words[1]));
                });
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }

    /** The groups' names. */
    List<String> groups() {
        return Objects.requireNonNull(Lists.GROUPS.get(this));
    }

    /** The group by each word that mentions it. */
    Map<String, String> words() {
        return Objects.requireNonNull(Lists.WORDS.get(this));
    }
}
