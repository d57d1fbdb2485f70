package c.guice;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A qualifier of this package only. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface Slow {}
