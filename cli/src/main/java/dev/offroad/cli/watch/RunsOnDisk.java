package dev.offroad.cli.watch;

import dev.offroad.cli.runfile.RunFileProblem;
import dev.offroad.cli.runfile.RunFileReader;
import dev.offroad.cli.runfile.Shown;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A run file, or the newest of a folder. Of a folder with several jobs that run it stays with one
 * as long as that is brought up to date. The folder or the file may come and go.
 */
final class RunsOnDisk implements RunSource {

  private static final String ENDING = ".json";

  /** A job whose file is older than another's by more than this is left for the other. */
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(30);

  private static final Comparator<Found> BY_TIME = Comparator.comparing(Found::modified);

  private final Path place;
  private final Set<Path> passedOver = new HashSet<>();
  private Path current;

  /** The run file, or the folder, that the user named. */
  RunsOnDisk(Path place) {
    this.place = place;
  }

  @Override
  public String name() {
    return Shown.path(place);
  }

  @Override
  public Optional<Found> newest() throws IOException {
    if (!Files.isDirectory(place)) {
      return found(place);
    }
    Optional<Found> newest = newestInFolder();
    if (current != null && newest.isPresent()) {
      Optional<Found> before = beside(current);
      if (before.isPresent() && !isLeftBehind(before.get(), newest.get())) {
        return before;
      }
    }
    current = newest.map(Found::file).orElse(null);
    return newest;
  }

  @Override
  public boolean passOver(Path file) {
    if (!Files.isDirectory(place)) {
      return false;
    }
    passedOver.add(file);
    current = null;
    return true;
  }

  private static boolean isLeftBehind(Found before, Found newest) {
    return before.modified().plus(LEFT_BEHIND).isBefore(newest.modified());
  }

  private Optional<Found> newestInFolder() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(place)) {
      files =
          all.filter(RunsOnDisk::isRunFile)
              .filter(file -> !passedOver.contains(file))
              .sorted()
              .toList();
    } catch (NoSuchFileException e) {
      return Optional.empty(); // It went meanwhile.
    }
    Optional<Found> newest = Optional.empty();
    for (Path file : files) {
      newest = Stream.concat(newest.stream(), beside(file).stream()).max(BY_TIME);
    }
    if (newest.isEmpty()) {
      for (Path file : files) {
        found(file); // Says why there is none, where one cannot be looked at.
      }
    }
    return newest;
  }

  /** Of several files, one that cannot be looked at hides no other. */
  private static Optional<Found> beside(Path file) {
    try {
      // Whoever reads from a pipe or a device that nobody named waits, perhaps for ever.
      return Files.isRegularFile(file) ? found(file) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isRunFile(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) && !name.startsWith(".");
  }

  private static Optional<Found> found(Path file) throws IOException {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isDirectory()
          ? Optional.empty()
          : Optional.of(
              new Found(file, attributes.lastModifiedTime().toInstant(), attributes.size()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public Snapshot read(Path file) throws RunFileProblem {
    return RunFileReader.read(file);
  }
}
