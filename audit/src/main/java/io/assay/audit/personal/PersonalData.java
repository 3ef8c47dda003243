package io.assay.audit.personal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds personal data in one pass over the characters: nearly all are passed by with one look at a table; at a digit, {@code @},
 * {@code :}, {@code +} or {@code (} the recognisers that it concerns look around.
 */
public final class PersonalData implements Serializable {

    private static final long serialVersionUID = 1;

    private static final byte NOTHING = 0;
    private static final byte DIGIT = 1;
    private static final byte AT = 2;
    private static final byte COLON = 3;
    private static final byte OPENS_PHONE = 4;
    private static final byte[] SIGNS = new byte[0x80];

    static {
        for (char c = '0'; c <= '9'; c++) {
            SIGNS[c] = DIGIT;
        }
        SIGNS['@'] = AT;
        SIGNS[':'] = COLON;
        SIGNS['+'] = OPENS_PHONE;
        SIGNS['('] = OPENS_PHONE;
    }

    private static final Recogniser EMAIL = new EmailAddress();
    private static final Recogniser ADDRESS_4 = new InternetAddress4();
    private static final Recogniser ADDRESS_6 = new InternetAddress6();
    private static final Recogniser CARD = new CardNumber();
    private static final Recogniser SSN = new SocialSecurityNumber();
    private static final Recogniser PHONE = new PhoneNumber();
    private static final Recogniser CRYPTO = new CryptoAddress();

    private final EnumSet<Identifier> kinds;
    private final double scoreLeast;
    private final boolean national;

    /**
     * @param kinds what to look for
     * @param scoreLeast how sure a find must be, 0 to 1
     * @param national whether national structure and check digits of bank accounts must hold
     */
    public PersonalData(Set<Identifier> kinds, double scoreLeast, boolean national) {
        this.kinds = EnumSet.copyOf(kinds);
        this.scoreLeast = scoreLeast;
        this.national = national;
    }

    /** What a text holds, in its order, not overlapping. */
    public List<Found> find(String text) {
        List<Found> found = new ArrayList<>(0);
        Recogniser iban = new Iban(national);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            byte sign = c < SIGNS.length ? SIGNS[c] : NOTHING;
            Found one = sign == NOTHING ? null : look(sign, text, i, iban);
            if (one == null) {
                i++;
                continue;
            }
            while (!found.isEmpty() && found.get(found.size() - 1).to() > one.from()) {
                found.remove(found.size() - 1); // the name of a mail address may look like a number
            }
            found.add(one);
            i = one.to();
        }
        return found;
    }

    /** How many of each kind there are. */
    public static Map<Identifier, Integer> count(List<Found> found) {
        Map<Identifier, Integer> counts = new EnumMap<>(Identifier.class);
        found.forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
        return counts;
    }

    private @Nullable Found look(byte sign, String text, int at, Recogniser iban) {
        return switch (sign) {
            case AT -> ask(Identifier.EMAIL_ADDRESS, EMAIL, text, at);
            case COLON -> ask(Identifier.IP_ADDRESS, ADDRESS_6, text, at);
            case OPENS_PHONE -> Edges.digit(text, at + 1) ? ask(Identifier.PHONE_NUMBER, PHONE, text, at) : null;
            default -> number(text, at, iban);
        };
    }

    private @Nullable Found number(String text, int at, Recogniser iban) {
        if (Edges.word(text, at - 1)) {
            Found account = ask(Identifier.IBAN_CODE, iban, text, at);
            return account != null || text.charAt(at) != '1' ? account : ask(Identifier.CRYPTO, CRYPTO, text, at);
        }
        Found found = ask(Identifier.CRYPTO, CRYPTO, text, at);
        found = found != null ? found : ask(Identifier.IP_ADDRESS, ADDRESS_4, text, at);
        found = found != null ? found : ask(Identifier.US_SSN, SSN, text, at);
        found = found != null ? found : ask(Identifier.CREDIT_CARD, CARD, text, at);
        return found != null ? found : ask(Identifier.PHONE_NUMBER, PHONE, text, at);
    }

    private @Nullable Found ask(Identifier kind, Recogniser recogniser, String text, int at) {
        Found found = kinds.contains(kind) ? recogniser.find(text, at) : null;
        return found != null && found.score() >= scoreLeast ? found : null;
    }
}
