package dev.offroad.processor.debugger;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.processor.MeasuredProcessor;
import dev.offroad.processor.cases.CaseCompiler;
import dev.offroad.processor.cases.CaseFolder;
import dev.offroad.processor.cases.Compiled;
import dev.offroad.processor.weave.ClassFiles;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;

/**
 * A case of {@code cases/in-place}, compiled with and without probes, and debugged both ways.
 *
 * @param folder the case
 * @param temporary takes the classes
 */
record DebuggedCase(CaseFolder folder, Path temporary) {

  /** What is done in a session. */
  interface Session {
    List<String> seen(Sessions sessions) throws Exception;
  }

  static DebuggedCase of(String name, Path temporary) {
    CaseFolder folder =
        CaseFolder.all("in-place").stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    return new DebuggedCase(folder, temporary);
  }

  /** What is to be seen without probes. */
  List<String> plain(Session session) throws Exception {
    return session.seen(sessions("plain", List.of("-proc:none")));
  }

  /** What is to be seen with them. */
  List<String> woven(Session session) throws Exception {
    return session.seen(
        sessions("woven", List.of("-Aoffroad.mode=in-place"), new MeasuredProcessor()));
  }

  /** Both must be the same; the first stop that is not is told. */
  void assertSame(Session session) throws Exception {
    List<String> plain = plain(session);
    List<String> woven = woven(session);
    assertWithMessage("stops in %s", folder.name()).that(plain).isNotEmpty();
    for (int i = 0; i < Math.min(plain.size(), woven.size()); i++) {
      assertWithMessage("stop %s in %s", i, folder.name())
          .that(woven.get(i))
          .isEqualTo(plain.get(i));
    }
    assertWithMessage("stops in %s", folder.name()).that(woven).hasSize(plain.size());
  }

  /** The number of the one line that has a text in it. */
  int line(String text) throws Exception {
    List<String> lines = Files.readAllLines(folder.files().get(0));
    List<String> found = lines.stream().filter(line -> line.contains(text)).toList();
    assertWithMessage("lines with %s", text).that(found).hasSize(1);
    return lines.indexOf(found.get(0)) + 1;
  }

  private Sessions sessions(String name, List<String> options, Processor... processors)
      throws Exception {
    List<String> all = new ArrayList<>(options);
    all.add("-g");
    all.addAll(folder.options());
    Path output = temporary.resolve(folder.name() + "-" + name);
    Compiled compiled = CaseCompiler.JAVAC.compile(folder.files(), all, output, processors);
    assertWithMessage("%s", compiled.messages()).that(compiled.succeeded()).isTrue();
    String classPath = compiled.folders().classes() + File.pathSeparator + ClassFiles.ofTests();
    return new Sessions(classPath, folder.mainClass());
  }
}
