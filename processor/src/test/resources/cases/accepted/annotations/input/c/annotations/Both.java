package c.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Stands on the method and on its result at once. */
@Target({ElementType.TYPE_USE, ElementType.METHOD, ElementType.PARAMETER})
public @interface Both {}
