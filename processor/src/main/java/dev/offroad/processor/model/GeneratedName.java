package dev.offroad.processor.model;

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
