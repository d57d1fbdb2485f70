package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.testing.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files ask for reports, and how often they are answered, by a clock that the test moves. */
final class TriggerTest {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long START_MILLIS = 1_700_000_000_000L;

  @TempDir Path folder;
  private final ManualClock clock = new ManualClock();
  private int written;

  @Test
  void aFileForAllIsAnsweredOnceForEachTouch() throws IOException {
    Path file = touch("report-now", START_MILLIS + 500);
    Trigger trigger = trigger();
    assertThat(trigger.getAsLong()).isEqualTo(SECOND);
    assertThat(trigger.getAsLong()).isEqualTo(SECOND);
    assertThat(written).isEqualTo(1);
    Files.setLastModifiedTime(file, FileTime.fromMillis(START_MILLIS - 50_000));
    trigger.getAsLong();
    assertThat(written).isEqualTo(2);
    Files.delete(file);
    trigger.getAsLong();
    assertThat(written).isEqualTo(2);
    touch("report-now", START_MILLIS + 9_000);
    trigger.getAsLong();
    assertThat(written).isEqualTo(3);
  }

  @Test
  void whatWasTouchedBeforeTheJobBeganIsNotForIt() throws IOException {
    Path file = touch("report-now", START_MILLIS - 5_000);
    Trigger trigger = trigger();
    trigger.getAsLong();
    assertThat(written).isEqualTo(0);
    Files.setLastModifiedTime(file, FileTime.fromMillis(START_MILLIS + 5_000));
    trigger.getAsLong();
    assertThat(written).isEqualTo(1);
  }

  @Test
  void aFileForThisJobIsTakenAwayAlsoAnOldOne() throws IOException {
    Path file = touch(own(), START_MILLIS - 5_000_000);
    trigger().getAsLong();
    assertThat(written).isEqualTo(1);
    assertThat(Files.exists(file)).isFalse();
  }

  @Test
  void aFileThatIsTouchedMeanwhileIsAnsweredOnceMore() throws IOException {
    Path file = touch(own(), START_MILLIS);
    Trigger trigger =
        trigger(() -> Files.setLastModifiedTime(file, FileTime.fromMillis(START_MILLIS + 1)));
    trigger.getAsLong();
    assertThat(Files.exists(file)).isTrue();
    trigger.getAsLong();
    assertThat(Files.exists(file)).isFalse();
    assertThat(written).isEqualTo(2);
  }

  @Test
  void foldersAndLinksAreNone() throws IOException {
    Path other = touch("other", START_MILLIS);
    Files.createDirectory(folder.resolve("report-now"));
    Path link = Files.createSymbolicLink(folder.resolve(own()), other);
    trigger().getAsLong();
    assertThat(written).isEqualTo(0);
    assertThat(Files.isSymbolicLink(link)).isTrue();
  }

  @Test
  void withoutAFolderNobodyAsks() throws IOException {
    Files.delete(folder);
    assertThat(trigger().getAsLong()).isEqualTo(SECOND);
    assertThat(written).isEqualTo(0);
  }

  @Test
  void mostOfTheTimePassesWithoutAnAnswer() throws IOException {
    touch("report-now", START_MILLIS);
    assertThat(trigger(() -> clock.advance(2 * SECOND)).getAsLong()).isEqualTo(18 * SECOND);
  }

  @Test
  void whatCannotBeWrittenNowMayBeLater() throws IOException {
    Path file = touch(own(), START_MILLIS);
    Trigger trigger =
        trigger(
            () -> {
              if (written == 1) {
                throw new IOException("no space in a test");
              }
            });
    trigger.getAsLong();
    assertThat(Files.exists(file)).isFalse();
    touch(own(), START_MILLIS + 1_000);
    assertThat(trigger.getAsLong()).isEqualTo(SECOND);
    assertThat(written).isEqualTo(2);
  }

  private Trigger trigger() {
    return trigger(() -> {});
  }

  private Trigger trigger(Trigger.Writer meanwhile) {
    return new Trigger(
        clock,
        folder,
        START_MILLIS,
        () -> {
          written++;
          meanwhile.write();
        });
  }

  private static String own() {
    return "report-now-" + ProcessHandle.current().pid();
  }

  private Path touch(String name, long millis) throws IOException {
    Path file = Files.createFile(folder.resolve(name));
    return Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
  }
}
