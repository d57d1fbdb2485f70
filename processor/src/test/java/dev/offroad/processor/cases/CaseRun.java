package dev.offroad.processor.cases;

import dev.offroad.Offroad;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;

/** Runs the {@code Main} of a case. */
public final class CaseRun {

  private CaseRun() {}

  /**
   * What {@code Main.main} prints on standard output; one case at a time. What was measured before,
   * with another compiler's classes, does not count.
   */
  public static synchronized String output(CaseFolder folder, Compiled compiled) throws Exception {
    URL[] classes = {compiled.folders().classes().toUri().toURL()};
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(classes, CaseRun.class.getClassLoader())) {
      Class<?> main = loader.loadClass(folder.mainClass());
      Offroad.reset();
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      main.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
