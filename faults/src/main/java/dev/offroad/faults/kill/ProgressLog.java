package dev.offroad.faults.kill;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a job has done by when, in a file that is mapped into memory: it outlives the process,
 * however that ends, and to write it is no call of the system. Each thread of the job writes a lane
 * of its own: how many calls have ended, and when each of the last {@value #KEPT} did. The last
 * lane is that of a thread that only sleeps: by how much it woke too late is what the machine had
 * to answer for.
 */
public final class ProgressLog {

  private static final int KEPT = 1 << 17;
  private static final int LANE = (KEPT + 2) * Long.BYTES;

  private final MappedByteBuffer memory;
  private final int lanes;

  /**
   * A log.
   *
   * @param file its file, made when needed
   * @param threads how many threads write it
   * @throws IOException when it cannot be mapped
   */
  public ProgressLog(Path file, int threads) throws IOException {
    this.lanes = threads + 1;
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      this.memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) lanes * LANE);
    }
  }

  /** Notes the start of a thread's work. */
  void start(int thread) {
    memory.putLong(thread * LANE + Long.BYTES, System.nanoTime());
  }

  /** Notes that a thread has ended a call. */
  void done(int thread, long calls) {
    memory.putLong(slot(thread, calls), System.nanoTime());
    memory.putLong(thread * LANE, calls);
  }

  /** Notes by how much a sleeping thread woke too late. */
  void late(long nanos) {
    int lane = (lanes - 1) * LANE;
    memory.putLong(lane, Math.max(nanos, memory.getLong(lane)));
  }

  private static int slot(int thread, long calls) {
    return thread * LANE + (2 + (int) (calls % KEPT)) * Long.BYTES;
  }

  /**
   * How many calls of a thread have ended.
   *
   * @param thread the thread
   * @return the number
   */
  public long calls(int thread) {
    return memory.getLong(thread * LANE);
  }

  /**
   * The most that a thread which only slept woke too late.
   *
   * @return nanoseconds
   */
  public long late() {
    return memory.getLong((lanes - 1) * LANE);
  }

  /**
   * What is lost where only so many calls are known, as time of the job.
   *
   * @param thread the thread
   * @param known how many of its calls are known
   * @return from the end of the last known call to the end of the last call, in nanoseconds
   */
  public long lostNanos(int thread, long known) {
    long done = calls(thread);
    if (known >= done) {
      return 0;
    }
    if (done - known >= KEPT) {
      throw new AssertionError("only " + known + " of " + done + " calls are known");
    }
    long last = memory.getLong(slot(thread, done));
    long from =
        known == 0
            ? memory.getLong(thread * LANE + Long.BYTES)
            : memory.getLong(slot(thread, known));
    return last - from;
  }
}
