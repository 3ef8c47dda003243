package io.assay.generate.check;

import io.assay.core.Embedder;
import io.assay.core.kernel.MinHashIndex;
import io.assay.core.kernel.Near;
import io.assay.core.kernel.RougeIndex;
import io.assay.core.kernel.Vectors;
import io.assay.generate.Draft.Neighbour;
import io.assay.generate.plan.CheckSpec;
import io.assay.generate.plan.CheckSpec.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Texts that are there already, with their ids. Safe for use from several threads: drafts are looked up while a round is accepted. */
public final class NoveltyIndex {

    /** A way to find what is similar. */
    private interface Search {

        void add(String text);

        Optional<Near> nearest(String text, int below);
    }

    private final Search search;
    private final List<String> ids = new ArrayList<>();

    /** @param embedder only asked for by {@link Measure#EMBEDDING} */
    public NoveltyIndex(CheckSpec.Novelty spec, Optional<Embedder> embedder) {
        search = switch (spec.by()) {
            case EXACT -> new Exact();
            case ROUGE_L -> new Rouge(new RougeIndex(spec.above()));
            case MINHASH -> new Hashed(new MinHashIndex(spec.above()));
            case EMBEDDING ->
                new Embedded(
                        embedder.orElseThrow(() -> new IllegalStateException("novelty by embedding needs an embedder")),
                        spec.above());
        };
    }

    public synchronized int size() {
        return ids.size();
    }

    public synchronized void add(String id, String text) {
        search.add(text);
        ids.add(id);
    }

    /** What is too near among the first texts, the nearest. */
    public synchronized Optional<Neighbour> nearest(String text, int below) {
        return search.nearest(text, below).map(near -> new Neighbour(ids.get(near.number()), near.score()));
    }

    private record Rouge(RougeIndex index) implements Search {
        @Override
        public void add(String text) {
            index.add(text);
        }

        @Override
        public Optional<Near> nearest(String text, int below) {
            return index.nearest(text, below);
        }
    }

    private record Hashed(MinHashIndex index) implements Search {
        @Override
        public void add(String text) {
            index.add(text);
        }

        @Override
        public Optional<Near> nearest(String text, int below) {
            return index.nearest(text, below);
        }
    }

    /** Texts whose letters and digits are equal, in lower case. */
    private static final class Exact implements Search {

        private final Map<String, Integer> first = new HashMap<>();
        private int size;

        @Override
        public void add(String text) {
            first.putIfAbsent(plain(text), size++);
        }

        @Override
        public Optional<Near> nearest(String text, int below) {
            return Optional.ofNullable(first.get(plain(text)))
                    .filter(number -> number < below)
                    .map(number -> new Near(number, 1));
        }

        private static String plain(String text) {
            return text.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                    .strip();
        }
    }

    /** Cosine with every vector. */
    private static final class Embedded implements Search {

        private final Embedder embedder;
        private final double above;
        private final List<double[]> vectors = new ArrayList<>();

        Embedded(Embedder embedder, double above) {
            this.embedder = embedder;
            this.above = above;
        }

        @Override
        public void add(String text) {
            vectors.add(vector(text));
        }

        @Override
        public Optional<Near> nearest(String text, int below) {
            double[] own = vector(text);
            Near best = new Near(-1, above);
            for (int i = 0; i < below; i++) {
                double cosine = Vectors.dot(own, vectors.get(i));
                best = cosine > best.score() ? new Near(i, cosine) : best;
            }
            return best.number() < 0 ? Optional.empty() : Optional.of(best);
        }

        private double[] vector(String text) {
            return Vectors.unit(embedder.embed(List.of(text)).get(0));
        }
    }
}
