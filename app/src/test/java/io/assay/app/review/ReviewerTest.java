package io.assay.app.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.review.Decision;
import io.assay.core.review.ReviewLog;
import io.assay.curate.review.ReviewItem;
import io.assay.curate.review.ReviewQueue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripted people. */
class ReviewerTest {

    private static final List<String> LABELS = List.of("spam", "ham");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final List<ReviewItem> items = List.of(
            item("r1", "buy now", 0.2), item("r2", "see you \u001b[2J at noon", 0.9), item("r3", "free money", 0.5));

    @Test
    void eachLineIsADecisionAndTheMostWorthComesFirst() throws IOException {
        session("anne", false, "ham", "1", "s in French", "q");
        assertEquals(List.of("r2 LABEL ham ", "r3 LABEL spam ", "r1 SKIP  in French"), decisions());
    }

    @Test
    void undoBringsTheItemBack() throws IOException {
        String shown = session("anne", false, "2", "u", "1", "q");
        assertEquals(List.of("r2 LABEL ham ", "r2 UNDO  ", "r2 LABEL spam "), decisions());
        assertTrue(shown.contains("Taken back: r2"), shown);
    }

    @Test
    void theInputMayEndAtAnyMomentAndTheNextSessionGoesOn() throws IOException {
        session("anne", false, "2");
        session("anne", false, "1", "1");
        assertEquals(List.of("r2 LABEL ham ", "r3 LABEL spam ", "r1 LABEL spam "), decisions());
        assertTrue(session("anne", false).contains("Nothing is open."));
    }

    @Test
    void hostileTextsAreWrittenOut() throws IOException {
        String shown = session("anne", false, "q");
        assertFalse(shown.contains("\u001b"), "an escape sequence went to the terminal");
        assertTrue(shown.contains("see you \\u001B[2J at noon"), shown);
        assertEquals("a\\u202Eb", Shown.text("a\u202Eb"));
    }

    @Test
    void theSuggestionIsHiddenUntilItIsAskedFor() throws IOException {
        String shown = session("anne", false, "h", "q");
        assertEquals(1, shown.split("suggested: spam", -1).length - 1);
    }

    @Test
    void aLabelThatIsNoneDecidesNothing() throws IOException {
        String shown = session("anne", false, "eggs", "3", "");
        assertTrue(shown.contains("There is no label eggs."), shown);
        assertEquals(List.of(), decisions());
    }

    @Test
    void whoSettlesSeesWhatOthersSaid() throws IOException {
        session("anne", true, "1", "q");
        session("ben", true, "2", "q");
        StringWriter out = new StringWriter();
        try (ReviewLog log = ReviewLog.open(file())) {
            ReviewQueue queue = new ReviewQueue(items, "cleo", 1, true);
            new Reviewer(log, queue, LABELS, "", false, CLOCK, new PrintWriter(out))
                    .run(new BufferedReader(new StringReader("2\n")));
        }
        assertTrue(out.toString().contains("anne said spam"), out::toString);
        assertEquals("r2 ADJUDICATION ham ", decisions().get(2));
    }

    @Test
    void aSheetComesBackAsDecisionsAndWrongRowsAreNamed() throws IOException {
        Path sheet = folder.resolve("sheet.csv");
        Sheet.write(sheet, List.of(item("r1", "=cmd()", 0), items.get(2)), true);
        List<String> lines = new ArrayList<>(Files.readAllLines(sheet));
        assertTrue(lines.get(1).contains(",'=cmd(),"), lines::toString);
        lines.set(2, lines.get(2).replace(",spam,,", ",spam,ham,because"));
        lines.add("r9,x,text,,ham,");
        lines.add("r1,x,text,,ham,");
        Files.write(sheet, lines);
        List<String> problems = new ArrayList<>();
        List<Decision> made = Sheet.read(sheet, items, LABELS, "ben", CLOCK, problems);
        assertEquals(
                List.of("r3 LABEL ham because"),
                made.stream().map(ReviewerTest::said).toList());
        assertEquals(2, problems.size());
        assertTrue(problems.get(0).endsWith("line 4: there is no row r9 in the data"), problems::toString);
        assertTrue(problems.get(1).contains("line 5: the text of r1 is not the one"), problems::toString);
    }

    private String session(String by, boolean twice, String... lines) throws IOException {
        StringWriter out = new StringWriter();
        try (ReviewLog log = ReviewLog.open(file())) {
            ReviewQueue queue = new ReviewQueue(items, by, twice ? 1 : 0, false);
            new Reviewer(log, queue, LABELS, "", false, CLOCK, new PrintWriter(out))
                    .run(new BufferedReader(new StringReader(String.join("\n", lines))));
        }
        return out.toString();
    }

    private List<String> decisions() throws IOException {
        return ReviewLog.read(file()).stream().map(ReviewerTest::said).toList();
    }

    private static String said(Decision decision) {
        return decision.item() + " " + decision.kind() + " " + decision.label() + " " + decision.reason();
    }

    private static ReviewItem item(String id, String text, double worth) {
        return new ReviewItem(id, text, "spam", Optional.empty(), worth);
    }

    private Path file() {
        return folder.resolve("patches.jsonl");
    }
}
