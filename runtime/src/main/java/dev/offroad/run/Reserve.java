package dev.offroad.run;

/**
 * Memory that is kept for the end of the job: one that fails for want of memory is one whose report
 * is wanted. Safe for use by any number of threads.
 *
 * <p>Where the heap is full to the last byte, the JVM cannot even begin its end: it makes a thread
 * for that, an object, and where it cannot, it runs no shutdown hook. So the memory is let go
 * before, when a failure leaves the measured code of a thread while the heap is full. A job that
 * goes on nevertheless has it taken back once there is plenty.
 */
final class Reserve {

  /** Small blocks, which need not be in one piece. */
  private static final int BLOCK_BYTES = 32 * 1024;

  private static final int BLOCKS = 32;
  private static final long BYTES = BLOCKS * BLOCK_BYTES;

  /** A heap with less room than that is full. */
  private static final long FULL_BYTES = 2 * BYTES;

  /** So much must be free for it to be taken back. */
  private static final long PLENTY_BYTES = 16 * BYTES;

  private volatile byte[][] blocks = new byte[BLOCKS][BLOCK_BYTES];
  private volatile boolean ended;

  /** Lets it go for good. Allocates nothing. */
  void release() {
    ended = true;
    letGo();
  }

  /** Lets it go where the heap is full. Allocates nothing. */
  void releaseIfFull() {
    Runtime jvm = Runtime.getRuntime();
    if (jvm.freeMemory() < FULL_BYTES && blocks != null && room(jvm) < FULL_BYTES) {
      letGo();
    }
  }

  /** Lets it go for now. */
  void letGo() {
    blocks = null;
  }

  /** Takes it back, where it was let go, there is plenty of memory, and the job goes on. */
  void restore() {
    if (blocks == null && !ended && room(Runtime.getRuntime()) > PLENTY_BYTES) {
      blocks = new byte[BLOCKS][BLOCK_BYTES];
    }
  }

  /** How many bytes the heap has left, garbage not counted. */
  static long room() {
    return room(Runtime.getRuntime());
  }

  /** Whether it is there. */
  boolean isKept() {
    return blocks != null;
  }

  private static long room(Runtime jvm) {
    return jvm.maxMemory() - jvm.totalMemory() + jvm.freeMemory();
  }
}
