package io.assay.app;

import io.assay.app.review.Reviewer;
import io.assay.app.review.Sheet;
import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.data.Dataset;
import io.assay.core.review.Decision;
import io.assay.core.review.ReviewLog;
import io.assay.core.review.Standing;
import io.assay.curate.review.ReviewItem;
import io.assay.curate.review.ReviewQueue;
import io.assay.pipeline.WrongCommand;
import io.assay.pipeline.audit.AuditInputs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets people label rows. */
@Command(
        name = "review",
        sortOptions = false,
        description = {
            "Shows rows one by one, those most worth a look first, and writes down each label at once:",
            "who, when and why, in a log that is only added to. The data stays as it is;",
            "assay curate --step 'apply-reviews[log=FILE]' puts the labels in."
        },
        footer = {
            "",
            "Rows that assay curate's annotate left to the model are not shown, unless --all is given.",
            "",
            "Example:",
            "  assay review out/annotated/kept.jsonl --labels spam,ham --by anne --log out/patches.jsonl",
            "  assay review rows.jsonl --labels spam,ham --by anne --log patches.jsonl --export sheet.csv"
        })
final class ReviewCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "DATA", arity = "1..*", description = "The rows.")
    private List<String> data = new ArrayList<>();

    @Option(names = "--labels", required = true, split = ",", description = "The labels, commas between.")
    private List<String> labels = new ArrayList<>();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides.")
    private String by = "";

    @Option(names = "--log", paramLabel = "FILE", description = "Where decisions are kept. Default: ${DEFAULT-VALUE}.")
    private Path log = Path.of("patches.jsonl");

    @Option(names = "--guidelines", paramLabel = "FILE", description = "A text that says how to label.")
    private @Nullable Path guidelines;

    @Option(
            names = "--double",
            paramLabel = "SHARE",
            description = "Share of the rows that two people label. Default: ${DEFAULT-VALUE}.")
    private double twice;

    @Option(names = "--adjudicate", description = "Settle the rows on which people differ.")
    private boolean adjudicate;

    @Option(
            names = "--show-suggestion",
            description = "Show the model's label from the beginning; h turns it on and off.")
    private boolean suggests;

    @Option(names = "--all", description = "Also show rows that were left to the model.")
    private boolean all;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Write the open rows for a spreadsheet, and ask nothing.")
    private @Nullable Path export;

    @Option(
            names = "--import",
            paramLabel = "FILE",
            description = "Take the labels of a spreadsheet that was exported.")
    private @Nullable Path imported;

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "Which column holds a field, as text, label, id.")
    private Map<String, String> map = new LinkedHashMap<>();

    @Override
    public Integer call() throws IOException {
        List<String> problems = new ArrayList<>();
        List<Dataset> opened = AuditInputs.open(Map.of(Role.SYNTHETIC, data), map, Modality.TEXT, problems);
        if (labels.size() < 2 || labels.stream().distinct().count() < labels.size()) {
            problems.add("--labels must be two different ones at least, but was " + String.join(",", labels));
        }
        if (!(twice >= 0 && twice <= 1)) {
            problems.add("--double must lie in [0, 1], but was " + twice);
        }
        check(problems);
        List<ReviewItem> items = new ArrayList<>();
        for (Dataset some : opened) {
            items.addAll(ReviewItem.read(some));
        }
        if (!all) {
            items.removeIf(item -> item.annotator().filter("model"::equals).isPresent());
        }
        try (ReviewLog decisions = ReviewLog.open(log)) {
            review(items, decisions, problems);
        }
        return ExitCode.DONE;
    }

    private static void check(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new WrongCommand(problems);
        }
    }

    private void review(List<ReviewItem> items, ReviewLog decisions, List<String> problems) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        ReviewQueue queue = new ReviewQueue(items, by, twice, adjudicate);
        if (export != null) {
            Standing standing = Standing.of(decisions.decisions());
            List<ReviewItem> open = queue.rest(standing);
            Sheet.write(export, open, suggests);
            out.printf("Wrote %d rows to %s%n", open.size(), export);
        } else if (imported != null) {
            List<Decision> made = Sheet.read(imported, items, labels, by, Clock.systemUTC(), problems);
            check(problems);
            for (Decision decision : made) {
                decisions.add(decision);
            }
            out.printf("Took %d labels into %s%n", made.size(), log);
        } else {
            String text = guidelines == null ? "" : Files.readString(guidelines);
            Reviewer reviewer = new Reviewer(decisions, queue, labels, text, suggests, Clock.systemUTC(), out);
            int made = reviewer.run(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
            out.printf("%d decision%s in %s%n", made, made == 1 ? "" : "s", log);
        }
        out.flush();
    }
}
