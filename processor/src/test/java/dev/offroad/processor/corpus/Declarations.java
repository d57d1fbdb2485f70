package dev.offroad.processor.corpus;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The top-level and member types of sources, and their methods and constructors, as {@code javac}'s
 * parser sees them. Local and anonymous types are not among them.
 */
final class Declarations {

  private final SourcePositions positions;
  private final List<Declaration> found = new ArrayList<>();

  private Declarations(SourcePositions positions) {
    this.positions = positions;
  }

  static List<Declaration> of(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      Declarations declarations = new Declarations(Trees.instance(task).getSourcePositions());
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree type : unit.getTypeDecls()) {
          declarations.add(unit, type);
        }
      }
      return declarations.found;
    }
  }

  private void add(CompilationUnitTree unit, Tree tree) {
    if (tree instanceof ClassTree type) {
      found.add(declaration(Declaration.Kind.TYPE, unit, tree));
      type.getMembers().forEach(member -> add(unit, member));
    } else if (tree instanceof MethodTree) {
      found.add(declaration(Declaration.Kind.MEMBER, unit, tree));
    }
  }

  private Declaration declaration(Declaration.Kind kind, CompilationUnitTree unit, Tree tree) {
    return new Declaration(
        Path.of(unit.getSourceFile().toUri()),
        kind,
        Math.toIntExact(positions.getStartPosition(unit, tree)),
        Math.toIntExact(positions.getEndPosition(unit, tree)));
  }
}
