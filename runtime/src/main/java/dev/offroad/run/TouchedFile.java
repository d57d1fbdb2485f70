package dev.offroad.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * A plain file that somebody touches to say something. Links are not followed; folders, pipes and
 * the like are none. What is in it is not read. Nothing here throws an exception. Used by one
 * thread.
 */
final class TouchedFile {

  private final Path file;
  private final FileTime since;
  private FileTime seen;

  /** A file that counts as touched from a moment on. */
  TouchedFile(Path file, FileTime since) {
    this.file = file;
    this.since = since;
  }

  /** Whether it was touched since this was last asked. */
  boolean isTouched() {
    FileTime before = seen;
    FileTime now = changedAt();
    if (now == null || now.equals(before)) {
      return false;
    }
    seen = now;
    return before != null || now.compareTo(since) >= 0;
  }

  /** Takes it away, unless it was touched once more. */
  void deleteUnlessTouched() {
    FileTime now = changedAt();
    if (now == null || !now.equals(seen)) {
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException | RuntimeException e) {
      return; // It says nothing new as long as nobody touches it.
    }
  }

  /** Null where there is no such file. */
  private FileTime changedAt() {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile() ? attributes.lastModifiedTime() : null;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }
}
