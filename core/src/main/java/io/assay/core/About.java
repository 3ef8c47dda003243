package io.assay.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The passport of a unit of the catalogue.
 *
 * <p>The unit's Javadoc is its manual: what it is with its formula; how to read it; a paragraph that begins with "Misleads"; one
 * that begins with "Worked example"; and a {@code @param} for each parameter. {@code assay explain}, the report and the
 * generated pages print just that.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface About {

    /** The name on the command line: modality, dot, kebab-case. */
    String id();

    /** Codes of the specification. */
    String[] spec();

    /** What it is, in one line. */
    String summary();

    Modality[] modalities();

    /** Where the definition comes from. */
    String source();
}
