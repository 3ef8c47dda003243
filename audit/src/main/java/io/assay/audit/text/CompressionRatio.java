package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Metric;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.state.InOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.Deflater;

/**
 * Compression ratio: how many times smaller the texts become when zlib packs them. Ratio = bytes / compressed bytes, of all texts
 * joined in file order, in UTF-8.
 *
 * <p>Read: lower is more varied. English prose packs to 2 to 3; templates and repetition reach far higher. It sees repetition of
 * any length, even across words, within some 32,000 bytes.
 *
 * <p>Misleads when data sets differ in size, language or order: more text packs better, repetition further apart than 32,000 bytes is not
 * seen, and a few hundred bytes hardly pack at all.
 *
 * <p>Worked example: 1,000 times the letter a are 1,000 bytes, which zlib packs into 17: the ratio is 58.8.
 *
 * @param join what stands between texts; \n is a line feed
 * @param level effort of zlib, 1 to 9
 */
@About(
        id = "text.compression-ratio",
        spec = "P21",
        summary = "Bytes of all texts by their bytes after compression",
        modalities = Modality.TEXT,
        source = "Shaib et al. 2024, arXiv:2403.00553; RFC 1950")
@Measures(value = Dimension.DIVERSITY, goal = Goal.LOWER, lower = 0)
@AutoService(Auditable.class)
public record CompressionRatio(String join, int level) implements Metric<InOrder<byte[]>> {

    public CompressionRatio() {
        this("\\n", 6);
    }

    public CompressionRatio {
        Require.that(level >= 1 && level <= 9, "level must lie in 1..9, but was %d", level);
    }

    @Override
    public int sampleMax() {
        return 2000;
    }

    @Override
    public InOrder<byte[]> newState(Context context) {
        return new InOrder<>(Long.MAX_VALUE);
    }

    @Override
    public void add(InOrder<byte[]> texts, Observation text) {
        texts.add(text.sample().ref(), text.text().getBytes(StandardCharsets.UTF_8), 1);
    }

    @Override
    public Measurement finish(InOrder<byte[]> texts, Context context) {
        Deflater zlib = new Deflater(level);
        try {
            byte[] between = join.translateEscapes().getBytes(StandardCharsets.UTF_8);
            byte[] out = new byte[1 << 16];
            boolean first = true;
            for (InOrder.Row<byte[]> text : texts.rows()) {
                feed(zlib, first ? new byte[0] : between, out);
                feed(zlib, text.item(), out);
                first = false;
            }
            zlib.finish();
            while (!zlib.finished()) {
                zlib.deflate(out);
            }
            if (zlib.getBytesRead() == 0) {
                throw new NothingToMeasure("all texts are empty");
            }
            double ratio = (double) zlib.getBytesRead() / zlib.getBytesWritten();
            return Measurement.of(ratio)
                    .with("bytes", zlib.getBytesRead())
                    .with("compressed-zlib-" + level, zlib.getBytesWritten())
                    .with("ratio-original/compressed", ratio)
                    .evidence(Glimpses.highest(
                            context,
                            this::alone,
                            own -> String.format(Locale.ROOT, "compresses %.2f to 1 by itself", own)));
        } finally {
            zlib.end();
        }
    }

    /** How far a text compresses by itself. */
    private double alone(String text) {
        Deflater zlib = new Deflater(level);
        try {
            feed(zlib, text.getBytes(StandardCharsets.UTF_8), new byte[1 << 16]);
            zlib.finish();
            while (!zlib.finished()) {
                zlib.deflate(new byte[1 << 12]);
            }
            return (double) zlib.getBytesRead() / zlib.getBytesWritten();
        } finally {
            zlib.end();
        }
    }

    private static void feed(Deflater zlib, byte[] in, byte[] out) {
        zlib.setInput(in);
        while (!zlib.needsInput()) {
            zlib.deflate(out);
        }
    }
}
