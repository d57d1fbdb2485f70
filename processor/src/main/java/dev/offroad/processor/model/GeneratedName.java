package dev.offroad.processor.model;

import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The name of the class that is generated for a type, in the type's own package. */
public final class GeneratedName {

  private static final String PREFIX = "Measured";

  private GeneratedName() {}

  /**
   * The simple name of the generated class.
   *
   * @param type the type that it measures
   * @return {@code MeasuredParser} for {@code Parser}, {@code MeasuredOuter_Inner} for a nested
   *     class
   */
  public static String of(TypeElement type) {
    StringBuilder name = new StringBuilder(type.getSimpleName());
    Element outer = type.getEnclosingElement();
    while (!(outer instanceof PackageElement)) {
      name.insert(0, outer.getSimpleName() + "_");
      outer = outer.getEnclosingElement();
    }
    return PREFIX + name;
  }

  /**
   * Whether a simple name may be that of a generated class.
   *
   * @param simpleName a name
   * @return {@code true} when it is formed like one
   */
  public static boolean isPossible(String simpleName) {
    return simpleName.length() > PREFIX.length() && simpleName.startsWith(PREFIX);
  }

  /**
   * The types, without their package, that a generated class may be for: an underscore may be one
   * of a name, or stand between an outer and an inner type.
   *
   * @param simpleName the name of the generated class
   * @return {@code Parser} for {@code MeasuredParser}, {@code Outer_Inner} and {@code Outer.Inner}
   *     for {@code MeasuredOuter_Inner}
   */
  public static Stream<String> possibleOriginals(String simpleName) {
    String name = simpleName.substring(PREFIX.length());
    return Stream.of(name, name.replace('_', '.')).distinct();
  }

  /**
   * The name of the generated class with its package.
   *
   * @param type the type that it measures
   * @param elements of the compilation
   * @return for example {@code com.acme.MeasuredParser}
   */
  public static String qualified(TypeElement type, Elements elements) {
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    return packageName.isEmpty() ? of(type) : packageName + "." + of(type);
  }
}
