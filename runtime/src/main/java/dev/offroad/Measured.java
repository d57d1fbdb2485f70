package dev.offroad;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Measures a method or constructor, or all methods of a type that can be measured.
 *
 * <p>At build time the annotation processor makes a class {@code MeasuredParser} beside {@code
 * Parser} (for a nested {@code Outer.Inner}, {@code MeasuredOuter_Inner}) that measures and
 * delegates. Create that class where {@code Parser} was created, and call static methods on it.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE})
public @interface Measured {

  /**
   * The name of the section. Methods of one type that have the same name are one section.
   *
   * @return the name; empty for {@code SimpleClass.method}, with the parameter types where
   *     overloads would collide. On a type, it stands for {@code SimpleClass} there.
   */
  String value() default "";

  /**
   * The group that reports can sum sections by.
   *
   * @return the group, empty for none
   */
  String group() default "";
}
