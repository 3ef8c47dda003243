package io.assay.core.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.assay.core.DidYouMean;
import io.assay.core.Require;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Rubrics as YAML or JSON, which is YAML too:
 *
 * <pre>{@code
 * name: helpfulness
 * instructions: You judge answers of an assistant to its user.
 * shows: [prompt, text]
 * aspects:
 *   - {name: helps, asks: "Does the answer help? 1 not at all, 5 fully.", min: 1, max: 5}
 * }</pre>
 *
 * <p>Scores are whole numbers unless {@code whole: false} says otherwise; fields under {@code optional} are shown where a sample has them. Keys that are not known are errors.
 */
public final class RubricFile {

    private static final int BYTES_MAX = 1 << 20;
    private static final List<String> KEYS = List.of("name", "instructions", "shows", "optional", "aspects");
    private static final List<String> ASPECT_KEYS = List.of("name", "asks", "min", "max", "whole");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;

    private RubricFile(String file) {
        this.file = file;
    }

    /**
     * A rubric from a file.
     *
     * @throws IllegalArgumentException with file and place, where it is no rubric
     */
    public static Rubric read(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return new RubricFile(path.toString()).read(in);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "rubric " + path + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** A rubric that comes with Assay. */
    public static Rubric packaged(String name) {
        try (InputStream in = RubricFile.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalArgumentException("no rubric " + name + " comes with Assay");
            }
            return new RubricFile(name + ".yaml").read(in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Rubric read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(BYTES_MAX + 1);
        Require.that(bytes.length <= BYTES_MAX, "rubric %s is larger than 1 MiB", file);
        JsonNode tree;
        try {
            tree = YAML.readTree(bytes);
        } catch (JsonProcessingException wrong) {
            int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
            throw new IllegalArgumentException(
                    "rubric " + file + ", line " + line + ": "
                            + wrong.getOriginalMessage().replaceAll("\\s+", " "),
                    wrong);
        }
        return rubric(tree);
    }

    private Rubric rubric(JsonNode tree) {
        keys(tree, KEYS, "");
        List<Rubric.Shown> shows = new ArrayList<>();
        list(tree, "shows").forEach(field -> shows.add(new Rubric.Shown(field.asText(), true)));
        if (tree.has("optional")) {
            list(tree, "optional").forEach(field -> shows.add(new Rubric.Shown(field.asText(), false)));
        }
        List<Aspect> aspects = new ArrayList<>();
        for (JsonNode aspect : list(tree, "aspects")) {
            aspects.add(aspect(aspect, "aspects[" + aspects.size() + "]."));
        }
        return placed("", () -> new Rubric(text(tree, "name", ""), text(tree, "instructions", ""), shows, aspects));
    }

    private Aspect aspect(JsonNode tree, String place) {
        keys(tree, ASPECT_KEYS, place);
        boolean whole = !tree.has("whole") || truth(tree.path("whole"), place + "whole");
        return placed(
                place,
                () -> new Aspect(
                        text(tree, "name", place),
                        text(tree, "asks", place),
                        new Scale(number(tree, "min", place), number(tree, "max", place), whole)));
    }

    private void keys(JsonNode tree, List<String> known, String place) {
        if (!tree.isObject()) {
            throw wrong(place, "must hold the keys " + known);
        }
        tree.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw wrong(place + key, "is not known" + DidYouMean.hint(key, known));
            }
        });
    }

    private JsonNode list(JsonNode tree, String key) {
        if (!tree.path(key).isArray()) {
            throw wrong(key, "must be a list");
        }
        return tree.path(key);
    }

    private String text(JsonNode tree, String key, String place) {
        if (!tree.path(key).isTextual() || tree.path(key).asText().isBlank()) {
            throw wrong(place + key, "must be a text");
        }
        return tree.path(key).asText().strip();
    }

    private double number(JsonNode tree, String key, String place) {
        if (!tree.path(key).isNumber()) {
            throw wrong(place + key, "must be a number");
        }
        return tree.path(key).asDouble();
    }

    private boolean truth(JsonNode node, String place) {
        if (!node.isBoolean()) {
            throw wrong(place, "must be true or false");
        }
        return node.asBoolean();
    }

    private <T> T placed(String place, java.util.function.Supplier<T> made) {
        try {
            return made.get();
        } catch (Misplaced known) {
            throw known;
        } catch (IllegalArgumentException rule) {
            throw wrong(
                    place.isEmpty() ? "" : place.substring(0, place.length() - 1), String.valueOf(rule.getMessage()));
        }
    }

    /** A fault that already says where it is. */
    private static final class Misplaced extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private Misplaced(String message) {
            super(message);
        }
    }

    private Misplaced wrong(String place, String rule) {
        return new Misplaced("rubric " + file + ": " + (place.isEmpty() ? "" : place + " ") + rule);
    }
}
