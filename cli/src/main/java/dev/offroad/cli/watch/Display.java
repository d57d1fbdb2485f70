package dev.offroad.cli.watch;

/** What shows screens. */
interface Display {

  /**
   * Shows a screen.
   *
   * @param screen what is to be seen
   * @param isNew whether it has more to say than the one before but for its age
   */
  void show(Screen screen, boolean isNew);
}
