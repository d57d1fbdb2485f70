package dev.offroad.processor.find;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreElements;
import com.google.common.base.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** The annotations of the runtime on an element. The runtime is known by name only. */
public final class Annotations {

  /** The name of {@code @Measured}. */
  public static final String MEASURED = "dev.offroad.Measured";

  /** The name of {@code @NotMeasured}. */
  public static final String NOT_MEASURED = "dev.offroad.NotMeasured";

  private Annotations() {}

  /**
   * Whether an element is annotated with {@code @Measured}.
   *
   * @param element the element
   * @return {@code true} when it is
   */
  public static boolean isMeasured(Element element) {
    return MoreElements.isAnnotationPresent(element, MEASURED);
  }

  /**
   * Whether an element is annotated with {@code @NotMeasured}.
   *
   * @param element the element
   * @return {@code true} when it is
   */
  public static boolean isNotMeasured(Element element) {
    return MoreElements.isAnnotationPresent(element, NOT_MEASURED);
  }

  /**
   * The annotation {@code @Measured} of an element.
   *
   * @param element the element
   * @return the annotation, or null
   */
  public static AnnotationMirror measured(Element element) {
    Optional<AnnotationMirror> mirror = MoreElements.getAnnotationMirror(element, MEASURED);
    return mirror.orNull();
  }

  /**
   * The name that {@code @Measured} gives.
   *
   * @param element an element
   * @return the name; empty where there is none
   */
  public static String name(Element element) {
    return text(element, "value");
  }

  /**
   * The group that {@code @Measured} gives.
   *
   * @param element an element
   * @return the group; empty where there is none
   */
  public static String group(Element element) {
    return text(element, "group");
  }

  /**
   * The value of a member of {@code @Measured}, to place a message at.
   *
   * @param element an element that is annotated with {@code @Measured}
   * @param member the name of the member
   * @return the value
   */
  public static AnnotationValue value(Element element, String member) {
    return AnnotationMirrors.getAnnotationValue(measured(element), member);
  }

  private static String text(Element element, String member) {
    return measured(element) == null ? "" : value(element, member).getValue().toString();
  }
}
