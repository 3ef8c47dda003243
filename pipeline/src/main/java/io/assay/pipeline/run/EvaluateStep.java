package io.assay.pipeline.run;

import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblems;
import io.assay.core.data.Dataset;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.ReadOptions;
import io.assay.core.data.RoleMapping;
import io.assay.core.plan.ModelEntry;
import io.assay.core.report.EvaluationReport;
import io.assay.evaluate.CannotEvaluate;
import io.assay.evaluate.EvaluateSection;
import io.assay.evaluate.Evaluator;
import io.assay.evaluate.direct.AuxiliaryModel;
import io.assay.evaluate.direct.DirectEvaluation;
import io.assay.pipeline.Workshop;
import io.assay.pipeline.evaluate.EvaluationFiles;
import io.assay.pipeline.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether what was made is of use. */
final class EvaluateStep implements Section<EvaluationReport> {

    static final String NAME = "evaluate";

    private final EvaluateSection spec;
    private final Plan plan;
    private final Dataset rows;
    private final List<Dataset> real;
    private final Workshop.Writers models;
    private final List<Path> answers;
    private final String version;
    private final RunWatch watch;

    /** @throws DataProblems where data cannot be opened */
    EvaluateStep(
            EvaluateSection spec, Plan plan, List<String> rows, Workshop workshop, RunOptions options, RunWatch watch)
            throws DataProblems {
        this.spec = spec;
        this.plan = plan;
        this.rows = open(spec, Role.SYNTHETIC, rows);
        this.watch = watch;
        version = workshop.version();
        real = real(spec, plan);
        models = workshop.evaluators(
                judges(spec, plan), Workshop.USUAL_EMBEDDER, options.cache(), plan.problems(), new ArrayList<>());
        answers = answers(spec, plan);
    }

    /** Judges are models of the plan; the other kinds of evaluation ask none. */
    private static Map<String, ModelEntry> judges(EvaluateSection spec, Plan plan) {
        return spec.open().isPresent() ? plan.sections().models() : Map.of();
    }

    /** Answers of systems and votes of people. */
    private static List<Path> answers(EvaluateSection spec, Plan plan) {
        return spec.open().stream()
                .flatMap(open -> Stream.concat(open.answers().values().stream(), open.votes().stream()))
                .map(plan.folder()::resolve)
                .toList();
    }

    /** What people decided so far: the section is done again once they decided more. */
    private static List<Path> reviews(EvaluateSection spec, Plan plan) {
        return spec.direct().flatMap(DirectEvaluation::people).stream()
                .map(people -> plan.folder().resolve(people.log()))
                .filter(Files::exists)
                .toList();
    }

    /** Adds what is wrong with the real data that a section names. */
    static void check(EvaluateSection spec, Plan plan, List<String> problems) {
        try {
            List<Dataset> unused = real(spec, plan);
        } catch (DataProblems unreadable) {
            unreadable.problems().forEach(problem -> problems.add(problem.toString()));
        }
        answers(spec, plan).stream()
                .filter(file -> !Files.isRegularFile(file))
                .forEach(file -> problems.add("there is no file " + file));
    }

    private static List<Dataset> real(EvaluateSection spec, Plan plan) throws DataProblems {
        List<Dataset> real = new ArrayList<>();
        for (Map.Entry<Role, List<String>> files : files(spec).entrySet()) {
            if (!files.getValue().isEmpty()) {
                real.add(open(spec, files.getKey(), plan.files(files.getValue())));
            }
        }
        Optional<AuxiliaryModel> model = spec.direct().flatMap(DirectEvaluation::model);
        if (model.isPresent()) {
            real.add(Data.open(
                    Role.REFERENCE,
                    plan.files(model.get().train()),
                    new ReadOptions(
                            Modality.TEXT, RoleMapping.of(model.get().map(), Role.REFERENCE), ReadLimits.DEFAULT)));
        }
        return real;
    }

    private static Map<Role, List<String>> files(EvaluateSection spec) {
        Map<Role, List<String>> files = new LinkedHashMap<>();
        spec.trainOnSynthetic().ifPresent(train -> {
            files.put(Role.REFERENCE, train.realTrain());
            files.put(Role.HOLDOUT, train.test());
        });
        return files;
    }

    private static Dataset open(EvaluateSection spec, Role role, List<String> files) throws DataProblems {
        return Data.open(
                role, files, new ReadOptions(Modality.TEXT, RoleMapping.of(spec.map(), role), ReadLimits.DEFAULT));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String stamp() throws IOException {
        return new Stamp(version, NAME)
                .add(spec)
                .add(plan.sections().seed())
                .data(List.of(rows))
                .data(real)
                .add(judges(spec, plan))
                .files(answers)
                .files(reviews(spec, plan))
                .hex();
    }

    @Override
    public Class<EvaluationReport> type() {
        return EvaluationReport.class;
    }

    @Override
    public Carried<EvaluationReport> carryOut(Path folder) throws IOException, Stopped {
        Evaluator.Result result;
        try {
            result = new Evaluator(
                            plan.folder(),
                            models.services(),
                            models.models(),
                            plan.sections().seed(),
                            watch.progress())
                    .run(spec, rows);
        } catch (CannotEvaluate wrong) {
            throw new Stopped(Stopped.Reason.FAILED, String.join("\n", wrong.problems()));
        } catch (DataProblems wrong) {
            throw unreadable(wrong);
        }
        EvaluationFiles.write(folder, result);
        watch.evaluated(result.report(), folder);
        if (result.blocked()) {
            throw new Stopped(
                    Stopped.Reason.DATA, String.join("\n", result.report().flags()));
        }
        return new Carried<>(
                result.report(), List.of(folder.resolve("evaluation.json"), folder.resolve("predictions.jsonl")));
    }

    static Stopped unreadable(DataProblems wrong) {
        return new Stopped(
                Stopped.Reason.DATA,
                wrong.problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }

    @Override
    public void close() {
        models.close();
    }
}
