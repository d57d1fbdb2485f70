package dev.offroad.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TreePath;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** A top-level type that javac has analyzed: its tree has types, and is not yet taken apart. */
public final class AnalyzedType {

  private AnalyzedType() {}

  /**
   * The tree of the type that an event is about.
   *
   * @param event an event of javac
   * @return the tree; empty where the event is about none
   */
  public static Optional<TreePath> of(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    CompilationUnitTree file = event.getCompilationUnit();
    if (type == null || file == null) {
      return Optional.empty();
    }
    for (Tree declared : file.getTypeDecls()) {
      if (declared instanceof ClassTree tree && tree.getSimpleName().equals(type.getSimpleName())) {
        return Optional.of(new TreePath(new TreePath(file), tree));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether an exception of javac is about a class that a library names and that is not there:
   * javac's to complain of, where it matters.
   *
   * @param e the exception
   * @return {@code true} when it is
   */
  public static boolean isMissingClass(Throwable e) {
    return e.getClass().getSimpleName().equals("CompletionFailure");
  }
}
