package io.assay.generate.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.Embedder;
import io.assay.core.Services;
import io.assay.core.model.ChatModel;
import io.assay.core.plan.Named;
import io.assay.generate.Draft;
import io.assay.generate.loop.Agenda;
import io.assay.generate.loop.Feedback;
import io.assay.generate.plan.ConditionSpec;
import io.assay.generate.plan.DemonstrationSpec;
import io.assay.generate.plan.DemonstrationSpec.Select;
import io.assay.generate.plan.GenerationPlan;
import io.assay.generate.plan.Material;
import io.assay.generate.plan.UntilSpec;
import io.assay.generate.prompt.Conditions;
import io.assay.generate.prompt.Demonstrations;
import io.assay.generate.prompt.Quotas;
import io.assay.generate.prompt.Scene;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * Carries a checked plan out, round by round. Rounds begin and are accepted by one thread, in order; only answers of models come from others. A
 * round sees accepted rounds alone, so how fast answers come, or how many at a time, changes nothing. Rounds of the log are taken from
 * it in the same way as if they had just been answered: a run that was killed goes on as if it had not been.
 */
public final class Generation implements Closeable {

    /** Told after each round. */
    public interface Watch {

        void round(Ledger ledger, int wanted);
    }

    /** How a run ended. */
    public record Outcome(
            Ending ending, String said, Ledger ledger, int wanted, Map<Map<String, String>, Long> strata) {

        /** Exactly as many as wanted, or as many as made a difference where the plan ends there. */
        public boolean complete() {
            return ending == Ending.DONE || ending == Ending.PLATEAU;
        }
    }

    /** Why a run ended. */
    public enum Ending {
        DONE,
        PLATEAU,
        ROUNDS,
        LOW_YIELD,
        HALTED,
        INTERRUPTED
    }

    /** A round that has begun. */
    private record Round(int number, Slots.Drawn drawn, Optional<CompletableFuture<List<Draft>>> drafts) {}

    /** The plan, and what was prepared. */
    private static final int LINES_BEFORE_ROUNDS = 2;

    private final GenerationPlan plan;
    private final UntilSpec until;
    private final RunFolder folder;
    private final Asker asker;
    private final Ledger ledger = new Ledger();
    private final Quotas quotas;
    private final Pool pool;
    private final Slots slots;
    private final Steps steps;
    private final Drafting drafting;
    private final Optional<Feedback> feedback;
    private final YieldWatch yields;
    private final RunLog.Lines logged;
    private final int loggedRounds;

    private Generation(
            GenerationPlan plan,
            Material material,
            Map<String, ChatModel> models,
            Services services,
            RunFolder folder,
            Asker asker,
            RunLog.Lines logged,
            Prepared prepared) {
        this.plan = plan;
        this.folder = folder;
        this.asker = asker;
        this.logged = logged;
        loggedRounds = folder.log().size() - LINES_BEFORE_ROUNDS;
        until = plan.generate().until();
        ledger.spend(prepared.spent());
        List<Named<ConditionSpec>> specs = material.weighed(plan.conditions());
        quotas = Quotas.of(until.accepted(), until.per(), specs, prepared.values());
        Conditions conditions = new Conditions(specs, prepared.values(), quotas, plan.seed());
        Scene scene = new Scene(
                plan.generate().task(),
                plan.conditions(),
                prepared.explanations(),
                plan.generate().demonstrations().flatMap(DemonstrationSpec::pairs));
        feedback = Feedback.of(plan, material);
        Optional<Agenda> agenda = feedback.flatMap(Feedback::agenda);
        pool = new Pool(
                quotas,
                keepsRecords(plan),
                ordinal -> agenda.filter(own -> own.replaces(ordinal)).isPresent());
        Optional<Demonstrations> demonstrations = plan.generate()
                .demonstrations()
                .map(spec -> new Demonstrations(
                        spec, material.demonstrations(), plan.seed(), services.find(Embedder.class)));
        slots = new Slots(plan, material, conditions, demonstrations, scene, pool, feedback);
        steps = new Steps(plan, material, models, services, scene, conditions, asker);
        drafting = new Drafting(steps);
        yields = new YieldWatch(until);
    }

    private static boolean keepsRecords(GenerationPlan plan) {
        boolean shown = plan.generate()
                .demonstrations()
                .filter(spec -> spec.select() instanceof Select.Random random && random.own() > 0)
                .isPresent();
        return shown
                || plan.generate()
                        .seeds()
                        .filter(seeds -> seeds.generations() > 1)
                        .isPresent();
    }

