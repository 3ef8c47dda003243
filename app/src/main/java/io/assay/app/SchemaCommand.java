package io.assay.app;

import io.assay.core.plan.PlanSchema;
import io.assay.pipeline.WrongCommand;
import io.assay.pipeline.plan.PlanSections;
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
        description = "Prints the JSON Schema (2020-12) of a report or a plan.",
        footer = {"", "Example:", "  assay schema report"})
final class SchemaCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "What to print the schema of: report, plan.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Override
    public Integer call() {
        String schema = switch (name) {
            case "report" -> ReportSchema.text();
            case "plan" -> PlanSchema.of(PlanSections.class, "Assay plan").toPrettyString() + "\n";
            default -> throw new WrongCommand(List.of("there is no schema " + name + "; there are: report, plan"));
        };
        spec.commandLine().getOut().print(schema);
        return ExitCode.DONE;
    }
}
