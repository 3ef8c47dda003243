package io.assay.models;

import io.assay.models.ask.Budget;
import io.assay.models.ask.Rate;
import io.assay.models.ask.Retry;
import io.assay.models.http.HttpLimits;
import io.assay.models.http.Secret;
import io.assay.models.journal.AnswerStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How a model is called.
 *
 * @param journal of the run, shared by its models and closed by whoever opened it
 * @param cache shared by runs, likewise
 * @param keyFile holds the key, where it is not in the environment
 * @param headers sent with every call besides the provider's own; like the key, their values are taken out of all that is kept or said
 */
public record Options(
        AnswerStore journal,
        AnswerStore cache,
        Rate rate,
        Budget budget,
        Retry retry,
        Prices prices,
        HttpLimits limits,
        Optional<Path> keyFile,
        Map<String, Secret> headers) {

    /** Nothing kept, nothing limited but by {@link Rate#DEFAULT}. */
    public static final Options DEFAULT = new Options(
            AnswerStore.NONE,
            AnswerStore.NONE,
            Rate.DEFAULT,
            Budget.UNLIMITED,
            Retry.DEFAULT,
            Prices.NONE,
            HttpLimits.DEFAULT,
            Optional.empty(),
            Map.of());

    public Options {
        headers = Map.copyOf(headers);
    }

    public Options journal(AnswerStore kept) {
        return new Options(kept, cache, rate, budget, retry, prices, limits, keyFile, headers);
    }

    public Options cache(AnswerStore shared) {
        return new Options(journal, shared, rate, budget, retry, prices, limits, keyFile, headers);
    }

    public Options rate(Rate most) {
        return new Options(journal, cache, most, budget, retry, prices, limits, keyFile, headers);
    }

    public Options budget(Budget most) {
        return new Options(journal, cache, rate, most, retry, prices, limits, keyFile, headers);
    }

    public Options retry(Retry again) {
        return new Options(journal, cache, rate, budget, again, prices, limits, keyFile, headers);
    }

    public Options prices(Prices table) {
        return new Options(journal, cache, rate, budget, retry, table, limits, keyFile, headers);
    }

    public Options limits(HttpLimits most) {
        return new Options(journal, cache, rate, budget, retry, prices, most, keyFile, headers);
    }

    public Options keyFile(Path file) {
        return new Options(journal, cache, rate, budget, retry, prices, limits, Optional.of(file), headers);
    }

    public Options headers(Map<String, Secret> more) {
        return new Options(journal, cache, rate, budget, retry, prices, limits, keyFile, more);
    }
}
