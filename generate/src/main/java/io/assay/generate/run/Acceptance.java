package io.assay.generate.run;

import io.assay.generate.Draft;
import io.assay.generate.Draft.End;
import io.assay.generate.Draft.Fate;
import io.assay.generate.prompt.Quotas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives each draft of a round that has no verdict yet its last one: near to what was accepted before it, not needed any more, or accepted. */
final class Acceptance {

    /** Fewer failed drafts say nothing about a service. */
    private static final int FAILURES_LEAST = 8;

    private final Pool pool;
    private final Quotas quotas;
    private final List<NoveltyStep> novelties;
    private final List<NoveltyStep.Round> rounds;
    private final Map<Map<String, String>, Long> strata = new HashMap<>();
    private long accepted;

    Acceptance(Pool pool, Quotas quotas, List<NoveltyStep> novelties) {
        this.pool = pool;
        this.quotas = quotas;
        this.novelties = novelties;
        rounds = novelties.stream().map(NoveltyStep::round).toList();
    }

    /**
     * The last look at each draft, in the order of their ids.
     *
     * @throws Halted where most answers failed: a service that is down must not become a set of failed drafts
     */
    List<Draft> judge(List<Draft> drafts) {
        List<Draft> failed = drafts.stream()
                .filter(draft ->
                        draft.end().filter(end -> end.fate() == Fate.FAILED).isPresent())
                .toList();
        if (failed.size() >= FAILURES_LEAST && 2 * failed.size() > drafts.size()) {
            throw new Halted(
                    "most answers of the round failed, as with " + failed.get(0).id() + ": "
                            + failed.get(0).end().orElseThrow().detail() + "; the same command tries again");
        }
        return drafts.stream().map(this::judge).toList();
    }

    private Draft judge(Draft draft) {
        Draft judged = draft;
        for (int i = 0; i < novelties.size() && judged.open(); i++) {
            judged = novelties.get(i).test(judged, rounds.get(i));
        }
        if (!judged.open()) {
            return judged;
        }
        Map<String, String> stratum = quotas.stratum(draft.slot().conditions());
        if (!pool.replaces(draft.slot().ordinal())) {
            String unneeded = pool.unneeded(stratum, accepted, strata.getOrDefault(stratum, 0L));
            if (!unneeded.isEmpty()) {
                return judged.rejected("acceptance", Pool.SURPLUS, unneeded);
            }
            accepted++;
            strata.merge(stratum, 1L, Long::sum);
        }
        Draft kept = judged;
        rounds.forEach(round -> round.add(kept));
        return kept.ended(new End(Fate.ACCEPTED, "acceptance", "accepted", "", Optional.empty()));
    }
}
