package dev.offroad.processor.inplace;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The types that are declared in a tree, local and anonymous ones too.
 *
 * @param types the types, from outside in
 * @param trees where the types and their methods stand
 */
record DeclaredTypes(List<TypeElement> types, Map<Element, Tree> trees) {

  /** What javac adds to a record has no tree, or one without a body. */
  boolean hasBody(ExecutableElement method) {
    return trees.get(method) instanceof MethodTree tree && tree.getBody() != null;
  }

  static DeclaredTypes in(TreePath path, Trees trees) {
    DeclaredTypes found = new DeclaredTypes(new ArrayList<>(), new HashMap<>());
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree tree, Void none) {
        if (add(tree) instanceof TypeElement type) {
          found.types.add(type);
        }
        return super.visitClass(tree, null);
      }

      @Override
      public Void visitMethod(MethodTree tree, Void none) {
        add(tree);
        return super.visitMethod(tree, null);
      }

      private Element add(Tree tree) {
        Element element = trees.getElement(getCurrentPath());
        if (element != null) {
          found.trees.put(element, tree);
        }
        return element;
      }
    }.scan(path, null);
    return found;
  }
}
