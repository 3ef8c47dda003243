package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.audit.personal.Found;
import io.assay.audit.personal.Identifier;
import io.assay.audit.personal.PersonalData;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.SampleMetric;
import io.assay.core.state.Scores;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Share of texts that hold personal data recognisable by its form: (1/N) sum of 1[text holds an identifier]. Payment cards, bank accounts,
 * Bitcoin addresses and the numbers that states issue must pass their check digits, social security numbers and phone numbers the rules of their numbering plans, mail
 * addresses must end in a domain that exists; keys and tokens, which open what is personal, must begin and be made as their issuer says. Web addresses are not personal data.
 *
 * <p>Read: 0 is what data to be shared should have. The counts say what was found, the evidence where; values are never shown.
 *
 * <p>Misleads when personal data has no form: names, streets and biographies are not seen. And what has the form need not be real: a
 * model invents card numbers with valid check digits and mail addresses at example.com, which count all the same.
 *
 * <p>Worked example: of "card 4111 1111 1111 1111", "card 4111 1111 1111 1112" and "hello", the first holds a card number; the
 * second fails the check digit. 1 of 3 texts: 0.3333.
 *
 * @param types what to look for: the finance and net kinds CREDIT_CARD, IBAN_CODE, EMAIL_ADDRESS, IP_ADDRESS, US_SSN, PHONE_NUMBER, CRYPTO,
 *     MAC_ADDRESS; the secrets API_KEY, JSON_WEB_TOKEN, PRIVATE_KEY, ASSIGNED_SECRET; PASSPORT; and numbers of states by their country,
 *     as UK_NHS or IN_AADHAAR (a wrong name lists them all)
 * @param minimumScore how sure a find must be: check digits of cards and accounts, mail addresses and private keys 1, keys with an issuer's prefix 0.9, numbers of states
 *     beside a word that names them 0.85, international phone numbers 0.75, other phone
 *     numbers, network addresses and assigned secrets 0.6, social security numbers 0.5, phone numbers that could be something else 0.4; numbers of states alone
 *     0.9 to 0.1, the less the more random numbers pass their check
 * @param nationalCheckDigits whether bank accounts must also pass the structure and check digits of their country
 */
@About(
        id = "text.pii-rate",
        spec = "TX-X4",
        summary = "Share of texts that hold personal data",
        modalities = Modality.TEXT,
        source = "ISO/IEC 7812-1; ISO 13616; ITU-T E.164; RFC 7519; RFC 7468; ISO/IEC 7064; rules of the issuing"
                + " authorities as python-stdnum cites them; entity names of Microsoft Presidio")
@Measures(value = Dimension.PRIVACY, goal = Goal.LOWER, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record PiiRate(List<String> types, double minimumScore, boolean nationalCheckDigits) implements SampleMetric {

    private static final int MARKS_MAX = 20;

    public PiiRate() {
        this(Arrays.stream(Identifier.values()).map(Enum::name).toList(), 0.5, false);
    }

    public PiiRate {
        types = List.copyOf(types);
        Require.that(!types.isEmpty(), "types must name at least one kind");
        kinds(types);
        Require.that(
                minimumScore >= 0 && minimumScore <= 1, "minimum-score must lie in 0..1, but was %s", minimumScore);
    }

    private static EnumSet<Identifier> kinds(List<String> types) {
        EnumSet<Identifier> kinds = EnumSet.noneOf(Identifier.class);
        for (String type : types) {
            Identifier kind = Arrays.stream(Identifier.values())
                    .filter(known -> known.name().equals(type))
                    .findFirst()
                    .orElse(null);
            Require.that(kind != null, "types must be among %s, but was %s", Arrays.asList(Identifier.values()), type);
            kinds.add(kind);
        }
        return kinds;
    }

    private List<Found> find(Observation observation) {
        return new PersonalData(kinds(types), minimumScore, nationalCheckDigits).find(observation.text());
    }

    @Override
    public OptionalDouble score(Observation observation) {
        return OptionalDouble.of(find(observation).isEmpty() ? 0 : 1);
    }

    @Override
    public void add(Scores scores, Observation observation) {
        List<Found> found = find(observation);
        scores.add(observation.sample().ref(), observation.rank(), found.isEmpty() ? 0 : 1);
        if (!found.isEmpty()) {
            PersonalData.count(found).forEach((kind, times) -> scores.count(kind.name(), times));
            scores.show(finding(observation, found));
        }
    }

    private static Finding finding(Observation observation, List<Found> found) {
        List<Finding.Mark> marks = found.stream()
                .limit(MARKS_MAX)
                .map(one -> new Finding.Mark(one.from(), one.to(), one.kind().name()))
                .toList();
        String note = "holds "
                + String.join(
                        ", ",
                        PersonalData.count(found).keySet().stream()
                                .map(Enum::name)
                                .toList());
        return new Finding(List.of(observation.sample().ref()), note, found.size(), marks, true);
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        Measurement measurement = scores.measurement(context.seed())
                .with("texts", scores.n())
                .with("texts-with-any", scores.ones())
                .with("share-with-any", scores.mean())
                .evidence(scores.shown());
        for (Identifier kind : kinds(types)) {
            measurement = measurement.with("counts." + kind.name(), scores.counted(kind.name()));
        }
        return measurement;
    }
}
