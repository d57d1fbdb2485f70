package c.annotations;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A remark to the compiler, or to a processor that changes what it stands on. */
@Retention(RetentionPolicy.SOURCE)
public @interface Source {}
