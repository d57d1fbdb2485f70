package dev.offroad.cli;

import dev.offroad.snapshot.Snapshot;
import picocli.CommandLine.IVersionProvider;

/** The line that {@code --version} prints. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String built = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "offroad "
          + (built == null ? "(not packaged)" : built)
          + ", reads and writes "
          + Snapshot.FORMAT
          + ", on Java "
          + Runtime.version()
    };
  }
}
