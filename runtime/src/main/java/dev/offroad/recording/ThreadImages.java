package dev.offroad.recording;

/** Takes the images of all recorders, each once. Called by one thread at a time. */
public interface ThreadImages {

  /**
   * An image of a thread that has ended, or of virtual threads of one kind that have given their
   * recorder back; it is forgotten after this.
   *
   * @param thread the name of the thread, or the kind of the virtual threads
   * @param main whether it was the main thread
   * @param image what it measured in all
   */
  void ended(String thread, boolean main, RecorderImage image);

  /**
   * An image of a thread that is still there, and of the virtual threads that had its recorder
   * before.
   *
   * @param thread the name of the thread
   * @param main whether it is the main thread
   * @param image what it has measured so far
   */
  void live(String thread, boolean main, RecorderImage image);

  /**
   * Whether the images of live threads are to have the histograms of their nodes. They are most of
   * what a copy takes; those of ended threads are always there.
   *
   * @return whether they are copied
   */
  default boolean withHistograms() {
    return true;
  }

  /** Called after the last image and before any other reading begins. */
  default void done() {}
}
