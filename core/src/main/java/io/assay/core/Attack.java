package io.assay.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a metric that plays an attacker: whom it plays, and which risk it makes good. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Attack {

    PrivacyRisk risk();

    /** What the attacker does, as a sentence without a subject: {@code joins two files}. */
    String does();

    /** What the attacker has beside the synthetic data. */
    String knows();

    /** The value of an attacker who learns no more of people in the training data than of others. */
    double idle() default 0;
}
