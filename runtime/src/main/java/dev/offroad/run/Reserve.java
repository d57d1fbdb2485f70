package dev.offroad.run;

/**
 * Memory that is kept for the end of the job: one that fails for want of memory is one whose report
 * is wanted. Safe for use by any number of threads.
 */
final class Reserve {

  /** Small blocks, which need not be in one piece. */
  private static final int BLOCK_BYTES = 32 * 1024;

  private static final int BLOCKS = 32;

  @SuppressWarnings({"unused", "UnusedVariable"}) // held, and nothing else
  private volatile byte[][] blocks = new byte[BLOCKS][BLOCK_BYTES];

  /** Lets it go. Allocates nothing. */
  void release() {
    blocks = null;
  }
}
