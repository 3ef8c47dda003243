package io.assay.app;

import io.assay.report.ReportSchema;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of what Assay writes. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema (2020-12) of a report.",
        footer = {"", "Example:", "  assay schema report"})
final class SchemaCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "What to print the schema of: report.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Override
    public Integer call() {
        if (!name.equals("report")) {
            throw new WrongCommand(List.of("there is no schema " + name + "; there is: report"));
        }
        spec.commandLine().getOut().print(ReportSchema.text());
        return ExitCode.DONE;
    }
}
