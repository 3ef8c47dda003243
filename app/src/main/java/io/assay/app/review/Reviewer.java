package io.assay.app.review;

import io.assay.core.review.Decision;
import io.assay.core.review.ReviewLog;
import io.assay.core.review.Standing;
import io.assay.curate.review.ReviewItem;
import io.assay.curate.review.ReviewQueue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A session of one person at a terminal: a line in, a decision on the disk. It may end at any moment. */
public final class Reviewer {

    private static final String KEYS =
            "a number or a label and Enter; s REASON to skip, u to undo, h to show or hide the suggestion, g for the"
                    + " guidelines, ? for help, q to leave";

    private final ReviewLog log;
    private final ReviewQueue queue;
    private final List<String> labels;
    private final String guidelines;
    private final Clock clock;
    private final PrintWriter out;
    private boolean suggests;
    private final Deque<ReviewItem> decided = new ArrayDeque<>();

    /**
     * @param labels that may be given, in the order of their numbers
     * @param guidelines shown when asked for; may be empty
     * @param suggests whether the suggested label is shown from the beginning
     */
    public Reviewer(
            ReviewLog log,
            ReviewQueue queue,
            List<String> labels,
            String guidelines,
            boolean suggests,
            Clock clock,
            PrintWriter out) {
        this.log = log;
        this.queue = queue;
        this.labels = List.copyOf(labels);
        this.guidelines = guidelines;
        this.suggests = suggests;
        this.clock = clock;
        this.out = out;
    }

    /**
     * Shows items and takes decisions until nothing is open, the person leaves, or the input ends.
     *
     * @return how many decisions were made
     */
    public int run(BufferedReader in) throws IOException {
        int made = 0;
        out.println(KEYS);
        show(guidelines);
        Optional<ReviewItem> shown = Optional.empty();
        while (true) {
            Standing standing = Standing.of(log.decisions());
            Optional<ReviewItem> next = queue.next(standing);
            if (next.isEmpty()) {
                out.println("Nothing is open. " + progress(standing));
                return made;
            }
            if (!next.equals(shown)) {
                shown = next;
                show(next.get(), standing);
            }
            prompt();
            String line = in.readLine();
            if (line == null || line.strip().equals("q")) {
                out.println("Left. " + progress(standing));
                return made;
            }
            made += take(line.strip(), next.get(), standing);
        }
    }

    /** How many decisions a line makes: 1 or 0. */
    private int take(String line, ReviewItem item, Standing standing) throws IOException {
        if (line.equals("s") || line.startsWith("s ")) {
            return decide(item, Decision.Kind.SKIP, "", line.substring(1).strip());
        }
        switch (line) {
            case "u" -> {
                return undo();
            }
            case "h" -> {
                suggests = !suggests;
                show(item, standing);
            }
            case "g" ->
                show(guidelines.isEmpty() ? "There are no guidelines; name them with --guidelines." : guidelines);
            case "", "?" -> out.println(KEYS);
            default -> {
                Optional<String> label = label(line);
                if (label.isPresent()) {
                    return decide(
                            item,
                            queue.adjudicates() ? Decision.Kind.ADJUDICATION : Decision.Kind.LABEL,
                            label.get(),
                            "");
                }
                out.println("There is no label " + Shown.line(line) + ". " + KEYS);
            }
        }
        return 0;
    }

    /** By number, by name, or by the beginning of a name where only one begins so. */
    private Optional<String> label(String line) {
        if (line.matches("[0-9]{1,4}")) {
            int place = Integer.parseInt(line) - 1;
            return place >= 0 && place < labels.size() ? Optional.of(labels.get(place)) : Optional.empty();
        }
        if (labels.contains(line)) {
            return Optional.of(line);
        }
        String lower = line.toLowerCase(Locale.ROOT);
        List<String> begin = labels.stream()
                .filter(label -> label.toLowerCase(Locale.ROOT).startsWith(lower))
                .toList();
        return begin.size() == 1 ? Optional.of(begin.get(0)) : Optional.empty();
    }

    private int decide(ReviewItem item, Decision.Kind kind, String label, String reason) throws IOException {
        log.add(new Decision(
                item.id(),
                Decision.print(item.text()),
                queue.by(),
                clock.instant().toString(),
                kind,
                label,
                reason,
                item.suggested()));
        if (kind != Decision.Kind.UNDO) {
            decided.push(item);
        }
        return 1;
    }

    /** Takes back the last decision of this session; earlier sessions are another day. */
    private int undo() throws IOException {
        if (decided.isEmpty()) {
            out.println("There is nothing to undo in this session.");
            return 0;
        }
        ReviewItem last = decided.pop();
        out.println("Taken back: " + Shown.line(last.id()));
        return decide(last, Decision.Kind.UNDO, "", "");
    }

    private void show(ReviewItem item, Standing standing) {
        out.println();
        out.println("--- " + Shown.line(item.id()) + "   " + progress(standing));
        show(item.text());
        if (suggests && !item.suggested().isEmpty()) {
            out.println("suggested: " + Shown.line(item.suggested()));
        }
        if (queue.adjudicates()) {
            standing.labelled(item.id())
                    .forEach(decision ->
                            out.println(Shown.line(decision.by()) + " said " + Shown.line(decision.label())));
        }
        List<String> choices = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            choices.add((i + 1) + " " + Shown.line(labels.get(i)));
        }
        out.println(String.join("   ", choices));
    }

    private void show(String text) {
        if (!text.isEmpty()) {
            out.println(Shown.text(text));
        }
    }

    private void prompt() {
        out.print("> ");
        out.flush();
    }

    private String progress(Standing standing) {
        long open = queue.open(standing);
        long people = standing.items().stream().filter(standing::differ).count();
        return decided.size() + " decided now, " + open + " open" + (people == 0 ? "" : ", people differ on " + people);
    }
}
