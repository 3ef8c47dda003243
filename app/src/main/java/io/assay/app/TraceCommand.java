package io.assay.app;

import io.assay.generate.run.Trace;
import io.assay.pipeline.WrongCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how a sample came about. */
@Command(
        name = "trace",
        description = "Prints how a generated sample came about, back to every prompt and answer.",
        footer = {"", "Example:", "  assay trace examples/methods/attr-prompt.run 0-3"})
final class TraceCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "The directory of a run of assay generate.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path run;

    @Parameters(index = "1", paramLabel = "SAMPLE", description = "The id of a sample, accepted or not.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String sample;

    @Override
    public Integer call() throws Exception {
        Optional<String> trace = Trace.of(run, sample);
        if (trace.isEmpty()) {
            throw new WrongCommand(List.of("the run " + run + " has no sample " + sample));
        }
        spec.commandLine().getOut().print(trace.get());
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
