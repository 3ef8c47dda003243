package io.assay.audit.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Examples of the issuing authorities and of python-stdnum 2.2, nobody's numbers. 300,000 random numbers got python-stdnum's verdict once, but where
 * ours know more (districts of American banks, sexes in Italian days, newer groups of taxpayers) or less (whether a birthday lies ahead).
 */
class NationalNumberTest {

    private static final PersonalData ALL = new PersonalData(EnumSet.allOf(Identifier.class), 0.5, false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ABA_ROUTING_NUMBER | routing number | 111000025 | 111000026",
                "AU_ABN | ABN | 83 914 571 673 | 83 914 571 674",
                "AU_ACN | ACN | 004 085 616 | 004 085 617",
                "AU_MEDICARE | Medicare card | 2123 45670 1 | 2123 45671 1",
                "AU_TFN | TFN | 123 456 782 | 123 456 783",
                "BE_NATIONAL_NUMBER | NISS | 85 07 30 033 28 | 85 07 30 033 29",
                "BR_CPF | CPF | 390.533.447-05 | 390.533.447-06",
                "CA_SIN | SIN | 123-456-782 | 123-456-783",
                "CH_AHV | AHV | 756.9217.0769.85 | 756.9217.0769.84",
                "CN_RESIDENT_ID | resident ID | 360426199101010071 | 360426199101010072",
                "DE_TAX_ID | Steuer-ID | 36 574 261 809 | 36 574 261 890",
                "DK_CPR | CPR | 211062-5629 | 511062-5629",
                "ES_NIE | NIE | X-2482300-W | X-2482300-A",
                "ES_NIF | DNI | 54362315-K | 54362315-Z",
                "FI_PERSONAL_IDENTITY_CODE | hetu | 131052-308T | 131052-308U",
                "FR_NIR | NIR | 2 95 10 99 126 111 93 | 2 95 10 99 126 111 99",
                "FR_NIR | NIR | 253072B07300470 | 253072A07300470",
                "IE_PPSN | PPSN | 6433435F | 6433435E",
                "IN_AADHAAR | Aadhaar | 2341 2341 2346 | 2341 2341 2347",
                "IN_PAN | PAN | ACUPA7085R | ACUXA7085R",
                "IT_FISCAL_CODE | codice fiscale | RCCMNL83S18D969H | RCCMNL83S18D969I",
                "IT_VAT_CODE | partita IVA | 00743110157 | 00743110158",
                "KR_RRN | RRN | 971013-9019902 | 971013-9019903",
                "MEDICAL_LICENSE | DEA | BB1388568 | BB1388569",
                "NL_BSN | BSN | 1112.22.333 | 1112.52.333",
                "NO_BIRTH_NUMBER | personnummer | 151086 95088 | 151086 95077",
                "PASSPORT | passport no | C01234567 | C0123456789",
                "PL_PESEL | PESEL | 44051401359 | 44051401358",
                "SE_PERSONNUMMER | personnummer | 880320-0016 | 880320-0018",
                "SG_NRIC_FIN | NRIC | S1234567D | S1234567E",
                "SG_NRIC_FIN | FIN | G1234567X | G1234567Y",
                "SG_NRIC_FIN | FIN | M1234567K | M1234567L",
                "TH_TNIN | Thai ID | 1-2345-45678-78-1 | 1-2345-45678-78-9",
                "TR_NATIONAL_ID | TC kimlik | 17291716060 | 17291716050",
                "UK_NHS | NHS | 943 476 5870 | 943 476 5871",
                "UK_NINO | NI number | AB 12 34 56 C | BG 12 34 56 C",
                "US_ITIN | ITIN | 912-90-3456 | 912-93-4567",
                "US_MBI | Medicare | 1EG4-TE5-MK73 | 1EG4-SE5-MK73",
                "US_NPI | NPI | 1234567893 | 1234567894",
                "ZA_ID_NUMBER | RSA ID | 7503305044089 | 8503305044089"
            })
    void checksDigitsAndForms(Identifier kind, String name, String valid, String invalid) {
        String text = "My " + name + " is " + valid + ", thanks";
        List<Found> found = ALL.find(text);
        assertEquals(1, found.size(), text);
        assertEquals(kind, found.get(0).kind());
        assertEquals(valid, text.substring(found.get(0).from(), found.get(0).to()));
        PersonalData only = new PersonalData(EnumSet.of(kind), 0, false);
        assertEquals(List.of(), only.find("My " + name + " is " + invalid + ", thanks"));
    }

    @Test
    void everyKindOfStateHasAnExample() {
        // The kinds before PASSPORT are tested elsewhere; the table above has as many kinds as there are from it on.
        assertEquals(37, Identifier.values().length - Identifier.PASSPORT.ordinal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nr 123456782", "order 1234567893", "call 36574261809", "x 2341 2341 2346", "no 111000025"})
    void needsAWordNearbyWhereMostNumbersWouldPass(String text) {
        PersonalData states = new PersonalData(EnumSet.complementOf(EnumSet.of(Identifier.PHONE_NUMBER)), 0.5, false);
        assertEquals(List.of(), states.find(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"390.533.447-05", "RCCMNL83S18D969H", "131052-308T", "54362315K", "S1234567D", "971013-9019902"})
    void needsNoneWhereTheFormTells(String text) {
        assertTrue(ALL.find("it was " + text + " then").size() == 1, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passport control opens at 10:30",
                "PASSPORT 12.12.2024",
                "ABN 83 914 571 6731",
                "SIN 123-456-782-9",
                "NHS 1943 476 5870",
                "pi is 3.54362315 K",
                "in 12 34 56 c"
            })
    void takesNoPartOfALongerNumber(String text) {
        assertEquals(List.of(), ALL.find(text));
    }
}
