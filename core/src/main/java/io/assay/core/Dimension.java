package io.assay.core;

/** The eleven questions of the survey (arXiv:2601.17717), each under its pillar. */
public enum Dimension {
    VALIDITY(Pillar.QUALITY, "Is each sample well formed and sound?"),
    FIDELITY(Pillar.QUALITY, "Does the data look like the real thing?"),
    DIVERSITY(Pillar.QUALITY, "Is the data varied, or does it repeat itself?"),
    UTILITY(Pillar.QUALITY, "Does training on the data help?"),
    FAITHFULNESS(Pillar.TRUSTWORTHINESS, "Are its claims supported by the evidence?"),
    SAFETY(Pillar.TRUSTWORTHINESS, "Is it free of harmful content?"),
    ROBUSTNESS(Pillar.TRUSTWORTHINESS, "Does it hold under small changes?"),
    FAIRNESS(Pillar.TRUSTWORTHINESS, "Does it treat groups alike?"),
    PRIVACY(Pillar.TRUSTWORTHINESS, "Does it leak personal or real data?"),
    PROVENANCE(Pillar.TRUSTWORTHINESS, "Can one show how it came about?"),
    CONTAMINATION(Pillar.TRUSTWORTHINESS, "Does it repeat a public benchmark?");

    private final Pillar pillar;
    private final String question;

    Dimension(Pillar pillar, String question) {
        this.pillar = pillar;
        this.question = question;
    }

    public Pillar pillar() {
        return pillar;
    }

    /** The dimension as a question to a reader of a report. */
    public String question() {
        return question;
    }

    public String id() {
        return Names.kebab(name());
    }
}
