package dev.offroad.report;

import static com.google.common.truth.Truth.assertThat;
import static dev.offroad.testing.SampleRun.MS;
import static dev.offroad.testing.SampleRun.node;

import dev.offroad.snapshot.Snapshot;
import dev.offroad.testing.SampleRun;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** The way to a call, however long. */
final class OpenCallTextTest {

  private static String text(Integer... path) {
    Snapshot run =
        new SampleRun()
            .sections("A", "B")
            .thread("main", 1, 900 * MS, node(0, 3, MS))
            .open("main", 3 * MS, path)
            .build();
    return OpenCallText.of(run.open().get(0), new Figures(run));
  }

  @Test
  void aShortOneIsWhole() {
    assertThat(text(0, 1, 0)).isEqualTo("main: A > B > A, for 3.00 ms");
  }

  @Test
  void aLongOneLosesItsMiddle() {
    Integer[] path = Collections.nCopies(1_000, 1).toArray(Integer[]::new);
    path[0] = 0;
    assertThat(text(path))
        .isEqualTo(
            "main: A > B > B > B > B > B > B > B > … 988 more … > B > B > B > B, for 3.00 ms");
  }
}
