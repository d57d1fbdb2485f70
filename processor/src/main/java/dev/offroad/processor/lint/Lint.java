package dev.offroad.processor.lint;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/**
 * The lint, as the processor sees it. This class knows nothing of javac's own API: under another
 * compiler its classes may not exist, and {@link JavacDoor}, which needs them, is not loaded before
 * somebody is ready for it to fail.
 */
public final class Lint {

  private final Set<String> generated = new HashSet<>();
  private final LintLevel level;
  private final boolean isAvailable;
  private boolean hasSaidSo;

  private Lint(ProcessingEnvironment environment, LintLevel level) {
    this.level = level;
    this.isAvailable = open(environment, level, generated);
  }

  /**
   * Starts to listen to the compiler, if it is javac.
   *
   * @param environment the processor's, possibly wrapped by a build tool
   * @param level what to do about what is found
   * @return the lint, also where it is not available
   */
  public static Lint start(ProcessingEnvironment environment, LintLevel level) {
    return new Lint(environment, level);
  }

  /**
   * Says that we generated a class: it calls the originals, and nobody else is meant to.
   *
   * @param qualifiedName the name of the class
   */
  public void addGenerated(String qualifiedName) {
    generated.add(qualifiedName);
  }

  /**
   * Says once that there is no lint with this compiler; nothing where there is, or where it is off.
   *
   * @param messager where to say it
   */
  public void sayWhetherMissing(Messager messager) {
    if (isAvailable || hasSaidSo || level == LintLevel.OFF) {
      return;
    }
    hasSaidSo = true;
    messager.printMessage(
        Diagnostic.Kind.NOTE,
        "Offroad's lint is not available with this compiler, only with javac: code that goes round"
            + " the generated classes is not found, nor is @Measured in local and anonymous types."
            + " With -Aoffroad.lint=off nothing is said.");
  }

  private static boolean open(
      ProcessingEnvironment environment, LintLevel level, Set<String> generated) {
    try {
      return JavacDoor.open(environment, level, generated);
    } catch (LinkageError | RuntimeException notJavac) {
      return false;
    }
  }
}
