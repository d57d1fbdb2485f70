package dev.offroad.processor;

import com.google.auto.service.AutoService;
import dev.offroad.processor.find.AnnotatedTypes;
import dev.offroad.processor.find.Annotations;
import dev.offroad.processor.inplace.InPlace;
import dev.offroad.processor.inspect.TypeInspector;
import dev.offroad.processor.inspect.Unresolved;
import dev.offroad.processor.lint.Lint;
import dev.offroad.processor.model.GeneratedName;
import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.model.Mode;
import dev.offroad.processor.problem.Problem;
import dev.offroad.processor.problem.ProblemCode;
import dev.offroad.processor.problem.Problems;
import dev.offroad.processor.problem.Subject;
import dev.offroad.processor.write.GeneratedClass;
import dev.offroad.processor.write.SectionIndex;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Generates a class that measures for each type that {@code @Measured} stands on or in; or lets
 * probes be put into the type's own class file.
 *
 * <p>A type that names a type which does not exist yet waits for the next round, as another
 * processor may be about to make it.
 */
@AutoService(Processor.class)
public final class MeasuredProcessor extends AbstractProcessor {

  /** Stands on what we generate, so {@code -Xlint:processing} wants it to be claimed as well. */
  private static final String GENERATED = "javax.annotation.processing.Generated";

  private final Problems problems = new Problems();
  private Elements elements;
  private Types types;
  private Options options;
  private Lint lint;
  private InPlace inPlace;
  private AnnotatedTypes annotatedTypes;

  /** For the compiler. */
  public MeasuredProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    elements = environment.getElementUtils();
    types = environment.getTypeUtils();
    options = Options.read(environment.getOptions(), problems);
    if (isInPlace()) {
      inPlace = InPlace.start(environment, options.withProbes());
    } else {
      lint = Lint.start(environment, options.lint());
    }
    annotatedTypes = new AnnotatedTypes(elements);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Annotations.MEASURED, Annotations.NOT_MEASURED, GENERATED);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.NAMES;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /** Claims the annotations: {@code -Xlint:processing} warns of those that no processor claims. */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    List<TypeElement> annotated = annotatedTypes.of(round);
    if (isInPlace()) {
      inPlace.findNamesOfWrappers(round);
    }
    TypeInspector inspector = inspector();
    Unresolved unresolved = new Unresolved(elements, options.mode(), namesOfGenerated(annotated));
    for (TypeElement type : annotated) {
      sayWhatIsMissing();
      Optional<Unresolved.Missing> missing = unresolved.in(type);
      if (round.processingOver()) {
        // What is still waiting now will never be generated. After other errors, that is why.
        missing
            .filter(m -> !round.errorRaised())
            .map(m -> unresolved(type, m))
            .ifPresent(problems::add);
      } else if (missing.isPresent()) {
        annotatedTypes.defer(type);
      } else {
        inspect(type, inspector);
      }
    }
    problems.printTo(processingEnv.getMessager());
    return true;
  }

  private TypeInspector inspector() {
    Predicate<ExecutableElement> isWritten = isInPlace() ? inPlace::isWritten : method -> true;
    return new TypeInspector(elements, types, options.mode(), isWritten, problems);
  }

  private boolean isInPlace() {
    return options.mode() == Mode.IN_PLACE;
  }

  private void sayWhatIsMissing() {
    if (isInPlace()) {
      inPlace.sayWhetherMissing(problems);
    } else {
      lint.sayWhetherMissing(processingEnv.getMessager());
    }
  }

  private void inspect(TypeElement type, TypeInspector inspector) {
    Optional<MeasuredType> measured = inspector.inspect(type);
    if (!isInPlace()) {
      measured.ifPresent(this::write);
      return;
    }
    inPlace.addInspected(type);
    if (options.withProbes()) {
      measured.ifPresent(this::writeIndex);
    }
  }

  private Set<String> namesOfGenerated(List<TypeElement> annotated) {
    return annotated.stream()
        .map(type -> GeneratedName.qualified(type, elements))
        .collect(Collectors.toSet());
  }

  private void write(MeasuredType type) {
    GeneratedClass generated = new GeneratedClass(type, elements, types, options.withProbes());
    try {
      generated.writeTo(processingEnv.getFiler());
      lint.addGenerated(GeneratedName.qualified(type.original(), elements));
    } catch (FilerException e) {
      problems.add(nameTaken(type));
      return;
    } catch (IOException e) {
      problems.add(notWritten(type, type.simpleName(), e));
      return;
    }
    if (options.withProbes()) {
      writeIndex(type);
    }
  }

  private void writeIndex(MeasuredType type) {
    try {
      new SectionIndex(type, elements).writeTo(processingEnv.getFiler());
    } catch (IOException e) {
      problems.add(notWritten(type, "The section index of " + type.simpleName(), e));
    }
  }

  private static Problem nameTaken(MeasuredType type) {
    return Problem.at(
        ProblemCode.GENERATED_NAME_TAKEN,
        type.original(),
        "@Measured in "
            + type.original().getQualifiedName()
            + " generates a class "
            + type.simpleName()
            + ", and there is one in its package already. Rename one of the two types.");
  }

  private static Problem notWritten(MeasuredType type, String what, IOException e) {
    return Problem.at(
        ProblemCode.NOT_WRITTEN,
        type.original(),
        what
            + " could not be written: "
            + e
            + ". Check that the compiler's output folder exists and has room.");
  }

  private static Problem unresolved(TypeElement type, Unresolved.Missing missing) {
    String name = missing.type().asElement().getSimpleName().toString();
    // javac does not always know the name of what it cannot find.
    String named = name.startsWith("<") ? "a type" : name + ",";
    return Problem.at(
        ProblemCode.UNRESOLVED_TYPE,
        missing.place(),
        "@Measured in "
            + type.getQualifiedName()
            + " was not measured: "
            + Subject.plain(missing.place())
            + " names "
            + named
            + " which does not exist. Import it, or build what generates it.");
  }
}
