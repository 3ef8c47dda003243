package io.assay.audit.instruction;

/** The whole response stands in double quotation marks. */
record Quotation() implements Checker {

    @Override
    public boolean follows(Response response) {
        String text = Texts.strip(response.text());
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    }
}
