package dev.offroad.settings;

import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;

/** Who may read the files of a run, on systems with POSIX permissions. Nobody else writes them. */
public enum Readers {
  /** The user that runs the job. */
  OWNER("rw-------"),
  /** That user's group as well. */
  GROUP("rw-r-----"),
  /** Everybody. */
  ALL("rw-r--r--");

  private final String permissions;

  Readers(String permissions) {
    this.permissions = permissions;
  }

  /**
   * The permissions of the files.
   *
   * @return a set of its own
   */
  public Set<PosixFilePermission> permissions() {
    return PosixFilePermissions.fromString(permissions);
  }

  static Readers parse(String text) {
    return valueOf(text.strip().toUpperCase(Locale.ROOT));
  }
}
