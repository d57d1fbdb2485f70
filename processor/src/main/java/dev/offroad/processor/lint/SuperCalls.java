package dev.offroad.processor.lint;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/** The methods that the code of a class calls by {@code super}. */
final class SuperCalls extends TreePathScanner<Void, Set<ExecutableElement>> {

  private final Trees trees;

  private SuperCalls(Trees trees) {
    this.trees = trees;
  }

  static Set<ExecutableElement> in(TreePath type, Trees trees) {
    Set<ExecutableElement> called = new HashSet<>();
    new SuperCalls(trees).scan(type, called);
    return called;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Set<ExecutableElement> called) {
    addIfBySuper(tree.getExpression(), called);
    return super.visitMemberSelect(tree, called);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Set<ExecutableElement> called) {
    addIfBySuper(tree.getQualifierExpression(), called);
    return super.visitMemberReference(tree, called);
  }

  private void addIfBySuper(ExpressionTree target, Set<ExecutableElement> called) {
    if (isSuper(target) && trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
      called.add(method);
    }
  }

  private static boolean isSuper(ExpressionTree target) {
    return (target instanceof IdentifierTree simple && simple.getName().contentEquals("super"))
        || (target instanceof MemberSelectTree qualified
            && qualified.getIdentifier().contentEquals("super"));
  }
}
