package dev.offroad.sample;

import dev.offroad.sample.source.ClassSource;
import dev.offroad.sample.tally.CensusText;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;

/**
 * The job's main class. Every way of measuring has its place in the job; search for "Measured as"
 * and "Measured on":
 *
 * <table>
 * <caption>Ways to measure</caption>
 * <tr><td>a method<td>{@link dev.offroad.sample.classfile.ClassFileReader}
 * <tr><td>all methods of a type but some<td>{@link dev.offroad.sample.tally.Tally}
 * <tr><td>a static method<td>{@link dev.offroad.sample.classfile.Descriptors}
 * <tr><td>an interface<td>{@link ClassSource}
 * <tr><td>a block<td>{@link CensusJob}
 * <tr><td>a recursive method<td>{@link dev.offroad.sample.tally.Inheritance}
 * <tr><td>a method that fails now and then<td>{@link dev.offroad.sample.classfile.ClassFileReader}
 * <tr><td>a tiny method that is called all the time<td>{@link
 *     dev.offroad.sample.classfile.ByteReader}
 * </table>
 *
 * <p>What is measured is made by {@link Wiring} and its namesakes in the other packages, the only
 * classes that name generated ones. They have a second form without them, for the mode in place.
 */
public final class ClassCensus {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  private ClassCensus() {}

  /**
   * Does the census. Exits with 0 when it is done, 1 when the class files cannot be read, 2 when
   * the command line is wrong.
   *
   * @param arguments see {@code --help}
   * @throws InterruptedException when the thread is interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    Progress progress = isTerminal() ? Progress.on(System.err) : Progress.hidden();
    int exitCode = run(progress, System.out, System.err, arguments);
    if (exitCode != DONE) {
      System.exit(exitCode);
    }
  }

  static int run(Progress progress, PrintStream out, PrintStream err, String... arguments)
      throws InterruptedException {
    try {
      Options options = Options.parse(arguments);
      if (options.help()) {
        out.print(Options.HELP);
      } else {
        ClassSource source = Wiring.classSource();
        for (int round = 1; round < options.rounds(); round++) {
          new CensusJob(source, options, progress).run();
        }
        out.print(CensusText.of(new CensusJob(source, options, progress).run()));
      }
      out.flush();
      return DONE;
    } catch (UsageException wrongUse) {
      err.println("class-census: " + wrongUse.getMessage());
      return WRONG_USE;
    } catch (IOException failed) {
      err.println("class-census: " + failed.getMessage());
      return FAILED;
    }
  }

  /** Whether someone is looking. Since JDK 22 there is a console even when there is no terminal. */
  @SuppressWarnings("SystemConsoleNull") // Before JDK 22 it is null.
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException beforeJdk22) {
      return true;
    } catch (ReflectiveOperationException cannotTell) {
      return false;
    }
  }
}
