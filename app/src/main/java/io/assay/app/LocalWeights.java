package io.assay.app;

import io.assay.core.DidYouMean;
import io.assay.models.weights.KnownWeights;
import io.assay.models.weights.Origin;
import io.assay.models.weights.Weights;
import io.assay.models.weights.WeightsFolder;
import io.assay.pipeline.WrongCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The weights of this machine's language models: those Assay knows where to find, and those a user fetched. */
final class LocalWeights {

    private static final String PREFIX = "local:";

    private final WeightsFolder folder;

    private LocalWeights(WeightsFolder folder) {
        this.folder = folder;
    }

    /** In the usual cache folder. */
    static LocalWeights usual() {
        return in(CacheFolder.usual());
    }

    static LocalWeights in(Path cache) {
        return new LocalWeights(new WeightsFolder(cache.resolve("models")));
    }

    WeightsFolder folder() {
        return folder;
    }

    /** What there is, what is known of it from an earlier fetch before what is known beforehand. */
    List<Weights> all() throws IOException {
        Map<String, Weights> all = new LinkedHashMap<>();
        KnownWeights.all().forEach(known -> all.put(known.name(), known));
        folder.kept().forEach(kept -> all.putIfAbsent(kept.name(), kept));
        return List.copyOf(all.values());
    }

    /** The weights that a name or an origin stands for. */
    Weights named(String text, String name, String sha256) throws IOException {
        String asked = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
        for (Weights weights : all()) {
            if (weights.name().equals(asked)) {
                return weights;
            }
        }
        Origin origin = Origin.parse(asked).orElseThrow(() -> new WrongCommand(List.of(unknown(asked))));
        String called = name.isEmpty() ? origin.fileName().replaceFirst("\\.[A-Za-z0-9]+$", "") : name;
        return new Weights(
                called, "fetched from " + origin, "", origin.fileName(), sha256, 0, List.of(origin), Optional.empty());
    }

    private String unknown(String asked) {
        List<String> names = new ArrayList<>();
        KnownWeights.all().forEach(known -> names.add(known.name()));
        return asked + " is no model: name one of " + String.join(", ", names) + ", or " + Origin.FORMS
                + DidYouMean.hint(asked, names);
    }
}
