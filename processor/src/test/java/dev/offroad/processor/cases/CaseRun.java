package dev.offroad.processor.cases;

import com.google.testing.compile.Compilation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs the {@code Main} of a case. */
public final class CaseRun {

  private CaseRun() {}

  /** What {@code Main.main} prints on standard output; one case at a time. */
  public static synchronized String output(Compilation compilation) throws Exception {
    Class<?> main = new CompiledClasses(compilation).loadClass(mainClass(compilation));
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      main.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static String mainClass(Compilation compilation) {
    return compilation.sourceFiles().stream()
        .map(file -> file.getName().replaceFirst("^/", ""))
        .filter(name -> name.equals("Main.java") || name.endsWith("/Main.java"))
        .map(name -> name.replace(".java", "").replace('/', '.'))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the case has no Main.java to run"));
  }
}
