package dev.offroad.faults.jvm;

import dev.offroad.cli.runfile.RunFileProblem;
import dev.offroad.cli.runfile.RunFileReader;
import dev.offroad.faults.campaign.Expect;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that a run's files are in, or are to be.
 *
 * @param path the folder
 */
public record OutputFolder(Path path) {

  /**
   * Its files with names of an ending.
   *
   * @param ending the ending; empty for all
   * @return the files, sorted; none where there is no folder
   * @throws IOException when the folder cannot be read
   */
  public List<Path> ending(String ending) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(); // To look into a pipe would wait for somebody who writes to it.
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
  }

  /**
   * Its one run file, as the command line reads it, which checks it.
   *
   * @return what it holds
   * @throws IOException when the folder cannot be read
   */
  public Snapshot run() throws IOException {
    List<Path> files = ending(".json");
    Expect.equal("run files among " + ending(""), files.size(), 1);
    return read(files.get(0));
  }

  /**
   * Reads a run file as the command line does.
   *
   * @param file the file
   * @return what it holds
   */
  public static Snapshot read(Path file) {
    try {
      return RunFileReader.read(file);
    } catch (RunFileProblem e) {
      throw new AssertionError("the run file cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The reports of a job that ended: all three, whole, and nothing else.
   *
   * @return what the run file holds
   * @throws IOException when the folder cannot be read
   */
  public Snapshot finished() throws IOException {
    Expect.equal("files " + ending(""), ending("").size(), 3);
    Snapshot run = run();
    Expect.equal("state", run.state(), RunState.FINISHED);
    String text = Files.readString(one(".txt"));
    Expect.contains("text report", text, "Offroad report: ");
    Expect.contains("text report", text, "sum, ");
    Expect.that("the page is whole", Files.readString(one(".html")).strip().endsWith("</html>"));
    return run;
  }

  private Path one(String ending) throws IOException {
    List<Path> files = ending(ending);
    Expect.equal("files that end with " + ending, files.size(), 1);
    return files.get(0);
  }
}
