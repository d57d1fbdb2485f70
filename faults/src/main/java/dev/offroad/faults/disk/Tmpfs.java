package dev.offroad.faults.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.offroad.faults.campaign.Skipped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A small disk in memory, mounted as long as it is open. */
final class Tmpfs implements AutoCloseable {

  private static final String FILLER = "filler";
  private static final int SECTOR = 512;

  private final Path folder;

  private Tmpfs(Path folder) {
    this.folder = folder;
  }

  /** Mounts one on a folder, which is made. */
  static Tmpfs at(Path folder, int kilobytes) throws IOException {
    Files.createDirectories(folder);
    String size = "size=" + kilobytes + "k,mode=777";
    String said = run("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString());
    if (!said.isEmpty()) {
      throw new Skipped("no tmpfs can be mounted: " + said);
    }
    return new Tmpfs(folder);
  }

  /** Lets nobody write to it any more. */
  void makeReadOnly() throws IOException {
    String said = run("mount", "-o", "remount,ro", folder.toString());
    if (!said.isEmpty()) {
      throw new Skipped("no tmpfs can be made read-only: " + said);
    }
  }

  /** Fills it to the last byte. */
  void fill() {
    try (OutputStream out =
        Files.newOutputStream(
            folder.resolve(FILLER), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      byte[] sector = new byte[SECTOR];
      while (true) {
        out.write(sector);
      }
    } catch (IOException full) {
      return;
    }
  }

  /** Takes away what it was filled with. */
  void free() throws IOException {
    Files.delete(folder.resolve(FILLER));
  }

  @Override
  public void close() throws IOException {
    run("umount", "-l", folder.toString());
  }

  /** What a command said; nothing where it went well. */
  static String run(String... command) throws IOException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      return process.waitFor() == 0 ? "" : said.isEmpty() ? command[0] + " failed" : said;
    } catch (IOException e) {
      return e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
