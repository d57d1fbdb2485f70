package c.annotations;

import dev.offroad.processor.cases.Measurements;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.Arrays;

public final class Main {
  private Main() {}

  /** As text: a type variable of the generated class is not equal to that of the original. */
  private static String text(AnnotatedType... types) {
    return Arrays.toString(types);
  }

  public static void main(String[] args) throws Exception {
    Class<?> generated = Class.forName("c.annotations.MeasuredService");
    Class<?> original = Class.forName("c.annotations.Service");
    System.out.println(
        Arrays.deepToString(generated.getConstructors()[0].getParameterAnnotations()));
    for (Method method : generated.getDeclaredMethods()) {
      Method overridden = original.getDeclaredMethod(method.getName(), method.getParameterTypes());
      boolean same =
          Arrays.equals(method.getAnnotations(), overridden.getAnnotations())
              && Arrays.deepEquals(
                  method.getParameterAnnotations(), overridden.getParameterAnnotations())
              && text(method.getAnnotatedReturnType())
                  .equals(text(overridden.getAnnotatedReturnType()))
              && text(method.getAnnotatedParameterTypes())
                  .equals(text(overridden.getAnnotatedParameterTypes()));
      if (!same) {
        System.out.println(method + " is not annotated like " + overridden);
      }
    }
    Service<String> service = new MeasuredService<>("name", "x", 1);
    System.out.println(service.one("text", null) + service.both("b") + service.generic("g"));
    service.values();
    service.repeated();
    service.receiver();
    System.out.println(service.arrays(new int[2][]).length);
    Measurements.print("c.annotations");
  }
}
