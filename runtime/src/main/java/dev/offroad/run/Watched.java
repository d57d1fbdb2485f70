package dev.offroad.run;

import java.io.IOException;

/** Says now and then that something is still written. Confined to one thread. */
final class Watched implements Appendable {

  private static final int CALLS = 1 << 10;

  private final Appendable out;
  private final Runnable progress;
  private int calls;

  Watched(Appendable out, Runnable progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public Appendable append(CharSequence text) throws IOException {
    count();
    out.append(text);
    return this;
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) throws IOException {
    count();
    out.append(text, start, end);
    return this;
  }

  @Override
  public Appendable append(char c) throws IOException {
    count();
    out.append(c);
    return this;
  }

  private void count() {
    if ((++calls & (CALLS - 1)) == 0) {
      progress.run();
    }
  }
}
