package dev.offroad.processor.debugger;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of its own under a debugger, which is this one. It stands still at its start; the
 * connection is a local one that the connector chooses.
 */
final class Debuggee implements AutoCloseable {

  /** Far longer than a debuggee is ever silent, and short enough for a build to say what is up. */
  private static final long PATIENCE_SECONDS = 60;

  private final String main;
  private final VirtualMachine vm;
  private final CompletableFuture<String> output;
  private final CompletableFuture<String> errors;

  private Debuggee(String main, VirtualMachine vm) {
    this.main = main;
    this.vm = vm;
    this.output = printed(vm.process().getInputStream());
    this.errors = printed(vm.process().getErrorStream());
  }

  /** What to do about an event, while the thread that it is about stands still. */
  interface Listener {
    void happened(Event event) throws Exception;
  }

  /** Starts a JVM of this JDK with a class path and a main class. */
  static Debuggee start(String classPath, String main) throws Exception {
    LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("main").setValue(main);
    arguments.get("options").setValue("-Doffroad.formats=none -cp \"" + classPath + '"');
    return new Debuggee(main, connector.launch(arguments));
  }

  VirtualMachine vm() {
    return vm;
  }

  /** Lets it run to its end, which must be a good one. */
  void run(Listener listener) throws Exception {
    boolean isOver = false;
    while (!isOver) {
      EventSet events = next();
      for (Event event : events) {
        isOver |= event instanceof VMDisconnectEvent || event instanceof VMDeathEvent;
        listener.happened(event);
      }
      if (!isOver) {
        events.resume();
      }
    }
    // It waits for the debugger at its death.
    letGo();
    if (!vm.process().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw told("does not end");
    }
    if (vm.process().exitValue() != 0) {
      throw told("ended with the exit code " + vm.process().exitValue());
    }
  }

  private EventSet next() throws InterruptedException {
    try {
      EventSet events = vm.eventQueue().remove(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      if (events == null) {
        throw told("said nothing for " + PATIENCE_SECONDS + " s");
      }
      return events;
    } catch (VMDisconnectedException e) {
      throw told("broke off");
    }
  }

  private AssertionError told(String what) {
    vm.process().destroyForcibly();
    return new AssertionError(
        "The debuggee %s %s. It printed: %s%s".formatted(main, what, output.join(), errors.join()));
  }

  private void letGo() {
    try {
      vm.dispose();
    } catch (VMDisconnectedException e) {
      // It went first.
    }
  }

  /** Reads on a thread of its own: a full pipe would stop the debuggee. */
  private static CompletableFuture<String> printed(InputStream stream) {
    CompletableFuture<String> text = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try {
                text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
              } catch (IOException e) {
                text.complete("(" + e + ")");
              }
            },
            "debuggee's output");
    reader.setDaemon(true);
    reader.start();
    return text;
  }

  @Override
  public void close() {
    vm.process().destroyForcibly();
  }
}
