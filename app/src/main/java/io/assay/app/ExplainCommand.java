package io.assay.app;

import io.assay.core.catalog.Catalog;
import io.assay.generate.Methods;
import io.assay.pipeline.WrongCommand;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains one metric or one method. */
@Command(
        name = "explain",
        description = {
            "Explains one metric: definition, how to read it, when it misleads, a worked example;",
            "or one method of making samples: what sets it apart, what it needs, its plan."
        },
        footer = {"", "Example:", "  assay explain text.distinct-n", "  assay explain super-gen"})
final class ExplainCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "A metric or a method; `assay metrics` and `assay methods` list them.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Override
    public Integer call() {
        Optional<Methods.Method> method = Methods.find(id);
        if (method.isPresent()) {
            spec.commandLine().getOut().print(MethodPage.plain(method.get()));
            return ExitCode.DONE;
        }
        Catalog catalog = Catalog.load();
        try {
            String base = id.contains("[") ? id.substring(0, id.indexOf('[')) : id;
            spec.commandLine()
                    .getOut()
                    .print(MetricPage.plain(catalog.unit(base).passport()));
            return ExitCode.DONE;
        } catch (IllegalArgumentException unknown) {
            throw new WrongCommand(List.of(String.valueOf(unknown.getMessage())));
        }
    }
}
