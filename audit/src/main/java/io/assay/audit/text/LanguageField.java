package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.DerivedField;
import io.assay.core.Feature;

/** The language of a text whose record does not say it. */
@AutoService(DerivedField.class)
public final class LanguageField implements DerivedField {

    @Override
    public String name() {
        return "language";
    }

    @Override
    public Feature<String> feature() {
        return new LanguageOf();
    }
}
