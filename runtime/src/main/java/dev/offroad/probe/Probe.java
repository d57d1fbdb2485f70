package dev.offroad.probe;

import dev.offroad.console.Console;
import dev.offroad.recording.Burst;
import dev.offroad.recording.Frame;
import dev.offroad.recording.Recorder;
import dev.offroad.run.CurrentRun;
import dev.offroad.run.Faults;
import dev.offroad.snapshot.SectionKind;

/**
 * Measures the calls of one section. Generated code holds a probe in a static final field, and code
 * that probes were put into asks {@link ProbeLink} for it. Both use it so:
 *
 * <pre>{@code
 * Object call = PARSE.enter();
 * try {
 *   Ast result = super.parse(text);
 *   PARSE.exit(call);
 *   return result;
 * } catch (Throwable thrown) {
 *   PARSE.fail(call);
 *   throw thrown;
 * }
 * }</pre>
 *
 * <p>Immutable and safe for use by any number of threads. No method throws anything: after a fault
 * the thread's measurement stops with one warning, and its calls go on unmeasured.
 */
public final class Probe {

  private static final String MEASUREMENT = "measurement of a thread";

  private final int section;

  /** Null where nothing is measured. */
  private final Burst burst;

  private Probe(int section, Burst burst) {
    this.section = section;
    this.burst = burst;
  }

  /** One that measures nothing. */
  static Probe ofNothing() {
    return new Probe(-1, null);
  }

  /**
   * A probe of an instance method.
   *
   * @param name the name of the section
   * @param group its group, empty for none
   * @param declaredIn the binary name of the declaring type
   * @return the probe
   */
  public static Probe method(String name, String group, String declaredIn) {
    return of(name, group, declaredIn, SectionKind.METHOD);
  }

  /**
   * A probe of a static method.
   *
   * @param name the name of the section
   * @param group its group, empty for none
   * @param declaredIn the binary name of the declaring type
   * @return the probe
   */
  public static Probe staticMethod(String name, String group, String declaredIn) {
    return of(name, group, declaredIn, SectionKind.STATIC_METHOD);
  }

  /**
   * A probe of a constructor.
   *
   * @param name the name of the section
   * @param group its group, empty for none
   * @param declaredIn the binary name of the declaring type
   * @return the probe
   */
  public static Probe constructor(String name, String group, String declaredIn) {
    return of(name, group, declaredIn, SectionKind.CONSTRUCTOR);
  }

  /**
   * A probe of a block, for {@code dev.offroad.Section}.
   *
   * @param name the name of the section
   * @return the probe
   */
  public static Probe block(String name) {
    return of(name, "", "", SectionKind.BLOCK);
  }

  /**
   * Begins a call.
   *
   * @return what {@link #exit} or {@link #fail} must be given when it ends; null when it is not
   *     measured
   */
  public Object enter() {
    if (burst == null) {
      return null;
    }
    int gear = burst.gear();
    if (gear == Burst.OFF) {
      return null;
    }
    try {
      Recorder recorder = Started.RECORDERS.current();
      return gear == Burst.ALWAYS ? recorder.enter(section) : recorder.enterInBurst(section);
    } catch (Throwable fault) {
      stop(fault);
      return null;
    }
  }

  /**
   * Ends a call that returned.
   *
   * @param call what {@link #enter} gave
   */
  public void exit(Object call) {
    if (call != null) {
      end((Frame) call, false);
    }
  }

  /**
   * Ends a call that threw.
   *
   * @param call what {@link #enter} gave
   */
  public void fail(Object call) {
    if (call != null) {
      end((Frame) call, true);
    }
  }

  private static void end(Frame frame, boolean failed) {
    try {
      if (failed && frame.isOutermost()) {
        // First, as the exit may need memory, too.
        CurrentRun run = CurrentRun.getOrNull();
        if (run != null) {
          run.keepRoomForTheEnd();
        }
      }
      frame.exit(failed);
    } catch (Throwable fault) {
      stop(fault);
    }
  }

  /**
   * What is done after a fault. An overflow of the stack is the user's own: it comes again in the
   * user's code, and the frame that it left open is closed when the caller ends. So is the end of a
   * thread that somebody stops, which goes on as it would without the probe. Everything else stops
   * the thread's measurement.
   *
   * @param fault what was thrown
   */
  public static void stop(Throwable fault) {
    if (fault instanceof StackOverflowError) {
      return;
    }
    if (!(fault instanceof VirtualMachineError) && isEndOfThread(fault)) {
      throw (Error) fault;
    }
    try {
      Started.RECORDERS.stopCurrent();
      if (Faults.isShortage(fault)) {
        Console.couldNotWarn(MEASUREMENT);
        return;
      }
      Console.warnOnce(
          "fault in a probe",
          "measurement of thread '"
              + Thread.currentThread().getName()
              + "' stopped after a fault in Offroad: "
              + fault
              + ". What it measured before is kept; the job goes on.");
    } catch (Throwable again) {
      // Nothing more can be done now, and the user's code must not notice.
      Console.couldNotWarn(MEASUREMENT);
    }
  }

  /** By its name, as the JDK is to be rid of it some day. A name may be made when asked for. */
  private static boolean isEndOfThread(Throwable fault) {
    return fault.getClass().getName().equals("java.lang.ThreadDeath");
  }

  static Probe of(String name, String group, String declaredIn, SectionKind kind) {
    try {
      CurrentRun run = CurrentRun.getOrNull();
      int section = run == null ? -1 : run.register(name, group, declaredIn, kind);
      if (section >= 0) {
        return new Probe(section, Started.RECORDERS.burst(section));
      }
    } catch (OutOfMemoryError | StackOverflowError fault) {
      Faults.noteShortage("a section, which is not measured");
    } catch (RuntimeException | Error fault) {
      Console.warnOnce("register", "section '" + name + "' is not measured: " + fault);
    }
    return ofNothing();
  }

  /**
   * Whether a call belongs to the calling thread.
   *
   * @param call what {@link #enter} gave
   * @return whether this thread may end it
   */
  public static boolean isOfThisThread(Object call) {
    return ((Frame) call).isOf(Started.RECORDERS.currentOrNull());
  }
}
