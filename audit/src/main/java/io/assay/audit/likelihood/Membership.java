package io.assay.audit.likelihood;

import io.assay.core.Feature;
import io.assay.core.Observation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.zip.Deflater;

/** Signs that a language model was trained on a text. The lower, the likelier that it was. */
public enum Membership {
    /** The mean surprise of its tokens (Yeom et al. 2018). */
    LOSS {
        @Override
        double of(Observation text, double share) {
            return text.get(TEXT).meanSurprise();
        }
    },
    /** The mean surprise of the share of its tokens that surprise most (Shi et al. 2024). */
    MIN_K {
        @Override
        double of(Observation text, double share) {
            return lowest(text.get(TEXT).logs(), share);
        }
    },
    /** The same with each token's log-probability set against those of all tokens there (Zhang et al. 2024). */
    MIN_K_PLUS_PLUS {
        @Override
        double of(Observation text, double share) {
            return lowest(standardised(text.get(TEXT)), share);
        }
    },
    /** Mean surprise over the bytes of the text when compressed (Carlini et al. 2021). */
    ZLIB {
        @Override
        double of(Observation text, double share) {
            return text.get(TEXT).meanSurprise() / compressed(text.text());
        }
    },
    /** Perplexity over that of the text in lower case (Carlini et al. 2021). */
    LOWER_CASE {
        @Override
        double of(Observation text, double share) {
            return StrictMath.exp(
                    text.get(TEXT).meanSurprise() - text.get(LOWER).meanSurprise());
        }

        @Override
        Set<Feature<?>> requires() {
            return Set.of(TEXT, LOWER);
        }
    };

    private static final LikelihoodOf TEXT = new LikelihoodOf(Passages.TEXT);
    private static final LikelihoodOf LOWER = new LikelihoodOf(Passages.LOWER_CASE);

    /** @param share of the tokens that are looked at, where only some are */
    abstract double of(Observation text, double share);

    /** The sign as a score; empty where it cannot be told of this text, as without the spread of the log-probabilities. */
    OptionalDouble score(Observation text, double share) {
        double sign = of(text, share);
        return Double.isFinite(sign) ? OptionalDouble.of(sign) : OptionalDouble.empty();
    }

    Set<Feature<?>> requires() {
        return Set.of(TEXT);
    }

    /** Minus the mean of the lowest max(1, floor(share n)); not finite where there is nothing. */
    private static double lowest(double[] scores, double share) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int k = Math.max(1, (int) (share * sorted.length));
        return -Arrays.stream(sorted).limit(k).average().orElse(Double.NaN);
    }

    private static double[] standardised(Likelihood text) {
        double[] standardised = new double[text.means().length];
        for (int i = 0; i < standardised.length; i++) {
            standardised[i] = (text.logs()[i] - text.means()[i]) / text.deviations()[i];
        }
        return standardised;
    }

    /** Bytes of the text in zlib's format at its usual level. */
    private static long compressed(String text) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            byte[] block = new byte[8192];
            while (!deflater.finished()) {
                deflater.deflate(block);
            }
            return deflater.getBytesWritten();
        } finally {
            deflater.end();
        }
    }
}
