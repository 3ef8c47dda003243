package io.assay.evaluate.direct;

import io.assay.core.Services;
import io.assay.core.data.DataProblems;
import io.assay.core.data.Dataset;
import io.assay.core.engine.Progress;
import io.assay.core.report.Direct;
import io.assay.core.report.Direct.Way;
import io.assay.evaluate.CannotEvaluate;
import io.assay.evaluate.SecondOpinion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries out a direct evaluation. */
public final class DirectScores {

    private final DirectEvaluation spec;
    private final Services services;
    private final long seed;
    private final Progress progress;

    public DirectScores(DirectEvaluation spec, Services services, long seed, Progress progress) {
        this.spec = spec;
        this.services = services;
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * What was found.
     *
     * @param sample the rows that people are to label; empty where none are asked
     */
    public record Found(Direct direct, List<Claim> sample) {

        public Found {
            sample = List.copyOf(sample);
        }
    }

    /**
     * @param folder what paths are relative to
     * @param flags is told what a reader must know before trusting a number
     * @throws CannotEvaluate where data and section do not go together, with what to do
     */
    public Found run(Path folder, Dataset synthetic, List<String> flags)
            throws IOException, CannotEvaluate, DataProblems {
        List<Claim> claims = Claim.read(synthetic, spec.truth(), flags);
        List<Way> ways = new ArrayList<>();
        Map<String, Boolean> known = new LinkedHashMap<>();
        if (spec.truth().isPresent()) {
            ways.add(TruthCheck.of(spec.truth().get(), claims));
            claims.forEach(claim -> claim.right().ifPresent(right -> known.put(claim.id(), right)));
        }
        List<Claim> sample = List.of();
        if (spec.people().isPresent()) {
            SampleDraw draw = SampleDraw.of(labelled(claims), spec.people().get(), seed);
            Reviewed reviewed =
                    new Reviewed(draw, folder.resolve(spec.people().get().log()));
            ways.add(reviewed.way(flags));
            known.clear(); // A drawn sample says more of a model's errors than whatever rows a column tells of.
            known.putAll(reviewed.right());
            sample = draw.rows();
        }
        if (spec.model().isPresent()) {
            ways.addAll(model(spec.model().get(), folder, labelled(claims), known, flags));
        }
        return new Found(
                new Direct(claims.size(), ways, new DiversityMetrics(synthetic, services, seed, progress).of(spec)),
                sample);
    }

    private List<Way> model(
            AuxiliaryModel model, Path folder, List<Claim> claims, Map<String, Boolean> known, List<String> flags)
            throws IOException, CannotEvaluate, DataProblems {
        List<SecondOpinion.Row> rows = claims.stream()
                .map(claim -> new SecondOpinion.Row(claim.id(), claim.text(), claim.label()))
                .toList();
        SecondOpinion opinion = new SecondOpinion(model.learner(), services, seed, progress);
        List<String> told = opinion.of(
                rows,
                model.train().stream()
                        .map(path -> folder.resolve(path).toString())
                        .toList(),
                model.map(),
                flags);
        return new ModelCheck(claims, told, known).ways(model.learner().say(), flags);
    }

    private static List<Claim> labelled(List<Claim> claims) throws CannotEvaluate {
        List<Claim> labelled =
                claims.stream().filter(claim -> !claim.label().isEmpty()).toList();
        if (labelled.isEmpty()) {
            throw new CannotEvaluate("no row has a label; name its column with --map label=COLUMN");
        }
        return labelled;
    }
}
