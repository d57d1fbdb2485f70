package dev.offroad;

import dev.offroad.probe.Carrier;
import dev.offroad.run.CurrentRun;
import dev.offroad.run.Faults;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A look at what is measured in this JVM while it runs. Nothing here is needed for the report at
 * the end of the job. Safe for use by any number of threads. No measured thread waits for any of
 * it; one that makes measured calls all the time copies its own figures for the reader, at its next
 * call.
 */
public final class Offroad {

  private Offroad() {}

  /**
   * What was measured so far, calls that are open included.
   *
   * @return a snapshot since the start of the JVM or the last {@link #reset}
   * @throws IllegalStateException when nothing is measured, as Offroad could not start
   */
  public static Snapshot snapshot() {
    CurrentRun run = CurrentRun.getOrNull();
    if (run == null) {
      throw new IllegalStateException(
          "there is nothing to take a snapshot of: Offroad could not start, for lack of memory or"
              + " for what a warning on standard error says");
    }
    return run.snapshot(RunState.RUNNING);
  }

  /**
   * Writes what was measured so far.
   *
   * @param file where to; {@code .json} gives a run file, {@code .txt} the text report. The folder
   *     is made when needed, and a file that is there is replaced. With Offroad switched off, or
   *     where it could not start, nothing is written.
   * @throws IllegalArgumentException when the file has another ending
   * @throws IOException when the file cannot be written
   * @throws NullPointerException when {@code file} is null
   */
  public static void report(Path file) throws IOException {
    CurrentRun run = CurrentRun.getOrNull();
    if (run != null) {
      run.report(file);
    }
  }

  /** Lets snapshots and the report at the end of the job start from now. */
  public static void reset() {
    CurrentRun run = CurrentRun.getOrNull();
    if (run != null && run.enabled()) {
      Faults.keep("the reset", run::reset);
    }
  }

  /**
   * Ends the run while the JVM goes on, for an application that is undeployed and has Offroad in
   * its own class loader: writes the reports as the end of the JVM would do, and leaves no thread,
   * no hook and nothing else behind that keeps the loader in memory. What is called from now on is
   * not measured. Call it last, once; it may take some seconds.
   *
   * <p>Do not call it where Offroad serves several applications: it ends for all of them.
   */
  public static void end() {
    CurrentRun run = CurrentRun.getOrNull();
    if (run != null) {
      Faults.keep("the end of the run", run::end);
    }
  }

  /**
   * Begins a job of its own, for a JVM that runs several. What is measured until it is closed, on
   * all threads, gets a report under this name. The report at the end of the JVM has it too.
   *
   * @param name the name of the job
   * @return what to close at the end of the job
   * @throws NullPointerException when {@code name} is null
   */
  public static Job job(String name) {
    return new Job(Objects.requireNonNull(name, "name of the job"));
  }

  /**
   * Carries the sections that are open here along with a piece of work: what it measures on another
   * thread hangs under them in that thread's call tree. They have no calls and no time there of
   * their own: the time of the work is that of the thread that runs it. On the thread that handed
   * it over, inside the same call, it runs where it is.
   *
   * <p>The work may run many times, on several threads at once, and after the call here has ended.
   *
   * @param work the work
   * @return work that does the same; {@code work} itself where no section is open
   * @throws NullPointerException when {@code work} is null
   */
  public static Runnable carry(Runnable work) {
    Objects.requireNonNull(work, "work");
    Carrier here = Carrier.here();
    return here == null ? work : Carried.runnable(here, work);
  }

  /**
   * Carries the sections that are open here along, as {@link #carry(Runnable)} does.
   *
   * @param <T> the type of the result
   * @param work the work
   * @return work that does the same
   * @throws NullPointerException when {@code work} is null
   */
  public static <T> Callable<T> carry(Callable<T> work) {
    Objects.requireNonNull(work, "work");
    Carrier here = Carrier.here();
    return here == null ? work : Carried.callable(here, work);
  }

  /**
   * Carries the sections that are open here along, as {@link #carry(Runnable)} does. It has a name
   * of its own, as a lambda {@code () -> x} would fit a {@code Callable} as well.
   *
   * @param <T> the type of the result
   * @param work the work
   * @return work that does the same
   * @throws NullPointerException when {@code work} is null
   */
  public static <T> Supplier<T> carrySupplier(Supplier<T> work) {
    Objects.requireNonNull(work, "work");
    Carrier here = Carrier.here();
    return here == null ? work : Carried.supplier(here, work);
  }

  /**
   * Carries the sections that are open here along, as {@link #carry(Runnable)} does: for a stage of
   * a {@code CompletableFuture}, or a step of a parallel stream.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param work the work
   * @return work that does the same
   * @throws NullPointerException when {@code work} is null
   */
  public static <T, R> Function<T, R> carryFunction(Function<T, R> work) {
    Objects.requireNonNull(work, "work");
    Carrier here = Carrier.here();
    return here == null ? work : Carried.function(here, work);
  }

  /**
   * An executor that carries along, with each command, the sections that are open where the command
   * is given to it.
   *
   * @param executor what runs the commands
   * @return an executor in front of it
   * @throws NullPointerException when {@code executor} is null
   */
  public static Executor carry(Executor executor) {
    Objects.requireNonNull(executor, "executor");
    return Carrier.enabled() ? command -> executor.execute(carry(command)) : executor;
  }

  /**
   * An executor service that carries along, with each task, the sections that are open where the
   * task is given to it.
   *
   * @param service what runs the tasks
   * @return an executor service in front of it
   * @throws NullPointerException when {@code service} is null
   */
  public static ExecutorService carry(ExecutorService service) {
    Objects.requireNonNull(service, "service");
    return Carrier.enabled() ? new CarryingExecutorService(service) : service;
  }

  /** A job that has begun. May be closed by any thread. */
  public static final class Job implements AutoCloseable {

    private final String name;
    private final AtomicReference<Snapshot> start = new AtomicReference<>();

    private Job(String name) {
      CurrentRun run = CurrentRun.getOrNull();
      this.name = name;
      if (run != null && run.enabled() && !run.hasEnded()) {
        Faults.keep("the start of job '" + name + "'", () -> start.set(run.mark()));
      }
    }

    /** Ends the job and writes its reports, as the settings ask for. Does so once. */
    @Override
    public void close() {
      Snapshot from = start.getAndSet(null);
      if (from != null) {
        CurrentRun run = CurrentRun.getOrNull(); // There is one, as it has begun.
        Faults.keep(
            "the report of job '" + name + "'",
            () -> run.report(run.whole(RunState.FINISHED).since(from, name)));
      }
    }
  }
}
