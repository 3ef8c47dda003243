package io.assay.models.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Takes known secrets out of whatever is kept or said, as they are and in the encodings in which a server may echo them.
 *
 * <p>Secrets of fewer than eight characters stay: {@code none} and {@code EMPTY} are what local servers are given for a key, and taking
 * such words out of answers would change them.
 */
public final class Redaction {

    static final String WITHHELD = "[key withheld]";
    private static final int SHORTEST = 8;

    private final Set<String> hidden;

    private Redaction(Set<String> hidden) {
        this.hidden = hidden;
    }

    public static Redaction of(Collection<Secret> secrets) {
        Set<String> hidden = new LinkedHashSet<>();
        secrets.stream()
                .map(Secret::text)
                .filter(text -> text.length() >= SHORTEST)
                .forEach(text -> addForms(hidden, text));
        return new Redaction(hidden);
    }

    private static void addForms(Set<String> hidden, String text) {
        hidden.add(text);
        hidden.add(URLEncoder.encode(text, StandardCharsets.UTF_8));
        hidden.add(text.replace("/", "\\/"));
        hidden.add(Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII)));
    }

    public String text(String said) {
        String clean = said;
        for (String secret : hidden) {
            clean = clean.replace(secret, WITHHELD);
        }
        return clean;
    }

    /** The same array where it holds no secret. */
    public byte[] bytes(byte[] kept) {
        // Latin 1 maps bytes to characters one to one, and secrets are ASCII.
        String letters = new String(kept, StandardCharsets.ISO_8859_1);
        String clean = text(letters);
        return clean.equals(letters) ? kept : clean.getBytes(StandardCharsets.ISO_8859_1);
    }
}
