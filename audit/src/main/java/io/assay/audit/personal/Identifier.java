package io.assay.audit.personal;

/** Kinds of personal data that can be recognised by their form. The names are those of Microsoft Presidio. */
public enum Identifier {
    CREDIT_CARD,
    IBAN_CODE,
    EMAIL_ADDRESS,
    IP_ADDRESS,
    US_SSN,
    PHONE_NUMBER,
    CRYPTO
}
