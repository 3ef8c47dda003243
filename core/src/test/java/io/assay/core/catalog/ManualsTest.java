package io.assay.core.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.DidYouMean;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManualsTest {

    @Test
    void takesAJavadocApart() {
        Manuals.Pages pages = Manuals.parse("""
                 Counts {@code <b>} things,
                 as {@link java.util.List lists} do. 1 &lt; 2.

                 <p>Read: more is more.

                 <p>Still reading.

                 <p>Misleads when counted twice.

                 <p>Worked example: one and one is 2.

                 @param n how many,
                     at least one
                 @param kind which
                """);
        assertEquals(
                "Counts things, as java.util.List lists do. 1 < 2.",
                pages.manual().definition());
        assertEquals("more is more.\n\nStill reading.", pages.manual().reading());
        assertEquals("Misleads when counted twice.", pages.manual().misleads());
        assertEquals("Worked example: one and one is 2.", pages.manual().example());
        assertEquals(Map.of("n", "how many, at least one", "kind", "which"), pages.parameters());
    }

    @Test
    void findsTheNearestKnownWord() {
        assertEquals(
                Optional.of("text.self-bleu"),
                DidYouMean.nearest("text.self-blue", Set.of("text.self-bleu", "text.zipf")));
        assertEquals(Optional.of("text.self-bleu"), DidYouMean.nearest("bleu", Set.of("text.self-bleu", "text.zipf")));
        assertEquals(Optional.empty(), DidYouMean.nearest("nothing like it", Set.of("text.self-bleu")));
    }
}
