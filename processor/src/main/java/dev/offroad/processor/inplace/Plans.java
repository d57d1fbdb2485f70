package dev.offroad.processor.inplace;

import com.sun.source.tree.Tree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.offroad.processor.inspect.TypeInspector;
import dev.offroad.processor.javac.AnalyzedType;
import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.model.Mode;
import dev.offroad.processor.problem.Problem;
import dev.offroad.processor.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;

/**
 * What is to be done to the class files of the types that javac has analyzed, member, local and
 * anonymous ones. Problems of those that the rounds of annotation processing did not see are
 * reported here.
 */
final class Plans {

  private final Elements elements;
  private final Types types;
  private final Trees trees;
  private final ProbeSites sites;
  private final Set<TypeElement> inspected;
  private final Map<String, Plan> byBinaryName = new HashMap<>();

  Plans(ProcessingEnvironment environment, Trees trees, Set<TypeElement> inspected) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.trees = trees;
    this.sites = new ProbeSites(elements, types);
    this.inspected = inspected;
  }

  /** The plan for a class; empty where nothing of it is measured. */
  Optional<Plan> of(TypeElement type) {
    return Optional.ofNullable(byBinaryName.get(binaryName(type)));
  }

  /** Makes plans for an analyzed type and for all types in it. */
  void add(TaskEvent event) {
    Optional<TreePath> path = AnalyzedType.of(event);
    if (path.isEmpty()) {
      return;
    }
    DeclaredTypes declared = DeclaredTypes.in(path.get(), trees);
    Problems problems = new Problems();
    TypeInspector inspector =
        new TypeInspector(elements, types, Mode.IN_PLACE, declared::hasBody, problems);
    for (TypeElement type : declared.types()) {
      if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
        // Without code; the rounds see all of them, and those that are annotated are told there.
        continue;
      }
      inspector.inspect(type).ifPresent(measured -> add(type, measured));
      List<Problem> found = problems.takeAll();
      if (inspected.add(type)) {
        found.forEach(problem -> report(problem, declared, path.get()));
      }
    }
  }

  private void add(TypeElement type, MeasuredType measured) {
    byBinaryName.put(binaryName(type), new Plan(measured, sites.of(measured)));
  }

  private void report(Problem problem, DeclaredTypes declared, TreePath path) {
    Element element = problem.element();
    Tree place = declared.trees().getOrDefault(element, path.getLeaf());
    trees.printMessage(Diagnostic.Kind.ERROR, problem.message(), place, path.getCompilationUnit());
  }

  private String binaryName(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }
}
