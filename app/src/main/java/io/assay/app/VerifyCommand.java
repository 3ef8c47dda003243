package io.assay.app;

import io.assay.core.Unavailable;
import io.assay.core.model.Passage;
import io.assay.lm.LocalModel;
import io.assay.lm.LocalSettings;
import io.assay.models.weights.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the weights of local models. */
@Command(
        name = "verify",
        description = "Checks that the weights of local models are the ones that were pinned, and run as they should.",
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
            Verified verified = verify(local, weights);
            good &= verified.good();
            spec.commandLine().getOut().printf("local:%s %s%n", weights.name(), verified.words());
        }
        return good ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** Whether weights are good, in words. */
    private record Verified(boolean good, String words) {}

    private Verified verify(LocalWeights local, Weights weights) throws IOException {
        String mend = ": assay models pull local:" + weights.name();
        Optional<Path> file = local.folder().find(weights);
        if (file.isEmpty()) {
            return new Verified(false, "is not here" + mend);
        }
        if (!local.folder().intact(weights)) {
            return new Verified(false, "is not the file that was pinned" + mend);
        }
        return weights.probe().map(probe -> verify(weights, file.get(), probe)).orElse(new Verified(true, "is intact"));
    }

    /** Runs the model on a text of which another build of it has said how likely it is. */
    private Verified verify(Weights weights, Path file, Weights.Probe probe) {
        LocalSettings settings = LocalSettings.usual(LocalModels.natives(cache));
        try (LocalModel model = LocalModel.open(weights.name(), file, settings)) {
            double ours = model.scores()
                    .score(List.of(Passage.of(probe.text())))
                    .get(0)
                    .logProbability();
            boolean good = Math.abs(ours - probe.logProbability()) <= probe.tolerance();
            return new Verified(
                    good,
                    String.format(
                            Locale.ROOT,
                            "%s; log-probability of a known text: %.4f, expected %.4f within %.2f",
                            good ? "is intact and runs" : "is intact and runs wrongly",
                            ours,
                            probe.logProbability(),
                            probe.tolerance()));
        } catch (Unavailable unavailable) {
            return new Verified(false, "is intact, but does not run here: " + unavailable.getMessage());
        }
    }

    private List<Weights> asked(LocalWeights local) throws IOException {
        if (models.isEmpty()) {
            return local.all().stream()
                    .filter(weights -> local.folder().find(weights).isPresent())
                    .toList();
        }
        List<Weights> asked = new ArrayList<>();
        for (String model : models) {
            asked.add(local.named(model, "", ""));
        }
        return asked;
    }
}
