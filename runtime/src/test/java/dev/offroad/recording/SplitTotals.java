package dev.offroad.recording;

/** Adds images up, those of threads that have ended apart from those of live ones. */
final class SplitTotals implements ThreadImages {

  private final Totals ended;
  private final Totals live = new Totals();
  private long calls;

  private SplitTotals(Totals ended) {
    this.ended = ended;
  }

  /**
   * Reads once.
   *
   * @param recorders what is read
   * @param ended has those that have ended before, and gets more
   */
  static SplitTotals read(Recorders recorders, Totals ended) {
    SplitTotals reading = new SplitTotals(ended);
    recorders.read(reading);
    return reading;
  }

  /** Those of live threads. */
  Totals live() {
    return live;
  }

  /** All calls, added up before another reading or a sweep could begin. */
  long calls() {
    return calls;
  }

  @Override
  public void ended(String thread, boolean main, RecorderImage image) {
    ended.ended(thread, main, image);
  }

  @Override
  public void live(String thread, boolean main, RecorderImage image) {
    live.live(thread, main, image);
  }

  @Override
  public void done() {
    calls = ended.calls() + live.calls();
  }
}
