package io.assay.generate.plan;

import io.assay.core.plan.Named;
import io.assay.generate.prompt.Chance;
import io.assay.generate.prompt.Knowledge;
import io.assay.generate.prompt.Records;
import io.assay.generate.table.TrainingTable;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a plan reads from files, and the values of conditions that need no model.
 *
 * @param gold validation data of feedback
 * @param files of checks, by the check that names them
 * @param rows of tables, by the check that names them
 * @param tables what was learnt from tables, by the step that names them
 * @param tuned generators trained on texts, by the step that names them
 * @param values by condition
 * @param weights by condition, of those whose values an audit found missing
 */
public record Material(
        List<Records> demonstrations,
        List<Records> seeds,
        List<Records> gold,
        IdentityHashMap<CheckSpec, List<Records>> files,
        IdentityHashMap<CheckSpec, TrainingTable> rows,
        IdentityHashMap<StepSpec, TableModel> tables,
        IdentityHashMap<StepSpec, TunedModel> tuned,
        Map<String, List<String>> values,
        Map<String, Map<String, Double>> weights) {

    private static final String PATH_SEPARATOR = " > ";

    /** Reads everything; what cannot be read becomes a problem of the plan. */
    public static Material load(GenerationPlan plan) {
        Loader loader = new Loader(plan);
        GenerateSpec generate = plan.generate();
        List<Records> demonstrations = generate.demonstrations()
                .map(spec -> loader.records(spec, "from", spec.from(), spec.map()))
                .orElse(List.of());
        List<Records> seeds = generate.seeds().map(loader::seeds).orElse(List.of());
        List<Records> gold = generate.feedback()
                .flatMap(FeedbackSpec::gold)
                .map(loader::gold)
                .orElse(List.of());
        IdentityHashMap<CheckSpec, List<Records>> files = new IdentityHashMap<>();
        IdentityHashMap<CheckSpec, TrainingTable> rows = new IdentityHashMap<>();
        IdentityHashMap<StepSpec, TableModel> tables = new IdentityHashMap<>();
        loader.files(plan.steps(), files, rows, tables);
        IdentityHashMap<StepSpec, TunedModel> tuned = loader.tuned();
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, Map<String, Double>> weights = new LinkedHashMap<>();
        for (Named<ConditionSpec> spec : plan.conditions()) {
            spec.value().gaps().ifPresent(gaps -> weights.put(spec.name(), loader.missing(gaps)));
            List<String> missing =
                    List.copyOf(weights.getOrDefault(spec.name(), Map.of()).keySet());
            values.put(spec.name(), missing.isEmpty() ? loader.values(spec) : missing);
        }
        return new Material(demonstrations, seeds, gold, files, rows, tables, tuned, values, weights);
    }

    /** Conditions as they are drawn: what an audit found missing as often as it lacks. */
    public List<Named<ConditionSpec>> weighed(List<Named<ConditionSpec>> conditions) {
        return conditions.stream()
                .map(named -> weights.containsKey(named.name())
                        ? new Named<>(named.name(), named.value().lacking(weights.getOrDefault(named.name(), Map.of())))
                        : named)
                .toList();
    }

    /** All that samples depend on, in an order of its own. */
    void eachRecord(Consumer<Object> reader) {
        demonstrations.forEach(reader);
        seeds.forEach(reader);
        gold.forEach(reader);
        files.values().stream()
                .map(records -> io.assay.core.kernel.Mix.hash(records.toString(), 0))
                .sorted()
                .forEach(reader);
        rows.values().stream().map(TableModel::digest).sorted().forEach(reader);
        tables.values().stream().map(TableModel::digest).sorted().forEach(reader);
        tuned.values().stream().map(TunedModel::digest).sorted().forEach(reader);
        reader.accept(values);
        if (!weights.isEmpty()) {
            reader.accept(weights);
        }
    }

    private record Loader(GenerationPlan plan) {

        List<Records> records(Object at, String key, String name, Map<String, String> mapping) {
            Path file = plan.file(name);
            if (!Files.isRegularFile(file)) {
                plan.problems().add(at, key, "there is no file " + file);
                return List.of();
            }
            try {
                return Records.read(file, mapping);
            } catch (IOException unreadable) {
                plan.problems().add(at, key, "cannot be read: " + unreadable.getMessage());
                return List.of();
            }
        }

        List<Records> seeds(SeedSpec spec) {
            List<Records> all = records(spec, "from", spec.from(), spec.map());
            if (spec.gaps().isEmpty() || all.isEmpty()) {
                return all;
            }
            try {
                List<String> missing =
                        AuditReport.read(plan.file(spec.gaps().get())).samplesOfMissingRegions("text.region-coverage");
                List<Records> seeds = all.stream()
                        .filter(record -> missing.contains(record.id()))
                        .toList();
                if (seeds.isEmpty()) {
                    plan.problems()
                            .add(spec, "gaps", "names no sample of " + spec.from() + ": nothing is missing there");
                }
                return seeds;
            } catch (IOException unreadable) {
                plan.problems().add(spec, "gaps", String.valueOf(unreadable.getMessage()));
                return List.of();
            }
        }

        Map<String, Double> missing(ConditionSpec.GapsSpec spec) {
            try {
                Map<String, Double> missing =
                        AuditReport.read(plan.file(spec.from())).missing(spec.metric());
                if (missing.isEmpty()) {
                    plan.problems()
                            .add(
                                    spec,
                                    "from",
                                    "finds nothing missing by " + spec.metric() + ": there is nothing to make");
                }
                return missing;
            } catch (IOException unreadable) {
                plan.problems().add(spec, "from", String.valueOf(unreadable.getMessage()));
                return Map.of();
            }
        }

        /** Of test data it is only looked whether it is there. */
        List<Records> gold(FeedbackSpec.GoldSpec spec) {
            spec.test()
                    .filter(test -> !Files.isRegularFile(plan.file(test)))
                    .ifPresent(test -> plan.problems().add(spec, "test", "there is no file " + plan.file(test)));
            return records(spec, "validation", spec.validation(), spec.map());
        }

        /** Reads a table; what stands in the way becomes a problem of the plan. */
        Optional<TrainingTable> table(Object at, String from, Optional<String> schema) {
            try {
                return Optional.of(TrainingTable.read(plan.file(from), schema.map(plan::file)));
            } catch (IOException | IllegalArgumentException unusable) {
                plan.problems().add(at, "from", String.valueOf(unusable.getMessage()));
                return Optional.empty();
            }
        }

        /** Learns from a table; what stands in the way becomes a problem of the plan. */
        Optional<TableModel> model(StepSpec.TableRow spec) {
            try {
                return table(spec, spec.from(), spec.schema()).map(table -> TableModel.fit(spec, table, plan.seed()));
            } catch (IllegalArgumentException unusable) {
                plan.problems().add(spec, "from", String.valueOf(unusable.getMessage()));
                return Optional.empty();
            }
        }

        /** Trains generators; what stands in the way becomes a problem of the plan. */
        IdentityHashMap<StepSpec, TunedModel> tuned() {
            IdentityHashMap<StepSpec, TunedModel> tuned = new IdentityHashMap<>();
            plan.everyStep()
                    .flatMap(step -> step instanceof StepSpec.TunedText spec ? Stream.of(spec) : Stream.empty())
                    .forEach(spec -> {
                        List<Records> records = records(spec, "from", spec.from(), spec.map());
                        try {
                            tuned.put(spec, TunedModel.train(spec, records, plan.seed()));
                        } catch (IllegalArgumentException nothing) {
                            plan.problems().add(spec, "from", String.valueOf(nothing.getMessage()));
                        }
                    });
            return tuned;
        }

        void files(
                List<StepSpec> steps,
                IdentityHashMap<CheckSpec, List<Records>> files,
                IdentityHashMap<CheckSpec, TrainingTable> rows,
                IdentityHashMap<StepSpec, TableModel> tables) {
            for (StepSpec step : steps) {
                if (step instanceof CheckSpec.Contamination check) {
                    files.put(check, records(check, "from", check.from(), check.map()));
                } else if (step instanceof CheckSpec.Agrees check) {
                    files.put(check, records(check, "from", check.from(), check.map()));
                } else if (step instanceof CheckSpec.ValidRow check) {
                    table(check, check.from(), check.schema()).ifPresent(table -> rows.put(check, table));
                } else if (step instanceof StepSpec.TableRow table) {
                    model(table).ifPresent(model -> tables.put(table, model));
                } else if (step instanceof StepSpec.When when) {
                    files(when.then(), files, rows, tables);
                    files(when.otherwise(), files, rows, tables);
                }
            }
        }

        List<String> values(Named<ConditionSpec> named) {
            ConditionSpec spec = named.value();
            if (spec.tree().isPresent()) {
                return leaves(spec.tree().get(), "");
            } else if (spec.mask().isPresent()) {
                return masked(spec.mask().get(), Chance.of(plan.seed(), "mask " + named.name()));
            } else if (spec.knowledge().isPresent()) {
                return facts(spec.knowledge().get(), Chance.of(plan.seed(), "knowledge " + named.name()));
            } else if (spec.from().isPresent()) {
                return plan.models().containsKey(spec.from().get())
                        ? List.of()
                        : column(spec, spec.from().get());
            }
            return spec.values();
        }

        private List<String> column(ConditionSpec spec, String file) {
            String field = spec.field().orElse("text");
            return records(
                            spec,
                            "from",
                            file,
                            spec.field().map(named -> Map.of("text", named)).orElse(Map.of()))
                    .stream()
                    .map(record -> record.text(field))
                    .filter(value -> !value.isBlank())
                    .distinct()
                    .toList();
        }

        private static List<String> leaves(Object tree, String path) {
            List<String> leaves = new ArrayList<>();
            if (tree instanceof Map<?, ?> map) {
                map.forEach((key, value) -> leaves.addAll(leaves(value, join(path, key))));
            } else if (tree instanceof List<?> list) {
                list.forEach(value -> leaves.addAll(leaves(value, path)));
            } else {
                leaves.add(join(path, tree));
            }
            return leaves;
        }

        private static String join(String path, Object name) {
            return path.isEmpty() ? String.valueOf(name) : path + PATH_SEPARATOR + name;
        }

        private List<String> masked(ConditionSpec.MaskSpec spec, Chance chance) {
            List<String> masked = new ArrayList<>();
            for (Records record : records(spec, "from", spec.from(), Map.of())) {
                String[] words = record.text(spec.field()).strip().split("\\s+", -1);
                int hidden = Math.max(1, (int) Math.round(spec.share() * words.length));
                chance.at(masked.size()).some(hidden, words.length).forEach(place -> words[place] = spec.mask());
                masked.add(String.join(" ", words));
            }
            return masked;
        }

        private List<String> facts(ConditionSpec.KnowledgeSpec spec, Chance chance) {
            try {
                return Knowledge.of(Files.readAllLines(plan.file(spec.from()))).sets(spec.facts(), chance);
            } catch (MalformedInputException notUtf8) {
                plan.problems().add(spec, "from", "is not UTF-8");
            } catch (IOException unreadable) {
                plan.problems().add(spec, "from", "there is no readable file " + plan.file(spec.from()));
            } catch (IllegalArgumentException wrong) {
                plan.problems().add(spec, "from", String.valueOf(wrong.getMessage()));
            }
            return List.of();
        }
    }
}
