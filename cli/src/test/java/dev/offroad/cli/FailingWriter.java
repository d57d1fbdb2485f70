package dev.offroad.cli;

import java.io.IOException;
import java.io.Writer;

/** A standard output whose disk is full, or where a fault comes about that no command foresees. */
final class FailingWriter extends Writer {

  private final Failure failure;

  FailingWriter(Failure failure) {
    this.failure = failure;
  }

  static FailingWriter fullDisk() {
    return new FailingWriter(
        () -> {
          throw new IOException("no space left");
        });
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    failure.fail();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  /** Throws it. */
  interface Failure {
    void fail() throws IOException;
  }
}
