package io.assay.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.generate.Methods;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the methods that come as plans. */
@Command(
        name = "methods",
        description = "Lists the methods of making samples, each with its plan.",
        footer = {"", "Example:", "  assay methods --json"})
final class MethodsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--json", description = "Print everything that is known, as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            Methods.ALL.forEach(method -> out.printf("%-23s %s (%s)%n", method.id(), method.summary(), method.plan()));
            return ExitCode.DONE;
        }
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode list = mapper.createArrayNode();
        for (Methods.Method method : Methods.ALL) {
            ObjectNode node = list.addObject().put("id", method.id()).put("summary", method.summary());
            method.steps().forEach(node.putArray("steps")::add);
            node.put("needs", MethodPage.needs(method))
                    .put("source", method.source())
                    .put("plan", method.plan());
        }
        out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(list));
        return ExitCode.DONE;
    }
}
