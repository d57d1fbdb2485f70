package dev.offroad.processor.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The types that have an annotation of ours on them or on a member; those that had to wait for
 * types of other processors come again in the next round.
 *
 * <p>Top-level types come by name and nested ones in source order, whatever the order in which the
 * compiler was given its files: of two types that want one name for their generated classes, it is
 * always the same one that gets it. (Eclipse's compiler keeps no order of files at all.)
 */
public final class AnnotatedTypes {

  private final Elements elements;
  private final Set<String> waiting = new LinkedHashSet<>();

  /**
   * No types yet.
   *
   * @param elements finds waiting types again
   */
  public AnnotatedTypes(Elements elements) {
    this.elements = elements;
  }

  /**
   * The types to inspect in a round: those that waited, and the new ones.
   *
   * @param round the round
   * @return the types, each once
   */
  public List<TypeElement> of(RoundEnvironment round) {
    Set<TypeElement> types = new LinkedHashSet<>();
    for (String name : waiting) {
      types.add(elements.getTypeElement(name));
    }
    waiting.clear();
    ElementFilter.typesIn(round.getRootElements()).stream()
        .sorted(Comparator.comparing(root -> root.getQualifiedName().toString()))
        .forEach(root -> addAnnotated(root, types));
    return new ArrayList<>(types);
  }

  /**
   * Lets a type come again in the next round.
   *
   * @param type the type
   */
  public void defer(TypeElement type) {
    waiting.add(type.getQualifiedName().toString());
  }

  private static void addAnnotated(TypeElement type, Set<TypeElement> types) {
    if (hasOurAnnotation(type) || members(type).anyMatch(AnnotatedTypes::hasOurAnnotation)) {
      types.add(type);
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      addAnnotated(nested, types);
    }
  }

  /** A nested type that is annotated is found by itself. */
  private static Stream<? extends Element> members(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member instanceof ExecutableElement);
  }

  private static boolean hasOurAnnotation(Element element) {
    return Annotations.isMeasured(element) || Annotations.isNotMeasured(element);
  }
}
