package dev.offroad.processor.lint;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.offroad.processor.javac.AnalyzedType;
import dev.offroad.processor.problem.Problem;
import dev.offroad.processor.problem.ProblemCode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * Examines each top-level class once, when javac has analyzed it: then its tree has types, and is
 * not yet taken apart to become byte code. Other classes of the same file may already be.
 *
 * <p>An exception in here would end the user's compilation, so none gets out.
 */
final class AnalyzedClasses implements TaskListener {

  private final Trees trees;
  private final Messager messager;
  private final LintLevel level;
  private final Set<String> generated;
  private final Elements elements;
  private final Detours detours;
  private final Set<TypeElement> examined = new HashSet<>();
  private boolean hasFailed;

  AnalyzedClasses(
      ProcessingEnvironment environment, Trees trees, LintLevel level, Set<String> generated) {
    this.trees = trees;
    this.messager = environment.getMessager();
    this.level = level;
    this.generated = generated;
    this.elements = environment.getElementUtils();
    this.detours = new Detours(elements, environment.getTypeUtils());
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() != TaskEvent.Kind.ANALYZE || hasFailed) {
      return;
    }
    try {
      examine(event);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      if (!AnalyzedType.isMissingClass(e)) {
        fail(event, e);
      }
    }
  }

  private void examine(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    Optional<TreePath> path = AnalyzedType.of(event);
    if (path.isEmpty()
        || generated.contains(type.getQualifiedName().toString())
        || !examined.add(type)) {
      return;
    }
    new LocalTypeScan(trees).scan(path.get(), null);
    if (level != LintLevel.OFF) {
      new DetourScan(trees, detours, level, elements.getPackageOf(type)).scan(path.get(), null);
    }
  }

  private void fail(TaskEvent event, Throwable e) {
    hasFailed = true;
    Problem problem =
        Problem.at(
            ProblemCode.LINT_FAILED,
            null,
            "Offroad's lint failed in "
                + event.getTypeElement()
                + " and looks at no further class: "
                + e
                + ". What is generated is not touched by this. Please report it; until it is mended,"
                + " compile with -Aoffroad.lint=off.");
    messager.printMessage(Diagnostic.Kind.WARNING, problem.message());
  }
}
