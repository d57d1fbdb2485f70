package dev.offroad.processor.lint;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Goes through a class and reports every way round a generated class. */
final class DetourScan extends TreePathScanner<Void, Void> {

  private final Trees trees;
  private final Detours detours;
  private final LintLevel level;
  private final PackageElement inPackage;

  DetourScan(Trees trees, Detours detours, LintLevel level, PackageElement inPackage) {
    this.trees = trees;
    this.detours = detours;
    this.level = level;
    this.inPackage = inPackage;
  }

  @Override
  public Void visitClass(ClassTree tree, Void none) {
    Element element = element(getCurrentPath());
    if (element instanceof TypeElement type && !Quiet.is(type)) {
      if (detours.isExtension(type)) {
        Set<ExecutableElement> bySuper = SuperCalls.in(getCurrentPath(), trees);
        report(
            placeOfExtension(tree),
            detours.byExtension(type, bySuper, new Place(inPackage, false)));
      }
      super.visitClass(tree, null);
    }
    return null;
  }

  /** An anonymous class extends where it is made. */
  private Tree placeOfExtension(ClassTree tree) {
    Tree parent = getCurrentPath().getParentPath().getLeaf();
    return parent instanceof NewClassTree ? parent : tree.getExtendsClause();
  }

  @Override
  public Void visitMethod(MethodTree tree, Void none) {
    return isQuiet() ? null : super.visitMethod(tree, null);
  }

  @Override
  public Void visitVariable(VariableTree tree, Void none) {
    return isQuiet() ? null : super.visitVariable(tree, null);
  }

  private boolean isQuiet() {
    Element element = element(getCurrentPath());
    return element != null && Quiet.is(element);
  }

  /** With a body it is an anonymous class: {@link #visitClass} has it. */
  @Override
  public Void visitNewClass(NewClassTree tree, Void none) {
    if (tree.getClassBody() == null
        && element(getCurrentPath()) instanceof ExecutableElement constructor) {
      report(tree, detours.byConstruction(constructor, new Place(inPackage, false)));
    }
    return super.visitNewClass(tree, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
    Tree select = tree.getMethodSelect();
    if (element(new TreePath(getCurrentPath(), select)) instanceof ExecutableElement method) {
      reportCall(select, method, new Place(inPackage, false));
    }
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void none) {
    Place place = new Place(inPackage, true);
    if (element(getCurrentPath()) instanceof ExecutableElement referred) {
      if (referred.getKind() == ElementKind.CONSTRUCTOR) {
        report(tree, detours.byConstruction(referred, place));
      } else {
        reportCall(tree, referred, place);
      }
    }
    return super.visitMemberReference(tree, null);
  }

  /** A recursion is part of the call that is measured already. */
  private void reportCall(Tree tree, ExecutableElement method, Place place) {
    Optional<String> detour = detours.byCall(method, place);
    if (detour.isPresent() && !isInside(method)) {
      report(tree, detour);
    }
  }

  private boolean isInside(ExecutableElement method) {
    for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof MethodTree && method.equals(element(path))) {
        return true;
      }
    }
    return false;
  }

  private void report(Tree tree, Optional<String> message) {
    message.ifPresent(
        text ->
            trees.printMessage(level.kind(), text, tree, getCurrentPath().getCompilationUnit()));
  }

  private Element element(TreePath path) {
    return trees.getElement(path);
  }
}
