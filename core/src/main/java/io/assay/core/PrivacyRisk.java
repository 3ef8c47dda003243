package io.assay.core;

/** The three risks that anonymous data must withstand, as the Article 29 Working Party names them (Opinion 05/2014, WP216). */
public enum PrivacyRisk {
    SINGLING_OUT("Can a person be picked out?"),
    LINKABILITY("Can two records of the same person be joined?"),
    INFERENCE("Can something be concluded about a person?");

    private final String question;

    PrivacyRisk(String question) {
        this.question = question;
    }

    public String question() {
        return question;
    }

    public String id() {
        return Names.kebab(name());
    }
}
