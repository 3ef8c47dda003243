package io.assay.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.core.Services;
import io.assay.core.model.ChatModel;
import io.assay.core.plan.Problem;
import io.assay.core.plan.WrongPlan;
import io.assay.generate.plan.GenerationPlan;
import io.assay.generate.plan.Material;
import io.assay.generate.plan.PlanCheck;
import io.assay.generate.run.Generation;
import io.assay.generate.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** A plan carried out in a folder with scripted models: what tests of runs share. */
public final class Trial {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final String plan;
    private final ChatModel model;
    private final Path plans;
    private Services services = Services.NONE;
    private int workers = 4;

    public Trial(Path folder, String plan, ChatModel model) {
        this(folder, folder, plan, model);
    }

    private Trial(Path folder, Path plans, String plan, ChatModel model) {
        this.folder = folder;
        this.plans = plans;
        this.plan = plan;
        this.model = model;
    }

    /** A plan of the examples, perhaps changed. */
    public static Trial method(Path folder, String id, UnaryOperator<String> change, ChatModel model)
            throws IOException {
        Path plans = root().resolve("examples/methods");
        return new Trial(folder, plans, change.apply(Files.readString(plans.resolve(id + ".yaml"))), model);
    }

    /** The root of the repository. */
    public static Path root() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("mvnw"))) {
            root = Objects.requireNonNull(root.getParent(), "not inside the repository");
        }
        return root;
    }

    public Trial workers(int other) {
        workers = other;
        return this;
    }

    public Trial services(Services other) {
        services = other;
        return this;
    }

    /** What is wrong with the plan, as a user reads it. */
    public List<String> problems() {
        try {
            checked();
            return List.of();
        } catch (WrongPlan wrong) {
            return wrong.problems().stream().map(Problem::toString).toList();
        }
    }

    private record Checked(GenerationPlan plan, Material material, Map<String, ChatModel> models) {}

    private Checked checked() throws WrongPlan {
        GenerationPlan read = GenerationPlan.read(plan, plans);
        Material material = Material.load(read);
        Map<String, ChatModel> models = new LinkedHashMap<>();
        read.models().keySet().forEach(name -> models.put(name, model));
        PlanCheck.check(read, material, models, services);
        read.problems().check();
        return new Checked(read, material, models);
    }

    public Generation.Outcome run() throws IOException, WrongPlan {
        return run(() -> false);
    }

    public Generation.Outcome run(BooleanSupplier interrupted) throws IOException, WrongPlan {
        Checked checked = checked();
        try (RunFolder run =
                RunFolder.open(folder.resolve("run"), checked.plan().generate().fields())) {
            run.belongsTo(checked.plan().digest(checked.material()), plan);
            try (Generation generation =
                    Generation.open(checked.plan(), checked.material(), checked.models(), services, run, workers)) {
                return generation.run((ledger, wanted) -> {}, interrupted);
            }
        }
    }

    public List<JsonNode> accepted() throws IOException {
        return lines("accepted.jsonl");
    }

    public List<JsonNode> rejected() throws IOException {
        return lines("rejected.jsonl");
    }

    public List<JsonNode> lineage() throws IOException {
        return lines("lineage.jsonl");
    }

    /** What a loop told, training by training. */
    public List<JsonNode> told() throws IOException {
        return lines("feedback.jsonl");
    }

    /** What came of a loop. */
    public List<JsonNode> outcome() throws IOException {
        return lines("outcome.jsonl");
    }

    /** All files that are the same for the same plan and answers. */
    public List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        for (String name : List.of("rounds.log", "accepted.jsonl", "rejected.jsonl", "lineage.jsonl", "ledger.json")) {
            files.add(Files.readString(folder.resolve("run").resolve(name)));
        }
        for (String name : List.of("feedback.jsonl", "outcome.jsonl")) {
            Path file = folder.resolve("run").resolve(name);
            files.add(Files.exists(file) ? Files.readString(file) : "");
        }
        return files;
    }

    public JsonNode ledger() throws IOException {
        return JSON.readTree(folder.resolve("run/ledger.json").toFile());
    }

    private List<JsonNode> lines(String name) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("run").resolve(name))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
