package dev.offroad.processor.debugger;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.processor.cases.CaseFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever debugs code that is measured in place sees the same as without probes: the same stops, in
 * the same lines, with the same variables and their values, under the same stack. Only an exception
 * that leaves a measured method is seen on its way.
 */
@Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DebuggerViewTest {

  @TempDir private Path temporary;

  @TestFactory
  Stream<DynamicTest> breakpointsOnEachLine() {
    return CaseFolder.all("in-place").stream()
        .map(folder -> new DebuggedCase(folder, temporary))
        .map(
            debugged ->
                DynamicTest.dynamicTest(
                    debugged.folder().name(), () -> debugged.assertSame(Sessions::breakpoints)));
  }

  @Test
  void stepByStepOverWhatIsCalled() throws Exception {
    DebuggedCase.of("debugged", temporary).assertSame(Sessions::stepsOver);
  }

  @Test
  void stepByStepIntoWhatIsCalled() throws Exception {
    DebuggedCase.of("debugged", temporary).assertSame(Sessions::stepsInto);
  }

  @Test
  void anExceptionIsSteppedThroughAtTheEndOfEachMeasuredMethodThatItLeaves() throws Exception {
    DebuggedCase thrown = DebuggedCase.of("thrown", temporary);
    List<String> plain = thrown.plain(Sessions::stepsOver);
    List<String> more =
        List.of(
            "step c.thrown.Main.inner(int):" + thrown.line("the last line of inner"),
            "step c.thrown.Main.outer(int):" + thrown.line("the last line of outer"));
    assertThat(plain).containsNoneIn(more);
    List<String> expected = new ArrayList<>(plain);
    int where = thrown.line("where it is thrown");
    expected.addAll(1 + plain.indexOf("break c.thrown.Main.inner(int):" + where), more);
    assertThat(thrown.woven(Sessions::stepsOver)).isEqualTo(expected);
  }

  @Test
  void anExceptionIsThrownAgainAtTheEndOfEachMeasuredMethodThatItLeaves() throws Exception {
    DebuggedCase thrown = DebuggedCase.of("thrown", temporary);
    List<String> plain = thrown.plain(Sessions::exceptions);
    List<String> woven = thrown.woven(Sessions::exceptions);
    String main = "c.thrown.Main.main(java.lang.String[])";
    String outer = "c.thrown.Main.outer(int)";
    String inner = "c.thrown.Main.inner(int)";
    int where = thrown.line("where it is thrown");
    int endOfInner = thrown.line("the last line of inner");
    int endOfOuter = thrown.line("the last line of outer");
    assertThat(beginnings(plain)).containsExactly("caught by " + main + ": " + inner + ":" + where);
    assertThat(beginnings(woven))
        .containsExactly(
            "caught by " + inner + ": " + inner + ":" + where,
            "caught by " + outer + ": " + inner + ":" + endOfInner,
            "caught by " + main + ": " + outer + ":" + endOfOuter)
        .inOrder();
    assertThat(woven.get(1)).contains(" this=null [int n=0] in ");
    assertThat(woven.get(2)).contains(" this=c.thrown.Main [int n=0] in ");
  }

  private static List<String> beginnings(List<String> stops) {
    return stops.stream().map(stop -> stop.substring(0, stop.indexOf(" this="))).toList();
  }
}
