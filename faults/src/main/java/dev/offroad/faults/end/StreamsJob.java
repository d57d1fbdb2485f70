package dev.offroad.faults.end;

import dev.offroad.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A job that leaves a standard error behind that cannot be used. Its report is longer than a pipe.
 */
public final class StreamsJob {

  static final int SECTIONS = 2000;

  private static final int STANDS_STILL_MILLIS = 300;

  /** It never is. */
  private static volatile boolean over;

  private StreamsJob() {}

  /**
   * Makes calls, for some time and while it ends, too, changes standard error as told, and ends
   * when it is told to.
   *
   * @param args {@code throws}, {@code null}, {@code closed}, {@code filled}, {@code turning} or
   *     {@code as-it-is}; and for how many milliseconds
   * @throws Exception when standard input cannot be read
   */
  public static void main(String[] args) throws Exception {
    for (int i = 0; i < SECTIONS; i++) {
      Section.of("a section with a name that is long enough to fill pipes " + i).run(() -> {});
    }
    goOn(Long.parseLong(args[1]));
    switch (args[0]) {
      case "throws" -> System.setErr(new Throwing());
      case "null" -> System.setErr(null);
      case "closed" -> System.err.close();
      case "filled" -> fill();
      case "turning" -> System.setErr(turning());
      default -> {}
    }
    System.out.println("ready");
    System.in.read();
  }

  /** Short calls without a pause, by a thread that does not care for the end of the job. */
  private static void goOn(long millis) throws InterruptedException {
    if (millis == 0) {
      return;
    }
    Section call = Section.of("a short call");
    Thread calling =
        new Thread(
            () -> {
              while (!over) {
                call.run(() -> {});
              }
            },
            "calling");
    calling.setDaemon(true);
    calling.start();
    Thread.sleep(millis);
  }

  /**
   * Until the pipe takes no more: then a thread of the job itself stands still in the middle of it.
   */
  private static void fill() throws InterruptedException {
    AtomicLong written = new AtomicLong();
    Thread filling =
        new Thread(
            () -> {
              while (true) {
                System.err.print("what nobody reads; ");
                written.incrementAndGet();
              }
            },
            "filling");
    filling.setDaemon(true);
    filling.start();
    for (long before = -1; before != written.get(); ) {
      before = written.get();
      Thread.sleep(STANDS_STILL_MILLIS);
    }
  }

  /** Whoever prints does so for ever. */
  private static PrintStream turning() {
    OutputStream endless =
        new OutputStream() {
          @Override
          public void write(int b) {
            while (!over) {}
          }
        };
    return new PrintStream(endless, true, StandardCharsets.UTF_8);
  }

  /** Whoever prints gets an exception. */
  private static final class Throwing extends PrintStream {

    Throwing() {
      super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) {
      fail();
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      fail();
    }

    @Override
    public void print(String text) {
      fail();
    }

    @Override
    public void println(Object text) {
      fail();
    }

    @Override
    public PrintStream printf(Locale locale, String format, Object... args) {
      fail();
      return this;
    }

    @Override
    public void flush() {
      fail();
    }

    private static void fail() {
      throw new UncheckedIOException(new IOException("nobody may print"));
    }
  }
}
