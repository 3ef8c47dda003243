package io.assay.generate.scene;

import io.assay.generate.plan.SceneSpec.SlotSpec;
import io.assay.generate.prompt.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a log and the truth of it.
 *
 * @param template the text with {@code <*>} for each slot, as parsers of logs write it
 * @param parameters what was filled in, in order
 */
record LogLine(String line, String template, List<Map<String, String>> parameters) {

    private static final Pattern SLOT = Pattern.compile("<([a-zA-Z][a-zA-Z0-9_-]*)>");

    /** A template that cannot be filled in. */
    static final class UnknownSlot extends Exception {

        private static final long serialVersionUID = 1;

        UnknownSlot(String message) {
            super(message);
        }
    }

    static LogLine fill(String template, Map<String, SlotSpec> slots, Chance chance) throws UnknownSlot {
        StringBuilder line = new StringBuilder();
        List<Map<String, String>> parameters = new ArrayList<>();
        Matcher slot = SLOT.matcher(template);
        while (slot.find()) {
            String name = slot.group(1);
            if (!slots.containsKey(name)) {
                throw new UnknownSlot("<" + name + "> is none of " + String.join(", ", slots.keySet()));
            }
            String value = value(Objects.requireNonNull(slots.get(name)), chance.at(parameters.size()));
            parameters.add(Map.of("name", name, "value", value));
            slot.appendReplacement(line, Matcher.quoteReplacement(value));
        }
        slot.appendTail(line);
        return new LogLine(line.toString(), SLOT.matcher(template).replaceAll("<*>"), parameters);
    }

    private static String value(SlotSpec slot, Chance chance) {
        if (!slot.oneOf().isEmpty()) {
            return slot.oneOf().get(chance.below(slot.oneOf().size()));
        } else if (slot.from().isPresent()) {
            int from = slot.from().get();
            return String.valueOf(from + chance.below(slot.to().orElse(from) - from + 1));
        } else if (slot.hex().isPresent()) {
            StringBuilder digits = new StringBuilder();
            for (int i = 0; i < slot.hex().get(); i++) {
                digits.append(Character.forDigit(chance.at(i).below(16), 16));
            }
            return digits.toString();
        }
        return "10." + chance.at(1).below(256) + "." + chance.at(2).below(256) + "."
                + (1 + chance.at(3).below(254));
    }
}
