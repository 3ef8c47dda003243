package io.assay.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.catalog.Catalog;
import io.assay.core.catalog.Unit;
import io.assay.core.report.Passport;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the catalogue. */
@Command(
        name = "metrics",
        description = "Lists every metric: what it measures, what it needs, its parameters.",
        footer = {"", "Example:", "  assay metrics --json"})
final class MetricsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--json", description = "Print everything that is known, as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Catalog catalog = Catalog.load();
        if (json) {
            ObjectMapper mapper = new ObjectMapper();
            ArrayNode list = mapper.createArrayNode();
            catalog.units().forEach(unit -> list.add(describe(unit.passport(), mapper)));
            out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(list));
            return ExitCode.DONE;
        }
        for (Unit unit : catalog.units()) {
            Passport passport = unit.passport();
            out.printf(
                    "%-28s %-9s %-14s %s%n",
                    passport.id(),
                    String.join(",", passport.spec()),
                    passport.dimension().id(),
                    passport.summary()
                            + (passport.needs().isEmpty()
                                    ? ""
                                    : " [needs "
                                            + String.join(
                                                    ", ",
                                                    passport.needs().stream()
                                                            .map(Role::id)
                                                            .toList())
                                            + "]"));
        }
        out.println();
        out.println("assay explain ID tells more of one.");
        return ExitCode.DONE;
    }

    private static ObjectNode describe(Passport passport, ObjectMapper mapper) {
        ObjectNode node = mapper.createObjectNode();
        node.put("id", passport.id());
        passport.spec().forEach(node.putArray("spec")::add);
        node.put("summary", passport.summary());
        ArrayNode modalities = node.putArray("modalities");
        passport.modalities().stream().map(Modality::id).forEach(modalities::add);
        node.put("pillar", passport.dimension().pillar().id());
        node.put("dimension", passport.dimension().id());
        node.put("direction", passport.goal().id());
        passport.target().ifPresent(target -> node.put("target", target));
        ObjectNode range = node.putObject("range").put("low", passport.lower());
        if (Double.isFinite(passport.upper())) {
            range.put("high", passport.upper());
        }
        ArrayNode needs = node.putArray("needs");
        passport.needs().stream().map(Role::id).forEach(needs::add);
        passport.services().forEach(needs::add);
        ArrayNode fields = node.putArray("fields");
        passport.fields().forEach(fields::add);
        ArrayNode parameters = node.putArray("parameters");
        for (Passport.Parameter parameter : passport.parameters()) {
            parameters
                    .addObject()
                    .put("name", parameter.name())
                    .put("type", parameter.type())
                    .putPOJO("default", parameter.defaultValue())
                    .put("meaning", parameter.meaning());
        }
        node.put("cost", passport.cost().id());
        node.put("source", passport.source());
        return node;
    }
}
