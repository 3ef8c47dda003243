package io.assay.app;

import io.assay.generate.prompt.Records;
import io.assay.generate.prompt.Templates;
import io.assay.generate.tune.TuningJob;
import io.assay.pipeline.WrongCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands texts to a trainer of large models, and takes what it trained. */
@Command(
        name = "tune",
        sortOptions = false,
        description = {
            "Writes texts and a job for a trainer of LoRA adapters: train.jsonl and job.json.",
            "Once the trainer has left adapter.gguf beside them, the same command loads it and says how plans name the model."
        },
        footer = {
            "",
            "Example:",
            "  assay models tune reviews.jsonl --map label=label --prompt 'Write a {{ label }} review.' --out out/tuned"
        })
final class TuneCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "DATA", description = "The texts to learn from.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path data;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder of the job, and of the adapter.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "Which columns hold the text and what the prompt names.")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(
            names = "--base",
            paramLabel = "SPEC",
            description = "The model that is tuned. Default: ${DEFAULT-VALUE}.",
            defaultValue = "local:smollm2-135m-instruct")
    private String base = "";

    @Option(
            names = "--prompt",
            paramLabel = "TEMPLATE",
            description = "What stands before a text, over its columns. Default: ${DEFAULT-VALUE}",
            defaultValue = "Write a text.")
    private String prompt = "";

    @Option(names = "--rank", defaultValue = "8", description = "Rank of the adapter. Default: ${DEFAULT-VALUE}.")
    private int rank;

    @Option(
            names = "--epochs",
            defaultValue = "3",
            description = "How often each text is learnt from. Default: ${DEFAULT-VALUE}.")
    private int epochs;

    @Option(names = "--rate", defaultValue = "2e-4", description = "How far a step goes. Default: ${DEFAULT-VALUE}.")
    private double rate;

    @Option(names = "--cache", paramLabel = "DIR", description = CacheFolder.ABOUT)
    private Path cache = CacheFolder.usual();

    @Override
    public Integer call() throws IOException {
        PrintWriter terminal = spec.commandLine().getOut();
        Optional<Path> adapter = TuningJob.adapter(out);
        try {
            if (adapter.isPresent()) {
                String tuned = base + "?lora=" + adapter.get();
                load(tuned);
                terminal.println("the adapter is there and fits; in a plan: {chat: \"" + tuned + "\"}");
                return ExitCode.DONE;
            }
            List<Records> texts = Records.read(data, map);
            new TuningJob(base, prompt, rank, epochs, rate).write(texts, out);
            terminal.println("wrote " + texts.size() + " texts and job.json to " + out
                    + "; train a LoRA adapter on them, put it there as adapter.gguf, and run this again");
            return ExitCode.DONE;
        } catch (IllegalArgumentException | Templates.BadTemplate wrong) {
            throw new WrongCommand(List.of(String.valueOf(wrong.getMessage())));
        }
    }

    /** Opens the model with its adapter: one that does not fit is refused by name. */
    private void load(String tuned) {
        try (LocalModels models = new LocalModels()) {
            if (models.chat(tuned, cache).isEmpty()) {
                throw new IllegalArgumentException(
                        "adapters are laid over local models, " + models.form() + ", not over " + base);
            }
        }
    }
}
