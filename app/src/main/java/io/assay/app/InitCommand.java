package io.assay.app;

import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblems;
import io.assay.core.data.ReadOptions;
import io.assay.pipeline.AtomicFile;
import io.assay.pipeline.WrongCommand;
import io.assay.pipeline.plan.Plan;
import io.assay.pipeline.plan.PlanDraft;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a first plan. */
@Command(
        name = "init",
        sortOptions = false,
        description = {
            "Writes a first plan, from real examples, from a method or from the answers to four questions.",
            "It has remarks and runs as it is. Answers may come through a pipe, a line each; an empty line takes what stands",
            "in brackets."
        },
        footer = {
            "",
            "Example:",
            "  assay init examples/09-whole-way/real.tsv --out out/plan.yaml",
            "  assay init --method attr-prompt --model openai:MODEL",
            "  printf 'restaurant reviews\\ngood, bad\\n\\n\\n' | assay init"
        })
final class InitCommand implements Callable<Integer> {

    private static final String USUAL_MODEL = "local:smollm2-135m-instruct";

    /** More are no classes but names or texts. */
    private static final int LABELS_MAX = 20;

    private static final int ANSWER_CHARACTERS_MAX = 1000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DATA",
            arity = "0..1",
            description = "Real examples of what is to be written; then nothing is asked.")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "PLAN", description = "The plan to write. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("plan.yaml");

    @Option(
            names = "--model",
            paramLabel = "SPEC",
            description = "The model that writes. Default: " + USUAL_MODEL + ".")
    private String model = USUAL_MODEL;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description =
                    "Writes the plan of a method with the files it reads, to be changed; `assay methods` lists them.")
    private @Nullable String method;

    @Override
    public Integer call() throws IOException {
        if (method != null) {
            return ofMethod(method);
        }
        if (Files.exists(out)) {
            throw new WrongCommand(List.of(out + " exists; name another file with --out"));
        }
        PlanDraft draft = data == null ? asked() : of("texts", data);
        AtomicFile.write(out, draft.text());
        Plan.read(out).check();
        spec.commandLine().getOut().println("wrote " + out + "; next: assay run " + out);
        return ExitCode.DONE;
    }

    private int ofMethod(String id) throws IOException {
        if (data != null) {
            throw new WrongCommand(List.of("--method brings files of its own; name yours in the plan it writes"));
        }
        List<Path> written = new MethodDraft(id, model).write(out);
        Plan.read(out).check();
        PrintWriter terminal = spec.commandLine().getOut();
        written.forEach(file -> terminal.println("wrote " + file));
        terminal.println("change the task and the data, then: assay generate " + out + " --dry-run");
        return ExitCode.DONE;
    }

    private PlanDraft asked() throws IOException {
        BufferedReader answers = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String goal = ask(answers, "What is to be written, in a few words?", "short texts");
        String labels = ask(answers, "Which classes does it have? Commas between, nothing for none.", "");
        String real = ask(answers, "A file with real examples? Nothing for none.", "");
        model = ask(answers, "Which model writes?", model);
        if (!real.isEmpty()) {
            PlanDraft read = of(goal, Path.of(real));
            return labels.isEmpty() ? read : new PlanDraft(goal, classes(labels), read.real(), model);
        }
        return new PlanDraft(goal, classes(labels), Optional.empty(), model);
    }

    private static List<String> classes(String answer) {
        return Arrays.stream(answer.split(",", -1))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
    }

    private String ask(BufferedReader answers, String question, String usual) throws IOException {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.print(question + (usual.isEmpty() ? " " : " [" + usual + "] "));
        terminal.flush();
        String answer = answers.readLine();
        if (!TerminalSize.isTerminal()) {
            terminal.println();
        }
        if (answer == null || answer.isBlank()) {
            return usual;
        }
        if (answer.length() > ANSWER_CHARACTERS_MAX) {
            throw new WrongCommand(List.of("an answer has at most " + ANSWER_CHARACTERS_MAX + " characters"));
        }
        return answer.strip();
    }

    private PlanDraft of(String goal, Path real) throws IOException {
        return new PlanDraft(goal, labels(real), Optional.of(beside(real)), model);
    }

    /** The file as the plan names it: from where the plan lies. */
    private String beside(Path real) {
        Path folder = out.toAbsolutePath().normalize().getParent();
        Path absolute = real.toAbsolutePath().normalize();
        return folder == null
                ? absolute.toString()
                : folder.relativize(absolute).toString();
    }

    private static List<String> labels(Path real) throws IOException {
        Set<String> labels = new TreeSet<>();
        try (Batches batches = Data.open(Role.REFERENCE, List.of(real.toString()), ReadOptions.TEXT)
                .open()) {
            for (Batch batch = batches.next(); batch != null && labels.size() <= LABELS_MAX; batch = batches.next()) {
                for (Sample sample : batch.parse().samples()) {
                    sample.fields().text("label").ifPresent(labels::add);
                }
            }
        } catch (DataProblems unreadable) {
            throw new WrongCommand(
                    unreadable.problems().stream().map(Object::toString).toList());
        }
        return labels.size() > LABELS_MAX ? List.of() : List.copyOf(labels);
    }
}
