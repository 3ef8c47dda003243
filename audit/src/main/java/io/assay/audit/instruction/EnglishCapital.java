package io.assay.audit.instruction;

/** The response is in English, in capitals throughout. */
record EnglishCapital() implements Checker {

    @Override
    public boolean follows(Response response) {
        return Texts.isUpper(response.text()) && ResponseLanguage.ENGLISH.follows(response);
    }
}
