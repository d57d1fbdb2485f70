package dev.offroad.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The lint finds javac behind the wrappers of build tools, and can do without it. */
class LintTest {

  private static final JavaFileObject PARSER =
      JavaFileObjects.forSourceString(
          "p.Parser",
          """
          package p;
          class Parser {
            @dev.offroad.Measured void parse() {}
            Parser other = new Parser();
            static class Nested {
              @dev.offroad.Measured void run() {}
            }
          }
          """);

  private static final JavaFileObject PLAIN =
      JavaFileObjects.forSourceString("p.Plain", "package p; class Plain {}");

  @Test
  void javacsOwnEnvironment() {
    assertIsLinted(compile(wrappedBy(UnaryOperator.identity())));
  }

  @Test
  void anEnvironmentInADelegatingClass() {
    assertIsLinted(compile(wrappedBy(Delegating::new)));
  }

  @Test
  void anEnvironmentInAnInheritedField() {
    assertIsLinted(compile(wrappedBy(Inheriting::new)));
  }

  @Test
  void anEnvironmentInADynamicProxy() {
    assertIsLinted(compile(wrappedBy(LintTest::proxy)));
  }

  @Test
  void anEnvironmentInSeveralWrappers() {
    assertIsLinted(compile(wrappedBy(real -> proxy(new Delegating(proxy(real))))));
  }

  @Test
  void anEnvironmentThatHidesJavacIsSaidOnce() {
    Compilation compilation = compile(wrappedBy(LintTest::hiding));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("p.MeasuredParser");
    assertThat(notes(compilation)).hasSize(1);
    assertThat(notes(compilation).get(0)).contains("lint is not available with this compiler");
  }

  @Test
  void nothingIsSaidWhereItDoesNotMatter() {
    assertThat(compile(wrappedBy(LintTest::hiding), "-Aoffroad.lint=off").diagnostics()).isEmpty();
    Compilation unmeasured =
        Compiler.javac().withProcessors(wrappedBy(LintTest::hiding)).compile(PLAIN);
    assertThat(unmeasured.diagnostics()).isEmpty();
  }

  @Test
  void withoutTheClassesOfJavacTheProcessorGenerates() throws Exception {
    Processor processor =
        (Processor)
            new WithoutJavac()
                .loadClass(MeasuredProcessor.class.getName())
                .getConstructor()
                .newInstance();
    Compilation compilation = compile(processor);
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("p.MeasuredParser");
    assertThat(notes(compilation)).hasSize(1);
  }

  private static Compilation compile(Processor processor, Object... options) {
    return Compiler.javac().withProcessors(processor).withOptions(options).compile(PARSER);
  }

  private static void assertIsLinted(Compilation compilation) {
    assertThat(compilation).succeeded();
    assertThat(compilation.notes()).isEmpty();
    assertThat(compilation).hadWarningCount(1);
    assertThat(compilation)
        .hadWarningContaining("[offroad:not-wired] new Parser()")
        .inFile(PARSER)
        .onLine(4);
  }

  private static List<String> notes(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.NOTE)
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .toList();
  }

  private static Processor wrappedBy(UnaryOperator<ProcessingEnvironment> wrapper) {
    return new Wrapping(wrapper);
  }

  private static ProcessingEnvironment proxy(ProcessingEnvironment real) {
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            LintTest.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** An environment as another compiler has it: there is no javac to be found in its fields. */
  private static ProcessingEnvironment hiding(ProcessingEnvironment real) {
    Hiding.real = real;
    return new Hiding();
  }

  /** What build tools do with processors. */
  private static final class Wrapping extends AbstractProcessor {

    private final Processor processor = new MeasuredProcessor();
    private final UnaryOperator<ProcessingEnvironment> wrapper;

    Wrapping(UnaryOperator<ProcessingEnvironment> wrapper) {
      this.wrapper = wrapper;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      processor.init(wrapper.apply(environment));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public Set<String> getSupportedOptions() {
      return processor.getSupportedOptions();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // As the processor does.
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }

  /** Passes everything on. */
  private abstract static class Passing implements ProcessingEnvironment {

    abstract ProcessingEnvironment real();

    @Override
    public Map<String, String> getOptions() {
      return real().getOptions();
    }

    @Override
    public Messager getMessager() {
      return real().getMessager();
    }

    @Override
    public Filer getFiler() {
      return real().getFiler();
    }

    @Override
    public Elements getElementUtils() {
      return real().getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return real().getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return real().getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return real().getLocale();
    }
  }

  /** As in Gradle. */
  private static class Delegating extends Passing {

    private final ProcessingEnvironment delegate;

    Delegating(ProcessingEnvironment delegate) {
      this.delegate = delegate;
    }

    @Override
    ProcessingEnvironment real() {
      return delegate;
    }
  }

  private static final class Inheriting extends Delegating {
    Inheriting(ProcessingEnvironment delegate) {
      super(delegate);
    }
  }

  private static final class Hiding extends Passing {

    private static ProcessingEnvironment real;

    @Override
    ProcessingEnvironment real() {
      return real;
    }
  }

  /** Loads the processor as if the compiler were of a vendor that has no {@code com.sun.source}. */
  private static final class WithoutJavac extends ClassLoader {

    WithoutJavac() {
      super(LintTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("com.sun.source.")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("dev.offroad.processor.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