    /**
     * Asks models for what is needed before the first round, unless the log has it.
     *
     * @param folder of the run; belongs to this plan
     * @throws Halted where a model has no answer
     */
    public static Generation open(
            GenerationPlan plan,
            Material material,
            Map<String, ChatModel> models,
            Services services,
            RunFolder folder,
            int workers)
            throws IOException {
        Asker asker = new Asker(workers, plan.generate().until().calls().orElse(Long.MAX_VALUE));
        boolean known = folder.log().size() >= LINES_BEFORE_ROUNDS;
        if (!known) {
            folder.log().append(new Preparation(plan, material, models, asker).run());
        }
        RunLog.Lines logged = folder.log().lines();
        logged.next(); // Which plan it is, was looked at before.
        Prepared prepared = Prepared.read(logged.next().orElseThrow());
        asker.made(known ? Committed.calls(prepared.spent()) : 0);
        return new Generation(plan, material, models, services, folder, asker, logged, prepared);
    }

    /**
     * Goes on until there is enough, or there is a reason to end.
     *
     * @param interrupted looked at after each round
     */
    public Outcome run(Watch watch, BooleanSupplier interrupted) throws IOException {
        folder.begin();
        Deque<Round> underWay = new ArrayDeque<>();
        try {
            for (int next = 0; ; ) {
                while (mayBegin(next, underWay.size())) {
                    underWay.add(begin(next++));
                }
                Round round = underWay.poll();
                if (round == null) {
                    return outcome();
                }
                accept(round);
                watch.round(ledger, quotas.total());
                if (interrupted.getAsBoolean() && !enough()) {
                    return ended(Ending.INTERRUPTED, "interrupted; the same command continues");
                }
            }
        } catch (Halted halted) {
            return ended(Ending.HALTED, String.valueOf(halted.getMessage()));
        }
    }

    private boolean mayBegin(int round, int underWay) {
        if (round >= until.rounds()
                || yields.low()
                || plateau()
                || underWay > plan.generate().rounds().ahead()) {
            return false;
        }
        Optional<Agenda> agenda = feedback.flatMap(Feedback::agenda);
        if (agenda.isPresent()) {
            if (underWay == 0) {
                feedback.get().idle(round);
            }
            return agenda.get().ready();
        }
        return !enough() && (underWay == 0 || pool.expected() < quotas.total());
    }

    private boolean enough() {
        return pool.accepted() >= quotas.total()
                && feedback.flatMap(Feedback::agenda).filter(Agenda::ready).isEmpty();
    }

    private boolean plateau() {
        return feedback.filter(Feedback::plateau).isPresent();
    }

    private Round begin(int number) {
        Slots.Drawn drawn = slots.begin();
        return new Round(
                number,
                drawn,
                number < loggedRounds
                        ? Optional.empty()
                        : Optional.of(drafting.begin(number, slots.fill(number, drawn))));
    }

    private void accept(Round round) throws IOException {
        JsonNode line;
        if (round.drafts().isPresent()) {
            Acceptance acceptance = new Acceptance(pool, quotas, steps.novelties());
            String json = RoundJson.print(
                    round.number(),
                    acceptance.judge(Drafting.answered(round.drafts().get())));
            folder.log().append(json);
            line = RoundJson.JSON.readTree(json);
        } else {
            line = logged.next().orElseThrow(() -> new IOException("the log has fewer rounds than it had"));
        }
        Committed committed = RoundJson.read(line);
        asker.made(round.drafts().isPresent() ? 0 : Committed.calls(committed.spent()));
        for (Entry entry : committed.entries()) {
            if (entry.accepted()) {
                pool.accept(entry, slots.chain(entry.ordinal()));
                feedback.ifPresent(
                        loop -> loop.accepted(entry.taken(plan.generate().fields())));
                steps.accepted(entry);
            }
        }
        round.drawn().conditions().forEach(pool::end);
        ledger.add(committed);
        yields.add(committed);
        if (feedback.isPresent()) {
            feedback.get().round(round.number());
            folder.told(feedback.get().told());
        }
        folder.show(line);
        folder.atomically("ledger.json", LedgerJson.print(ledger, quotas, pool.strata()));
    }

    private Outcome outcome() throws IOException {
        if (feedback.isPresent()) {
            Feedback.Result result = feedback.get().end();
            folder.told(result.told());
            folder.outcome(result.rows());
        }
        if (pool.accepted() >= quotas.total()) {
            return ended(Ending.DONE, "accepted " + pool.accepted() + " samples");
        }
        if (plateau()) {
            return ended(
                    Ending.PLATEAU,
                    "stopped: more samples have not made the small model better on gold validation data; accepted "
                            + pool.accepted());
        }
        String worst = ledger.worst()
                .map(entry -> "; most were dropped at " + entry.getKey().step() + ", "
                        + entry.getKey().reason() + " ("
                        + entry.getValue().times() + " of " + ledger.made() + "), as "
                        + entry.getValue().id() + ": "
                        + entry.getValue().detail())
                .orElse("");
        return yields.low()
                ? ended(
                        Ending.LOW_YIELD,
                        "stopped: of the last drafts less than " + until.yield() + " were accepted" + worst)
                : ended(Ending.ROUNDS, "stopped after " + until.rounds() + " rounds" + worst);
    }

    private Outcome ended(Ending ending, String said) {
        return new Outcome(ending, said, ledger, quotas.total(), pool.strata());
    }

    @Override
    public void close() throws IOException {
        logged.close();
    }
}
