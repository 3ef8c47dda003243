package io.assay.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a metric measures, and what its value can be. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Measures {

    Dimension value();

    Goal goal();

    double lower() default 0;

    double upper() default Double.POSITIVE_INFINITY;

    /** Where the goal is {@link Goal#TARGET}. */
    double target() default Double.NaN;

    /** Roles without which there is nothing to measure. A metric that needs one compares the data against it. */
    Role[] needs() default {};

    /** Fields (by meaning) without which there is nothing to measure. */
    String[] fields() default {};

    Cost cost() default Cost.QUICK;

    /** The value when the synthetic data are identical to the data compared against; NaN where no fixed value follows. */
    double identical() default Double.NaN;

    /** Why a metric that compares has no fixed value for identical data, where it has none. */
    String identicalVaries() default "";
}
