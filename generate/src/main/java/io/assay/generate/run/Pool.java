package io.assay.generate.run;

import io.assay.generate.prompt.Conditions;
import io.assay.generate.prompt.Quotas;
import io.assay.generate.prompt.Records;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/** What was accepted so far, as later rounds look at it. Only the thread that accepts rounds touches it. */
final class Pool implements Conditions.Standing {

    static final String SURPLUS = "surplus";

    private final Quotas quotas;
    private final boolean keepsRecords;
    private final LongPredicate replaces;
    private final List<Records> records = new ArrayList<>();
    private final Map<String, Map<String, Long>> values = new HashMap<>();
    private final Map<Map<String, String>, Long> strata = new HashMap<>();
    private final Map<String, Map<String, Long>> valuesUnderWay = new HashMap<>();
    private final Map<Map<String, String>, Long> strataUnderWay = new HashMap<>();
    /** The last survivor of each chain of generations. */
    private final Map<Long, Records> latest = new HashMap<>();

    private long accepted;
    private long slotsUnderWay;
    private long slotsDone;

    /**
     * @param keepsRecords whether prompts show what was accepted
     * @param replaces by the ordinal of a slot: whether its sample takes the place of an earlier one
     */
    Pool(Quotas quotas, boolean keepsRecords, LongPredicate replaces) {
        this.quotas = quotas;
        this.keepsRecords = keepsRecords;
        this.replaces = replaces;
    }

    boolean replaces(long ordinal) {
        return replaces.test(ordinal);
    }

    long accepted() {
        return accepted;
    }

    /** How many accepted samples prompts may show. */
    int shown() {
        return records.size();
    }

    Records shown(int number) {
        return records.get(number);
    }

    /** Samples a slot gives, so far; 1 before anything is known. */
    double perSlot() {
        return slotsDone == 0 ? 1 : (double) accepted / slotsDone;
    }

    /** How many there will be if drafts under way go as those before. */
    double expected() {
        return accepted + slotsUnderWay * perSlot();
    }

    void begin(Map<String, String> conditions) {
        slotsUnderWay++;
        count(valuesUnderWay, strataUnderWay, conditions, 1);
    }

    void end(Map<String, String> conditions) {
        slotsUnderWay--;
        slotsDone++;
        count(valuesUnderWay, strataUnderWay, conditions, -1);
    }

    /**
     * Why a sample that passed everything is not needed, or nothing.
     *
     * @param inRound how many were accepted of the round that is being judged
     * @param ofStratum the same of the stratum
     */
    String unneeded(Map<String, String> stratum, long inRound, long ofStratum) {
        if (accepted + inRound >= quotas.total()) {
            return "there are " + quotas.total() + " already";
        }
        Integer wanted = quotas.wanted().get(stratum);
        return wanted != null && strata.getOrDefault(stratum, 0L) + ofStratum >= wanted
                ? "there are " + wanted + " of " + stratum + " already"
                : "";
    }

    void accept(Entry entry, long chain) {
        if (replaces(entry.ordinal())) {
            return;
        }
        accepted++;
        count(values, strata, entry.conditions(), 1);
        if (keepsRecords) {
            Map<String, Object> fields = new LinkedHashMap<>(entry.conditions());
            fields.putAll(entry.fields());
            Records record = new Records(entry.id(), fields);
            records.add(record);
            latest.put(chain, record);
        }
    }

    /** What became last of a chain of generations. */
    java.util.Optional<Records> latest(long chain) {
        return java.util.Optional.ofNullable(latest.get(chain));
    }

    private void count(
            Map<String, Map<String, Long>> byValue,
            Map<Map<String, String>, Long> byStratum,
            Map<String, String> conditions,
            long more) {
        conditions.forEach((name, value) ->
                byValue.computeIfAbsent(name, any -> new HashMap<>()).merge(value, more, Long::sum));
        if (!quotas.by().isEmpty()) {
            byStratum.merge(quotas.stratum(conditions), more, Long::sum);
        }
    }

    @Override
    public double of(String condition, String value) {
        return standing(
                values.getOrDefault(condition, Map.of()).getOrDefault(value, 0L),
                valuesUnderWay.getOrDefault(condition, Map.of()).getOrDefault(value, 0L));
    }

    @Override
    public double of(Map<String, String> stratum) {
        return standing(strata.getOrDefault(stratum, 0L), strataUnderWay.getOrDefault(stratum, 0L));
    }

    private double standing(long done, long underWay) {
        return done + underWay * perSlot();
    }

    /** By stratum, for the account. */
    Map<Map<String, String>, Long> strata() {
        return java.util.Collections.unmodifiableMap(strata);
    }
}
