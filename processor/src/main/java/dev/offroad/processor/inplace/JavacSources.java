package dev.offroad.processor.inplace;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The trees as the parser made them: nothing in them has a type yet. */
final class JavacSources implements Sources {

  private final Elements elements;
  private final Trees trees;

  JavacSources(Elements elements, Trees trees) {
    this.elements = elements;
    this.trees = trees;
  }

  /** What javac adds to a record has no tree, or one without a body. */
  @Override
  public boolean hasBody(ExecutableElement method) {
    MethodTree tree = trees.getTree(method);
    return tree != null && tree.getBody() != null;
  }

  @Override
  public void reportNamesOfWrappers(Collection<TypeElement> types) {
    Set<CompilationUnitTree> files = new LinkedHashSet<>();
    for (TypeElement type : types) {
      TreePath path = trees.getPath(type);
      if (path != null) {
        files.add(path.getCompilationUnit());
      }
    }
    for (CompilationUnitTree file : files) {
      new WrapperNames(elements, trees, file).scan(new TreePath(file), null);
    }
  }
}
