package dev.offroad.processor.inplace;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.offroad.processor.find.Annotations;
import dev.offroad.processor.model.GeneratedName;
import dev.offroad.processor.problem.Problem;
import dev.offroad.processor.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * Finds code that names a class which the other mode would generate. javac would say that there is
 * none; this says why. Each name is told once in a file.
 */
final class WrapperNames extends TreePathScanner<Void, Void> {

  private final Elements elements;
  private final Trees trees;
  private final CompilationUnitTree file;
  private final Set<String> told = new HashSet<>();

  WrapperNames(Elements elements, Trees trees, CompilationUnitTree file) {
    this.elements = elements;
    this.trees = trees;
    this.file = file;
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void none) {
    check(tree, tree.getName().toString(), Optional.empty());
    return super.visitIdentifier(tree, null);
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void none) {
    check(tree, tree.getIdentifier().toString(), Optional.of(tree.getExpression().toString()));
    return super.visitMemberSelect(tree, null);
  }

  private void check(Tree tree, String name, Optional<String> packageName) {
    if (!GeneratedName.isPossible(name) || told.contains(name)) {
      return;
    }
    List<String> packages = packageName.map(List::of).orElseGet(() -> packagesOf(name));
    packages.stream()
        .filter(p -> !exists(p, name))
        .flatMap(p -> original(p, name).stream())
        .findFirst()
        .ifPresent(original -> report(tree, name, original));
  }

  /** Classes of an earlier build in the other mode do not count where their originals are built. */
  private boolean exists(String packageName, String name) {
    TypeElement type = elements.getTypeElement(qualified(packageName, name));
    boolean isSource = type != null && trees.getPath(type) != null;
    boolean isRebuilt =
        original(packageName, name).filter(t -> trees.getPath(t) != null).isPresent();
    return isSource || (type != null && !isRebuilt);
  }

  /** The packages that a simple name may be of. */
  private List<String> packagesOf(String name) {
    List<String> packages = new ArrayList<>();
    packages.add(file.getPackageName() == null ? "" : file.getPackageName().toString());
    for (ImportTree imported : file.getImports()) {
      String text = imported.getQualifiedIdentifier().toString();
      if (text.endsWith("." + name) || text.endsWith(".*")) {
        packages.add(text.substring(0, text.lastIndexOf('.')));
      }
    }
    return packages;
  }

  private static String qualified(String packageName, String name) {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  private Optional<TypeElement> original(String packageName, String generatedName) {
    return GeneratedName.possibleOriginals(generatedName)
        .map(name -> elements.getTypeElement(qualified(packageName, name)))
        .filter(type -> type != null && hasMeasured(type))
        .findFirst();
  }

  private static boolean hasMeasured(TypeElement type) {
    return Annotations.isMeasured(type)
        || type.getEnclosedElements().stream()
            .filter(
                e -> e.getKind() == ElementKind.METHOD || e.getKind() == ElementKind.CONSTRUCTOR)
            .anyMatch(Annotations::isMeasured);
  }

  private void report(Tree tree, String name, TypeElement original) {
    told.add(name);
    String text =
        name
            + " is not generated with -Aoffroad.mode=in-place: "
            + original.getQualifiedName()
            + " measures itself. Write "
            + original.getSimpleName()
            + ", or compile with -Aoffroad.mode=wrap; after a change of mode, build anew from an empty"
            + " folder.";
    trees.printMessage(
        Diagnostic.Kind.ERROR,
        Problem.at(ProblemCode.NOT_GENERATED, null, text).message(),
        tree,
        file);
  }
}
