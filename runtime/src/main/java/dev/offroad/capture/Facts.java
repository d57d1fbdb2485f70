package dev.offroad.capture;

import dev.offroad.snapshot.HostInfo;
import dev.offroad.snapshot.JvmInfo;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is true of this JVM and this machine. Everything here is asked for at a snapshot, not
 * before.
 */
public final class Facts {

  /** Asked for once: there may be no file descriptor left for it at the end of the job. */
  private static volatile String hostName;

  private Facts() {}

  static JvmInfo jvm() {
    return new JvmInfo(
        System.getProperty("java.runtime.version", ""),
        System.getProperty("java.vendor", ""),
        ProcessHandle.current().pid(),
        arguments());
  }

  /**
   * This machine.
   *
   * @return its name and what it runs
   */
  public static HostInfo host() {
    if (hostName == null) {
      hostName = hostName();
    }
    String os =
        String.join(
            " ",
            System.getProperty("os.name", ""),
            System.getProperty("os.version", ""),
            System.getProperty("os.arch", ""));
    return new HostInfo(os, Runtime.getRuntime().availableProcessors(), hostName);
  }

  /** How long the JVM has run. */
  static Duration upTime() {
    try {
      return Duration.ofMillis(Management.bean().getUptime());
    } catch (LinkageError e) {
      return upTimeByProcess();
    }
  }

  /** Less exact: the operating system may count in hundredths of a second or worse. */
  private static Duration upTimeByProcess() {
    return ProcessHandle.current()
        .info()
        .startInstant()
        .map(start -> Duration.between(start, Instant.now()))
        .filter(upTime -> !upTime.isNegative())
        .orElse(Duration.ZERO);
  }

  private static List<String> arguments() {
    try {
      return Management.bean().getInputArguments();
    } catch (LinkageError e) {
      return List.of();
    }
  }

  /**
   * The kernel and the shell know the name without asking a name server, which may take seconds.
   */
  private static String hostName() {
    Path kernel = Path.of("/proc/sys/kernel/hostname");
    try {
      if (Files.isReadable(kernel)) {
        return Files.readString(kernel).strip();
      }
    } catch (IOException | SecurityException e) {
      return hostNameByEnvironment();
    }
    return hostNameByEnvironment();
  }

  private static String hostNameByEnvironment() {
    String name = System.getenv("COMPUTERNAME");
    if (name == null) {
      name = System.getenv("HOSTNAME");
    }
    if (name != null) {
      return name;
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException | LinkageError | InternalError e) {
      return "";
    }
  }

  /** Apart, because the module {@code java.management} may not be there. */
  private static final class Management {
    static RuntimeMXBean bean() {
      return ManagementFactory.getRuntimeMXBean();
    }
  }
}
