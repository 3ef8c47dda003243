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
 * Finds personal data in one pass over the characters: nearly all are passed by with one look at a table; at a digit or at one of some
 * signs ({@code @ : + ( - _ . =} and a capital A) the recognisers that it concerns look around.
 */
public final class PersonalData implements Serializable {

    private static final long serialVersionUID = 1;

    private static final byte NOTHING = 0;
    private static final byte DIGIT = 1;
    private static final byte AT = 2;
    private static final byte COLON = 3;
    private static final byte OPENS_PHONE = 4;
    private static final byte HYPHEN = 5;
    private static final byte EQUALS = 6;
    private static final byte POINT = 7;
    private static final byte NAMES_ISSUER = 8;
    private static final byte[] SIGNS = new byte[0x80];

    static {
        for (char c = '0'; c <= '9'; c++) {
            SIGNS[c] = DIGIT;
        }
        SIGNS['@'] = AT;
        SIGNS[':'] = COLON;
        SIGNS['+'] = OPENS_PHONE;
        SIGNS['('] = OPENS_PHONE;
        SIGNS['-'] = HYPHEN;
        SIGNS['='] = EQUALS;
        SIGNS['.'] = POINT;
        SIGNS['_'] = NAMES_ISSUER;
        SIGNS['A'] = NAMES_ISSUER;
    }

    private static final Recogniser EMAIL = new EmailAddress();
    private static final Recogniser ADDRESS_4 = new InternetAddress4();
    private static final Recogniser ADDRESS_6 = new InternetAddress6();
    private static final Recogniser CARD = new CardNumber();
    private static final Recogniser SSN = new SocialSecurityNumber();
    private static final Recogniser PHONE = new PhoneNumber();
    private static final Recogniser CRYPTO = new CryptoAddress();
    private static final Recogniser HARDWARE = new HardwareAddress();
    private static final Recogniser ACCESS_TOKEN = new AccessToken();
    private static final Recogniser WEB_TOKEN = new JsonWebToken();
    private static final Recogniser PRIVATE_KEY = new PrivateKey();
    private static final Recogniser ASSIGNED = new AssignedSecret();

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
        Recogniser issued = new NationalNumber(kinds);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            byte sign = c < SIGNS.length ? SIGNS[c] : NOTHING;
            Found one = sign == NOTHING ? null : look(sign, text, i, iban, issued);
            if (one == null) {
                i++;
                continue;
            }
            while (!found.isEmpty() && found.get(found.size() - 1).to() > one.from() && isSurer(one, found)) {
                found.remove(found.size() - 1); // the name of a mail address may look like a number
            }
            boolean inside = !found.isEmpty() && found.get(found.size() - 1).to() > one.from();
            if (!inside) {
                found.add(one);
            }
            // What is assigned may be of a kind that says more.
            i = inside || one.kind() == Identifier.ASSIGNED_SECRET ? i + 1 : one.to();
        }
        return found;
    }

    private static boolean isSurer(Found one, List<Found> found) {
        Found last = found.get(found.size() - 1);
        return last.kind() != Identifier.ASSIGNED_SECRET || one.score() > last.score();
    }

    /** How many of each kind there are. */
    public static Map<Identifier, Integer> count(List<Found> found) {
        Map<Identifier, Integer> counts = new EnumMap<>(Identifier.class);
        found.forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
        return counts;
    }

    private @Nullable Found look(byte sign, String text, int at, Recogniser iban, Recogniser national) {
        return switch (sign) {
            case AT -> ask(Identifier.EMAIL_ADDRESS, EMAIL, text, at);
            case COLON -> colon(text, at);
            case OPENS_PHONE -> Edges.digit(text, at + 1) ? ask(Identifier.PHONE_NUMBER, PHONE, text, at) : null;
            case HYPHEN -> hyphen(text, at);
            case EQUALS -> ask(Identifier.ASSIGNED_SECRET, ASSIGNED, text, at);
            case POINT -> ask(Identifier.JSON_WEB_TOKEN, WEB_TOKEN, text, at);
            case NAMES_ISSUER -> ask(Identifier.API_KEY, ACCESS_TOKEN, text, at);
            default -> number(text, at, iban, national);
        };
    }

    private @Nullable Found colon(String text, int at) {
        Found found = ask(Identifier.MAC_ADDRESS, HARDWARE, text, at);
        found = found != null ? found : ask(Identifier.IP_ADDRESS, ADDRESS_6, text, at);
        return found != null ? found : ask(Identifier.ASSIGNED_SECRET, ASSIGNED, text, at);
    }

    private @Nullable Found hyphen(String text, int at) {
        if (text.startsWith("--", at)) {
            return ask(Identifier.PRIVATE_KEY, PRIVATE_KEY, text, at);
        }
        Found found = ask(Identifier.API_KEY, ACCESS_TOKEN, text, at);
        return found != null ? found : ask(Identifier.MAC_ADDRESS, HARDWARE, text, at);
    }

    private @Nullable Found number(String text, int at, Recogniser iban, Recogniser national) {
        if (Edges.word(text, at - 1)) {
            Found account = ask(Identifier.IBAN_CODE, iban, text, at);
            account = account != null || text.charAt(at) != '1' ? account : ask(Identifier.CRYPTO, CRYPTO, text, at);
            return account != null || !Edges.isLetter(text.charAt(at - 1)) ? account : sure(national.find(text, at));
        }
        Found found = ask(Identifier.CRYPTO, CRYPTO, text, at);
        found = found != null ? found : ask(Identifier.IP_ADDRESS, ADDRESS_4, text, at);
        found = found != null ? found : ask(Identifier.CREDIT_CARD, CARD, text, at);
        if (found != null) {
            return found;
        }
        // A social security number, a national number and a phone number may look alike: the surest counts.
        Found ssn = ask(Identifier.US_SSN, SSN, text, at);
        Found issued = surer(ssn, sure(national.find(text, at)));
        return surer(issued, ask(Identifier.PHONE_NUMBER, PHONE, text, at));
    }

    private static @Nullable Found surer(@Nullable Found one, @Nullable Found other) {
        return one == null || other != null && other.score() > one.score() ? other : one;
    }

    private @Nullable Found ask(Identifier kind, Recogniser recogniser, String text, int at) {
        return kinds.contains(kind) ? sure(recogniser.find(text, at)) : null;
    }

    private @Nullable Found sure(@Nullable Found found) {
        return found != null && found.score() >= scoreLeast ? found : null;
    }
}
