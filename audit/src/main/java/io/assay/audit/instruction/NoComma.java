package io.assay.audit.instruction;

/** The response holds no comma. */
record NoComma() implements Checker {

    @Override
    public boolean follows(Response response) {
        return response.text().indexOf(',') < 0;
    }
}
