package c.annotations;

import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Info.All.class)
public @interface Info {
  String text() default "";

  char letter() default ' ';

  long big() default 0;

  double ratio() default 0;

  float small() default 0;

  byte tiny() default 0;

  boolean yes() default false;

  Class<?> type() default Object.class;

  RetentionPolicy policy() default RetentionPolicy.CLASS;

  Named[] names() default {};

  int[] numbers() default {};

  @Retention(RetentionPolicy.RUNTIME)
  @interface All {
    Info[] value();
  }
}
