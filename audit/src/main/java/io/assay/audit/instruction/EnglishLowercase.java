package io.assay.audit.instruction;

/** The response is in English, without any capital. */
record EnglishLowercase() implements Checker {

    @Override
    public boolean follows(Response response) {
        return Texts.isLower(response.text()) && ResponseLanguage.ENGLISH.follows(response);
    }
}
