package io.assay.app;

import io.assay.models.weights.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the weights of local models. */
@Command(
        name = "verify",
        description = "Checks that the weights of local models are the ones that were pinned.",
        footer = {"", "Example:", "  assay models verify"})
final class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "MODEL", description = "Which; without it, all that are here.")
    private List<String> models = List.of();

    @Option(names = "--cache", paramLabel = "DIR", description = CacheFolder.ABOUT)
    private Path cache = CacheFolder.usual();

    @Override
    public Integer call() throws Exception {
        LocalWeights local = LocalWeights.in(cache);
        List<Weights> asked = asked(local);
        if (asked.isEmpty()) {
            spec.commandLine().getOut().println("No weights are here: assay models list shows what can be fetched.");
        }
        boolean good = true;
        for (Weights weights : asked) {
            boolean intact = local.folder().intact(weights);
            good &= intact;
            spec.commandLine()
                    .getOut()
                    .printf(
                            "local:%s %s%n",
                            weights.name(),
                            intact
                                    ? "is intact"
                                    : local.folder().find(weights).isEmpty()
                                            ? "is not here: assay models pull local:" + weights.name()
                                            : "is not the file that was pinned: assay models pull local:"
                                                    + weights.name());
        }
        return good ? ExitCode.DONE : ExitCode.FAILED;
    }

    private List<Weights> asked(LocalWeights local) throws IOException {
        if (models.isEmpty()) {
            return local.folder().kept();
        }
        List<Weights> asked = new ArrayList<>();
        for (String model : models) {
            asked.add(local.named(model, "", ""));
        }
        return asked;
    }
}
