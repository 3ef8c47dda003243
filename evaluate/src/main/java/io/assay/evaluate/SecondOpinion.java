package io.assay.evaluate;

import io.assay.core.Embedder;
import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.Services;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblems;
import io.assay.core.data.Dataset;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.ReadOptions;
import io.assay.core.data.RoleMapping;
import io.assay.core.engine.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The labels that a learner which saw real data alone gives to other rows. */
public final class SecondOpinion {

    private final Learner learner;
    private final Bench bench;

    public SecondOpinion(Learner learner, Services services, long seed, Progress progress) {
        this.learner = learner;
        this.bench = new Bench(new Vectors(services.find(Embedder.class), progress), seed);
    }

    /** A row that it is asked about, with the label it has. */
    public record Row(String id, String text, String label) {}

    /**
     * @param real files it learns from
     * @param map field to column of these
     * @param flags is told of labels that do not match
     * @return a label a row
     */
    public List<String> of(List<Row> rows, List<String> real, Map<String, String> map, List<String> flags)
            throws IOException, CannotEvaluate, DataProblems {
        Dataset data = Data.open(
                Role.REFERENCE,
                real,
                new ReadOptions(Modality.TEXT, RoleMapping.of(map, Role.REFERENCE), ReadLimits.DEFAULT));
        LabelledTexts training = new Reading(Map.of(), flags).read(data);
        LabelledTexts asked = new LabelledTexts(
                rows.stream()
                        .map(row -> new Item(row.id(), row.text(), List.of(row.label())))
                        .toList(),
                false);
        if (training.several()) {
            throw new CannotEvaluate(
                    Reading.source(data) + ": a row has several labels, but an auxiliary model tells one");
        }
        LabelNames.match(Reading.source(data), training, "the synthetic rows", asked, flags);
        if (learner.embeds()) {
            List<String> texts = new ArrayList<>(training.texts());
            texts.addAll(asked.texts());
            bench.vectors().embed(texts);
        }
        Labelling told = learner.label(training, asked, bench);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> told.of(row).get(0))
                .toList();
    }
}
