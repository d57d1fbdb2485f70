package dev.offroad.clock;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The counter of the processor that counts at a fixed rate whatever its frequency: on x86-64 the
 * time-stamp counter, on AArch64 {@code cntvct_el0} (not tested there). It is read by a few bytes
 * of machine code through {@code java.lang.foreign}.
 *
 * <p>It is used only where nothing speaks against it; otherwise {@link #refusal} says what does.
 */
final class CycleCounter {

  private static final int FIRST_JDK_WITH_FOREIGN_CALLS = 22;

  /** {@code rdtsc; shl rdx, 32; or rax, rdx; ret}. */
  private static final byte[] X86_64 = {
    0x0f, 0x31, 0x48, (byte) 0xc1, (byte) 0xe2, 0x20, 0x48, 0x09, (byte) 0xd0, (byte) 0xc3
  };

  /** {@code mrs x0, cntvct_el0; ret}. */
  private static final byte[] AARCH64 = {
    0x40, (byte) 0xe0, 0x3b, (byte) 0xd5, (byte) 0xc0, 0x03, 0x5f, (byte) 0xd6
  };

  /** What reads the counter, {@code ()long}; null where it is not to be used. */
  private static final MethodHandle READ;

  private static final String REFUSAL;

  static {
    MethodHandle read = null;
    String refusal;
    try {
      refusal = refusal(Path.of("/"));
      if (refusal.isEmpty()) {
        read = MachineCode.install(isX86() ? X86_64 : AARCH64);
      }
    } catch (Throwable e) {
      // Whatever it is, System.nanoTime() is there.
      refusal = "machine code cannot be run: " + e;
    }
    READ = read;
    REFUSAL = refusal;
  }

  private CycleCounter() {}

  /** Why the counter is not to be used; empty where it can be. */
  static String refusal() {
    return REFUSAL;
  }

  /** The counter now. Only where nothing was refused. */
  static long read() {
    try {
      return (long) READ.invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What speaks against the counter.
   *
   * @param root of the file system, so that a test can bring its own kernel
   */
  static String refusal(Path root) {
    if (Runtime.version().feature() < FIRST_JDK_WITH_FOREIGN_CALLS) {
      return "needs JDK " + FIRST_JDK_WITH_FOREIGN_CALLS + " or newer";
    }
    if (!System.getProperty("os.name", "").equals("Linux")) {
      return "only on Linux";
    }
    if (!isX86() && !architecture().equals("aarch64")) {
      return "only on x86-64 and AArch64";
    }
    String untrusted = isX86() ? untrusted(root) : "";
    if (!untrusted.isEmpty()) {
      return untrusted;
    }
    return MachineCode.isAllowed() ? "" : "native access not enabled";
  }

  /** What the kernel holds against the time-stamp counter. */
  private static String untrusted(Path root) {
    try {
      List<String> flags = flags(root.resolve("proc/cpuinfo"));
      for (String flag : List.of("constant_tsc", "nonstop_tsc")) {
        if (!flags.contains(flag)) {
          return "the processor has no " + flag;
        }
      }
      Path source = root.resolve("sys/devices/system/clocksource/clocksource0/current_clocksource");
      String current = Files.readString(source).strip();
      return current.equals("tsc") ? "" : "the kernel's clock source is " + current;
    } catch (IOException | SecurityException e) {
      return "what the kernel thinks of the counter is not known";
    }
  }

  private static List<String> flags(Path cpuinfo) throws IOException {
    for (String line : Files.readAllLines(cpuinfo)) {
      if (line.startsWith("flags")) {
        return List.of(line.substring(line.indexOf(':') + 1).strip().split(" "));
      }
    }
    return List.of();
  }

  private static boolean isX86() {
    return architecture().equals("amd64") || architecture().equals("x86_64");
  }

  private static String architecture() {
    return System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
  }
}
