package dev.offroad.processor.inplace;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.offroad.processor.javac.AnalyzedType;
import dev.offroad.processor.problem.Problem;
import dev.offroad.processor.problem.ProblemCode;
import dev.offroad.processor.problem.Subject;
import dev.offroad.processor.weave.LeftOut;
import dev.offroad.processor.weave.Weaver;
import dev.offroad.processor.weave.Woven;
import dev.offroad.processor.write.SectionIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * Puts probes into each class file as soon as javac has written it.
 *
 * <p>An exception in here would end the user's compilation without a word of sense, so none gets
 * out.
 */
final class WrittenClasses implements TaskListener {

  private final Messager messager;
  private final Elements elements;
  private final Plans plans;
  private final ClassFolder folder;
  private final boolean withProbes;
  private boolean hasFailed;

  WrittenClasses(ProcessingEnvironment environment, Plans plans, boolean withProbes) {
    this.messager = environment.getMessager();
    this.elements = environment.getElementUtils();
    this.plans = plans;
    this.folder = new ClassFolder(environment.getFiler(), elements);
    this.withProbes = withProbes;
  }

  @Override
  public void finished(TaskEvent event) {
    try {
      if (event.getKind() == TaskEvent.Kind.ANALYZE) {
        plans.add(event);
      } else if (event.getKind() == TaskEvent.Kind.GENERATE && withProbes && !hasFailed) {
        written(event);
      }
    } catch (IOException
        | RuntimeException
        | LinkageError
        | AssertionError
        | StackOverflowError e) {
      if (!AnalyzedType.isMissingClass(e)) {
        fail(event, e);
      }
    }
  }

  private void written(TaskEvent event) throws IOException {
    TypeElement type = event.getTypeElement();
    Optional<Plan> plan = type == null ? Optional.empty() : plans.of(type);
    if (plan.isEmpty()) {
      return;
    }
    Path file = folder.classFile(type, event.getSourceFile());
    Optional<Woven> woven = Weaver.weave(Files.readAllBytes(file), plan.get().places());
    if (woven.isEmpty()) {
      return;
    }
    WholeFile.write(file, woven.get().bytes());
    woven.get().leftOut().forEach(method -> warn(plan.get(), method));
    if (isOutOfReachOfRounds(type)) {
      writeIndex(type, plan.get());
    }
  }

  /** Of other types the index was written in the rounds. */
  private static boolean isOutOfReachOfRounds(TypeElement type) {
    return type.getNestingKind() == NestingKind.LOCAL
        || type.getNestingKind() == NestingKind.ANONYMOUS;
  }

  private void writeIndex(TypeElement type, Plan plan) throws IOException {
    Optional<Path> root = folder.root(type);
    if (root.isPresent()) {
      SectionIndex index = new SectionIndex(plan.type(), elements);
      Path file = root.get().resolve(index.path());
      Files.createDirectories(file.getParent());
      WholeFile.write(file, index.bytes());
    }
  }

  private void warn(Plan plan, LeftOut method) {
    var element = plan.sites().get(method.site()).element();
    String text =
        Subject.measured(element)
            + " is not measured: with a probe it "
            + method.why()
            + ". Measure its parts with Sections, or remove @Measured.";
    messager.printMessage(
        Diagnostic.Kind.WARNING,
        Problem.at(ProblemCode.NO_ROOM_FOR_PROBE, element, text).message(),
        element);
  }

  private void fail(TaskEvent event, Throwable e) {
    hasFailed = true;
    String text =
        "No probes could be put into "
            + event.getTypeElement()
            + ": "
            + e
            + ". -Aoffroad.mode=in-place needs javac's class files on a disk, of a version that this"
            + " Offroad knows. Where they are, please report it; until then, compile with"
            + " -Aoffroad.mode=wrap.";
    messager.printMessage(
        Diagnostic.Kind.ERROR, Problem.at(ProblemCode.NOT_WOVEN, null, text).message());
  }
}
