package io.assay.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Expected values computed by independent libraries. The whole set lies beside the repository where it is being built; a part of
 * it, with inputs whose licence allows a copy, lies in {@code src/test/resources/goldens}.
 */
final class Goldens {

    private Goldens() {}

    /** The folder of one area: the whole set if it is there, else the copied part. */
    static Path folder(String area) {
        Path whole = Generated.root().resolve("../shared/goldens").resolve(area).normalize();
        return Files.isDirectory(whole)
                ? whole
                : Generated.root().resolve("app/src/test/resources/goldens").resolve(area);
    }

    /** A case that can be run from the command line. */
    record Case(Path folder, JsonNode node) {

        String name() {
            return node.path("case").asText();
        }

        boolean runnable() {
            return node.path("kind").asText().equals("files") && Files.exists(input("data"));
        }

        Path input(String role) {
            return folder.resolve(node.path(role).asText());
        }

        boolean has(String role) {
            return node.hasNonNull(role);
        }
    }

    /** The cases of a file; none where only a part was copied and the file is no part of it. */
    static List<Case> cases(String area, String file) throws IOException {
        Path path = folder(area).resolve(file + ".json");
        boolean copied = path.startsWith(Generated.root().resolve("app"));
        if (copied && !Files.exists(path)) {
            return List.of();
        }
        JsonNode tree = new ObjectMapper().readTree(path.toFile());
        List<Case> cases = new ArrayList<>();
        for (JsonNode one : tree.path("cases")) {
            cases.add(new Case(Objects.requireNonNull(path.getParent()), one));
        }
        return cases;
    }
}
