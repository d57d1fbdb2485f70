package dev.offroad.processor.lint;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.JavacTask;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** A mistake in the lint costs the user a warning, not the compilation. */
class AnalyzedClassesTest {

  @Test
  void aFailureIsOneWarning() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new Broken())
            .compile(JavaFileObjects.forSourceString("Some", "class Some {} class Other {}"));
    assertThat(compilation).succeeded();
    assertThat(compilation).hadWarningCount(1);
    assertThat(compilation)
        .hadWarningContaining("[offroad:lint-failed] Offroad's lint failed in Some");
  }

  /** Registers a listener that has no trees to look at. */
  private static final class Broken extends AbstractProcessor {

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      JavacTask.instance(environment)
          .addTaskListener(
              new AnalyzedClasses(environment, /* trees= */ null, LintLevel.WARN, Set.of()));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return false;
    }
  }
}
