package dev.offroad.processor.debugger;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.ExceptionEvent;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.event.VMStartEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.ExceptionRequest;
import com.sun.jdi.request.StepRequest;
import java.util.ArrayList;
import java.util.List;

/** What somebody does who debugs a program, from its start to its end, and what is to be seen. */
final class Sessions {

  private static final String USERS = "c.*";

  private final String classPath;
  private final String main;

  Sessions(String classPath, String main) {
    this.classPath = classPath;
    this.main = main;
  }

  /** Breakpoints on every line of every method; all that is to be seen at each stop. */
  List<String> breakpoints() throws Exception {
    List<String> seen = new ArrayList<>();
    try (Debuggee debuggee = Debuggee.start(classPath, main)) {
      debuggee.run(
          event -> {
            if (event instanceof VMStartEvent) {
              watchClasses(debuggee);
            } else if (event instanceof ClassPrepareEvent prepared) {
              for (Location line : lines(prepared.referenceType())) {
                debuggee.vm().eventRequestManager().createBreakpointRequest(line).enable();
              }
            } else if (event instanceof BreakpointEvent stop) {
              seen.add(View.of(stop.thread()));
            }
          });
    }
    return seen;
  }

  /** A breakpoint where each method begins, and from there on step by step, over what it calls. */
  List<String> stepsOver() throws Exception {
    List<String> seen = new ArrayList<>();
    try (Debuggee debuggee = Debuggee.start(classPath, main)) {
      debuggee.run(
          event -> {
            if (event instanceof VMStartEvent) {
              watchClasses(debuggee);
            } else if (event instanceof ClassPrepareEvent prepared) {
              for (Location first : firstLines(prepared.referenceType())) {
                debuggee.vm().eventRequestManager().createBreakpointRequest(first).enable();
              }
            } else if (event instanceof BreakpointEvent stop) {
              seen.add("break " + View.of(stop.location()));
              step(debuggee, stop.thread(), StepRequest.STEP_OVER);
            } else if (event instanceof StepEvent step && isUsers(step)) {
              seen.add("step " + View.of(step.location()));
            }
          });
    }
    return seen;
  }

  /** From the first line of the program step by step, into all of its methods. */
  List<String> stepsInto() throws Exception {
    List<String> seen = new ArrayList<>();
    try (Debuggee debuggee = Debuggee.start(classPath, main)) {
      debuggee.run(
          event -> {
            if (event instanceof VMStartEvent) {
              watchClasses(debuggee);
            } else if (event instanceof ClassPrepareEvent prepared
                && prepared.referenceType().name().equals(main)) {
              Method start = prepared.referenceType().methodsByName("main").get(0);
              debuggee
                  .vm()
                  .eventRequestManager()
                  .createBreakpointRequest(start.location())
                  .enable();
            } else if (event instanceof BreakpointEvent stop) {
              step(debuggee, stop.thread(), StepRequest.STEP_INTO);
            } else if (event instanceof StepEvent step && isUsers(step)) {
              seen.add(View.of(step.location()));
            }
          });
    }
    return seen;
  }

  /** Stops where an exception of the user's code is thrown, and says where it will be caught. */
  List<String> exceptions() throws Exception {
    List<String> seen = new ArrayList<>();
    try (Debuggee debuggee = Debuggee.start(classPath, main)) {
      debuggee.run(
          event -> {
            if (event instanceof VMStartEvent) {
              ExceptionRequest thrown =
                  debuggee.vm().eventRequestManager().createExceptionRequest(null, true, true);
              thrown.addClassFilter(USERS);
              thrown.enable();
            } else if (event instanceof ExceptionEvent thrown) {
              seen.add(
                  "caught by %s: %s"
                      .formatted(thrown.catchLocation().method(), View.of(thrown.thread())));
            }
          });
    }
    return seen;
  }

  private static void watchClasses(Debuggee debuggee) {
    ClassPrepareRequest classes = debuggee.vm().eventRequestManager().createClassPrepareRequest();
    classes.addClassFilter(USERS);
    classes.enable();
  }

  /** All entries of the tables; the compiler's own classes may have none. */
  private static List<Location> lines(ReferenceType type) {
    try {
      return type.allLineLocations();
    } catch (AbsentInformationException e) {
      return List.of();
    }
  }

  /** All places of the line that a method begins with: a loop may lead back there. */
  private static List<Location> firstLines(ReferenceType type) throws AbsentInformationException {
    List<Location> lines = new ArrayList<>();
    for (Method method : type.methods()) {
      if (View.isUsers(type.name()) && !method.isAbstract() && !method.isNative()) {
        lines.addAll(method.locationsOfLine(method.location().lineNumber()));
      }
    }
    return lines;
  }

  private static boolean isUsers(StepEvent step) {
    return View.isUsers(step.location().declaringType().name());
  }

  private static void step(Debuggee debuggee, ThreadReference thread, int how) {
    var requests = debuggee.vm().eventRequestManager();
    requests.deleteEventRequests(requests.stepRequests());
    StepRequest step = requests.createStepRequest(thread, StepRequest.STEP_LINE, how);
    step.addClassFilter(USERS);
    step.setSuspendPolicy(EventRequest.SUSPEND_ALL);
    step.enable();
  }
}
