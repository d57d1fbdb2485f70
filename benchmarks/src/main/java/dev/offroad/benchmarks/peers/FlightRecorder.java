package dev.offroad.benchmarks.peers;

import dev.offroad.benchmarks.Work;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;
import org.openjdk.jmh.annotations.Fork;

/** The JDK's own recorder: an event for each call, and its timing of methods by name. */
public final class FlightRecorder {

  /** The methods that are timed by name: those of {@link NamedWork}. */
  static final String TIMED = "dev.offroad.benchmarks.peers.NamedWork";

  /** The name of the recording that the events go to. */
  static final String RECORDING = "dev.offroad.benchmarks";

  private FlightRecorder() {}

  /**
   * An event for each call, while a recording runs: no threshold, so that none is left out, and no
   * stack traces. The recording stays in memory, where new events push out old ones; what writing
   * them to a disk costs is not in the figure.
   */
  public static class CustomEvent extends PeerBenchmark {

    /** For JMH. */
    public CustomEvent() {
      super(new EventWork());
    }
  }

  /**
   * Method timing, JDK 25 or newer: the JVM changes the byte code of the methods that it is told,
   * to count their calls and add up their time.
   */
  @Fork(value = 3, jvmArgsAppend = "-XX:StartFlightRecording:method-timing=" + TIMED)
  public static class MethodTiming extends PeerBenchmark {

    /** For JMH. */
    public MethodTiming() {
      super(new NamedWork());
    }
  }

  @SuppressWarnings("offroad") // JFR measures it.
  private static final class EventWork extends Work {

    static {
      record(List.of(Step.class, Nested.class, Descend.class));
    }

    /** Starts a recording that runs until the JVM ends; the JDK keeps hold of it. */
    private static void record(List<Class<? extends Event>> events) {
      Recording recording = new Recording();
      recording.setName(RECORDING);
      recording.setToDisk(false);
      for (Class<? extends Event> event : events) {
        recording.enable(event).withThreshold(Duration.ZERO);
      }
      recording.start();
    }

    @Override
    public int step(int state) {
      Step event = new Step();
      event.begin();
      try {
        return super.step(state);
      } finally {
        event.commit();
      }
    }

    @Override
    public int nested(int state) {
      Nested event = new Nested();
      event.begin();
      try {
        return super.nested(state);
      } finally {
        event.commit();
      }
    }

    @Override
    public int descend(int state, int depth) {
      Descend event = new Descend();
      event.begin();
      try {
        return super.descend(state, depth);
      } finally {
        event.commit();
      }
    }
  }

  @Name("work.Step")
  @StackTrace(false)
  private static final class Step extends Event {}

  @Name("work.Nested")
  @StackTrace(false)
  private static final class Nested extends Event {}

  @Name("work.Descend")
  @StackTrace(false)
  private static final class Descend extends Event {}
}
