package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Disclosure protection: an attacker who knows some columns of a real person takes the synthetic rows that agree in them and guesses the secret from those. The
 * protection is 1 less the mean share of such rows that have the right secret, by the protection of blind guessing, at most 1. Where no row agrees, the nearest ones
 * by differing columns are taken (generalised); the forms that leave such people out ({@code cap}) or count them as safe ({@code zero-cap}) stand beside it.
 *
 * <p>Read: 1 means that the data helps no more than blind guessing; near 0 the secret can be read off.
 *
 * <p>Misleads when secrets follow from what is known in all the world (husbands are men): the data then discloses nothing of anyone, and the score is low.
 *
 * <p>Worked example: two synthetic rows agree with a person, one has the right secret: 1/2; with two categories blind guessing protects 1/2: score 1.
 *
 * @param known columns that the attacker knows
 * @param sensitive the secret columns
 * @param continuous columns among them that are cut into ten bins of the reference
 */
@About(
        id = "tabular.disclosure-protection",
        spec = "TB-X4",
        summary = "How well a secret is kept from who knows some columns",
        modalities = Modality.TABULAR,
        source = "SDMetrics DisclosureProtection; Elliot 2014")
@Measures(
        value = Dimension.PRIVACY,
        goal = Goal.HIGHER,
        lower = 0,
        upper = 1,
        needs = Role.REFERENCE,
        identicalVaries = "it depends on how the secret follows from what is known",
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record DisclosureProtection(List<String> known, List<String> sensitive, List<String> continuous)
        implements TableMetric {

    public DisclosureProtection() {
        this(List.of(), List.of(), List.of());
    }

    @Override
    public int sampleMax() {
        return PAIRS_MAX;
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        List<String> keys = known.isEmpty() ? tables.columns("known") : known;
        List<String> secrets = sensitive.isEmpty() ? tables.columns("sensitive") : sensitive;
        List<List<String>> realKeys = rows(tables.reference(), tables.reference(), keys);
        List<List<String>> madeKeys = rows(tables.synthetic(), tables.reference(), keys);
        List<List<String>> realSecrets = rows(tables.reference(), tables.reference(), secrets);
        List<List<String>> madeSecrets = rows(tables.synthetic(), tables.reference(), secrets);
        double cap = 0;
        double general = 0;
        int matched = 0;
        Map<List<String>, List<Integer>> byKey =
                IntStream.range(0, madeKeys.size()).boxed().collect(Collectors.groupingBy(madeKeys::get));
        for (int i = 0; i < realKeys.size(); i++) {
            List<Integer> same = byKey.getOrDefault(realKeys.get(i), List.of());
            List<String> truth = realSecrets.get(i);
            if (!same.isEmpty()) {
                double right = right(same, madeSecrets, truth);
                cap += right;
                general += right;
                matched++;
            } else {
                general += right(closest(realKeys.get(i), madeKeys), madeSecrets, truth);
            }
        }
        int n = realKeys.size();
        double baseline = baseline(tables.reference(), secrets);
        double value = score(1 - general / n, baseline);
        Measurement measured = Measurement.of(value).with("baseline", baseline);
        measured = with(measured, "generalized-cap", 1 - general / n, baseline);
        measured = with(measured, "zero-cap", 1 - cap / n, baseline);
        return matched == 0 ? measured : with(measured, "cap", 1 - cap / matched, baseline);
    }

    private static Measurement with(Measurement measured, String form, double protection, double baseline) {
        return measured.with(form + ".protection", protection).with(form + ".score", score(protection, baseline));
    }

    private static double score(double protection, double baseline) {
        return baseline == 0 ? 0 : Math.max(0, Math.min(1, protection / baseline));
    }

    private static double right(List<Integer> rows, List<List<String>> secrets, List<String> truth) {
        return (double) rows.stream().filter(j -> secrets.get(j).equals(truth)).count() / rows.size();
    }

    private static List<Integer> closest(List<String> key, List<List<String>> keys) {
        int least = Integer.MAX_VALUE;
        List<Integer> closest = new ArrayList<>();
        for (int j = 0; j < keys.size(); j++) {
            int differing = 0;
            for (int k = 0; k < key.size(); k++) {
                differing += key.get(k).equals(keys.get(j).get(k)) ? 0 : 1;
            }
            if (differing < least) {
                least = differing;
                closest.clear();
            }
            if (differing == least) {
                closest.add(j);
            }
        }
        return closest;
    }

    private double baseline(Table reference, List<String> secrets) {
        double combinations = 1;
        for (String column : secrets) {
            combinations *=
                    Frequencies.count(cells(reference, reference, column)).size();
        }
        return 1 - 1 / combinations;
    }

    private List<List<String>> rows(Table table, Table reference, List<String> columns) {
        List<String[]> cells =
                columns.stream().map(column -> cells(table, reference, column)).toList();
        return IntStream.range(0, table.size())
                .mapToObj(i -> cells.stream().map(column -> column[i]).toList())
                .toList();
    }

    private String[] cells(Table table, Table reference, String column) {
        if (!continuous.contains(column)) {
            return table.texts(column);
        }
        double[] edges = NumericBins.equalWidth(Numbers.there(reference, column, "reference"));
        edges[0] = Double.NEGATIVE_INFINITY;
        edges[edges.length - 1] = Double.POSITIVE_INFINITY;
        return NumericBins.closed(table.numbers(column), edges).names();
    }
}
