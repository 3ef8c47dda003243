package io.assay.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sample in the making. Steps return another draft, none changes one.
 *
 * @param id {@code ROUND-SLOT}, and for each answer that became several a number more
 * @param slot where it began
 * @param fields what it has so far
 * @param calls what was asked for it, in order
 * @param remarks what steps said about it, in order
 * @param end its one terminal verdict, once it has one
 */
public record Draft(
        String id, Slot slot, Map<String, Object> fields, List<Call> calls, List<Remark> remarks, Optional<End> end) {

    /** What a step said. */
    public record Remark(String step, String said) {}

    /** What becomes of drafts. */
    public enum Fate {
        ACCEPTED,
        REJECTED,
        FAILED
    }

    /**
     * The terminal verdict.
     *
     * @param step where the draft ended
     * @param reason a name to count by
     * @param detail for people
     * @param neighbour what it was too near to
     */
    public record End(Fate fate, String step, String reason, String detail, Optional<Neighbour> neighbour) {}

    /**
     * What a text is near to.
     *
     * @param id of a sample, a demonstration or a seed
     * @param score how near, 0 to 1
     */
    public record Neighbour(String id, double score) {}

    public Draft {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        calls = List.copyOf(calls);
        remarks = List.copyOf(remarks);
    }

    /** The beginning of a chain. */
    public static Draft begin(String id, Slot slot) {
        return new Draft(id, slot, Map.of(), List.of(), List.of(), Optional.empty());
    }

    /** Whether no verdict has been reached. */
    public boolean open() {
        return end.isEmpty();
    }

    /** A field, or the condition of this name, as text; empty where there is none. */
    public String text(String field) {
        String condition = slot.conditions().getOrDefault(field, "");
        return String.valueOf(fields.getOrDefault(field, condition));
    }

    /** One of the drafts that an answer became. */
    public Draft child(int number) {
        return new Draft(id + "-" + number, slot, fields, calls, remarks, end);
    }

    public Draft with(Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.putAll(more);
        return new Draft(id, slot, all, calls, remarks, end);
    }

    public Draft without(List<String> dropped) {
        Map<String, Object> left = new LinkedHashMap<>(fields);
        left.keySet().removeAll(dropped);
        return new Draft(id, slot, left, calls, remarks, end);
    }

    public Draft asked(Call call) {
        List<Call> all = new ArrayList<>(calls);
        all.add(call);
        return new Draft(id, slot, fields, all, remarks, end);
    }

    public Draft remark(String step, String said) {
        List<Remark> all = new ArrayList<>(remarks);
        all.add(new Remark(step, said));
        return new Draft(id, slot, fields, calls, all, end);
    }

    public Draft rejected(String step, String reason, String detail) {
        return ended(new End(Fate.REJECTED, step, reason, detail, Optional.empty()));
    }

    public Draft ended(End verdict) {
        if (!open()) {
            throw new IllegalStateException(id + " has a verdict already");
        }
        return new Draft(id, slot, fields, calls, remarks, Optional.of(verdict));
    }
}
