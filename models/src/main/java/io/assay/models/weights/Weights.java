package io.assay.models.weights;

import io.assay.core.Require;
import java.util.List;
import java.util.Optional;

/**
 * The weights of a model.
 *
 * @param name what people call the model
 * @param about what it is, for people
 * @param licence as an SPDX identifier
 * @param file the name of its file
 * @param sha256 in hexadecimal; empty where nobody has said
 * @param bytes how large it is, 0 where nobody has said
 * @param origins where it can be had, in the order they are tried
 * @param probe what the model says of a text, if that is known
 */
public record Weights(
        String name,
        String about,
        String licence,
        String file,
        String sha256,
        long bytes,
        List<Origin> origins,
        Optional<Probe> probe) {

    /**
     * What another build of the model says of a text.
     *
     * @param text the text, nothing before it
     * @param logProbability sum of its tokens' log-probabilities but the first, in nats
     * @param tolerance how far another build may be off, in nats
     */
    public record Probe(String text, double logProbability, double tolerance) {}

    /** No file is fetched beyond this. */
    private static final long BYTES_MAX = 1L << 40;

    public Weights {
        Require.that(
                name.matches("[A-Za-z0-9][A-Za-z0-9._-]*"),
                "a model's name is made of letters, digits, '.', '_' and '-', but was %s",
                name);
        Require.that(
                file.matches("[A-Za-z0-9][A-Za-z0-9._-]*"),
                "a model's file is made of letters, digits, '.', '_' and '-', but was %s",
                file);
        origins = List.copyOf(origins);
    }

    long bytesMax() {
        return bytes > 0 ? bytes : BYTES_MAX;
    }

    /** The same, pinned to what was fetched. */
    Weights pinned(String hash, long size) {
        return new Weights(name, about, licence, file, hash, size, origins, probe);
    }
}
