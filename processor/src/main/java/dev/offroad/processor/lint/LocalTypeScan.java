package dev.offroad.processor.lint;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.offroad.processor.find.Annotations;
import dev.offroad.processor.problem.Mend;
import dev.offroad.processor.problem.Problem;
import dev.offroad.processor.problem.ProblemCode;
import dev.offroad.processor.problem.Subject;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Finds our annotations on and in types that are declared inside a method, an initializer or an
 * expression. The rounds of annotation processing never show them, so that they would do nothing.
 */
final class LocalTypeScan extends TreePathScanner<Void, Void> {

  private final Trees trees;
  private int localTypes;

  LocalTypeScan(Trees trees) {
    this.trees = trees;
  }

  @Override
  public Void visitClass(ClassTree tree, Void none) {
    Element element = trees.getElement(getCurrentPath());
    int inside = element instanceof TypeElement type && isLocal(type) ? 1 : 0;
    localTypes += inside;
    check(element, tree);
    super.visitClass(tree, null);
    localTypes -= inside;
    return null;
  }

  @Override
  public Void visitMethod(MethodTree tree, Void none) {
    check(trees.getElement(getCurrentPath()), tree);
    return super.visitMethod(tree, null);
  }

  private static boolean isLocal(TypeElement type) {
    return type.getNestingKind() == NestingKind.LOCAL
        || type.getNestingKind() == NestingKind.ANONYMOUS;
  }

  private void check(Element element, Tree tree) {
    if (localTypes == 0 || element == null) {
      return;
    }
    if (Annotations.isMeasured(element)) {
      report(
          tree,
          "@Measured "
              + subject(element)
              + " would do nothing: a generated class cannot name what is declared inside a method or"
              + " an expression. Declare the class as a named member, measure its code with a"
              + " Section,"
              + Mend.IN_PLACE_OR_REMOVE);
    }
    if (Annotations.isNotMeasured(element)) {
      report(
          tree,
          "@NotMeasured "
              + subject(element)
              + " has no effect: nothing is measured there. Remove @NotMeasured.");
    }
  }

  private void report(Tree tree, String text) {
    trees.printMessage(
        Diagnostic.Kind.ERROR,
        Problem.at(ProblemCode.LOCAL_TYPE, null, text).message(),
        tree,
        getCurrentPath().getCompilationUnit());
  }

  private static String subject(Element element) {
    return element instanceof ExecutableElement method
        ? Subject.signature(method)
            + " in "
            + Subject.type((TypeElement) method.getEnclosingElement())
        : "on " + Subject.type((TypeElement) element);
  }
}
