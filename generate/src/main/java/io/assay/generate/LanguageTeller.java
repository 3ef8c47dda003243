package io.assay.generate;

/** Tells the language of a text as an ISO 639-3 code; {@code und} where it cannot. A service of the run. */
public interface LanguageTeller {

    String tell(String text);
}
