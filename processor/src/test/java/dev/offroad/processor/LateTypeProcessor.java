package dev.offroad.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Another processor in the same build: for a type whose {@code @Deprecated(since = "late")} asks
 * for it, it makes {@code LateType} in the second round, so that what names that type has to wait.
 */
final class LateTypeProcessor extends AbstractProcessor {

  private Element asking;
  private boolean made;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (asking != null && !made) {
      made = true;
      make("LateType");
    }
    for (Element element : round.getElementsAnnotatedWith(Deprecated.class)) {
      if (element.getAnnotation(Deprecated.class).since().equals("late") && asking == null) {
        asking = element;
        make("Early");
      }
    }
    return false;
  }

  private void make(String name) {
    String inPackage =
        processingEnv.getElementUtils().getPackageOf(asking).getQualifiedName().toString();
    try (Writer out =
        processingEnv.getFiler().createSourceFile(inPackage + "." + name, asking).openWriter()) {
      out.write("package " + inPackage + ";\n\npublic class " + name + " {}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
