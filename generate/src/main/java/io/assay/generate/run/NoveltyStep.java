package io.assay.generate.run;

import io.assay.core.Embedder;
import io.assay.generate.Draft;
import io.assay.generate.Draft.End;
import io.assay.generate.Draft.Fate;
import io.assay.generate.Draft.Neighbour;
import io.assay.generate.check.NoveltyIndex;
import io.assay.generate.plan.CheckSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Drops what is too near to what is there. In the middle of a chain it spares later steps the work, against what the round may see and the
 * round itself; when the round is accepted it decides, against everything.
 */
final class NoveltyStep {

    /**
     * One look at a round.
     *
     * @param visible how many of the texts known count
     * @param own texts of the round itself
     */
    record Round(String field, int visible, NoveltyIndex own) {

        void add(Draft draft) {
            own.add(draft.id(), draft.text(field));
        }
    }

    private final String name;
    private final CheckSpec.Novelty spec;
    private final Optional<Embedder> embedder;
    private final NoveltyIndex known;

    NoveltyStep(String name, CheckSpec.Novelty spec, Optional<Embedder> embedder) {
        this.name = name;
        this.spec = spec;
        this.embedder = embedder;
        known = new NoveltyIndex(spec, embedder);
    }

    CheckSpec.Novelty spec() {
        return spec;
    }

    /** A text that counts from the beginning. */
    void given(String id, String text) {
        known.add(id, text);
    }

    /** A look at a round that sees all that is known now, and nothing that comes later. */
    Round round() {
        return new Round(spec.field(), known.size(), new NoveltyIndex(spec, embedder));
    }

    List<Draft> inRound(List<Draft> drafts, Round round) {
        List<Draft> tested = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft one = draft.open() ? test(draft, round) : draft;
            if (one.open()) {
                round.add(one);
            }
            tested.add(one);
        }
        return tested;
    }

    Draft test(Draft draft, Round round) {
        String text = draft.text(spec.field());
        Optional<Neighbour> before = known.nearest(text, round.visible);
        Optional<Neighbour> beside = round.own.nearest(text, round.own.size());
        boolean nearer = beside.isPresent()
                && before.filter(near -> near.score() >= beside.get().score()).isEmpty();
        return (nearer ? beside : before)
                .map(near -> draft.ended(tooNear(near)))
                .orElse(draft);
    }

    void accepted(Entry entry) {
        known.add(entry.id(), String.valueOf(entry.fields().getOrDefault(spec.field(), "")));
    }

    private End tooNear(Neighbour near) {
        String detail = String.format(Locale.ROOT, "%s is near to %s: %.4f", spec.field(), near.id(), near.score());
        return new End(Fate.REJECTED, name, "not-novel", detail, Optional.of(near));
    }
}
