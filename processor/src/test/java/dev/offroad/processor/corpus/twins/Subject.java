package dev.offroad.processor.corpus.twins;

import java.util.List;

/** Something to do with an original or with its measured twin. */
interface Subject {

  /** What it is, for messages. */
  String name();

  /** Which of the two. */
  enum Side {
    ORIGINAL,
    MEASURED
  }

  /**
   * Does it.
   *
   * @param side which of the two
   * @param call makes the calls
   * @return what could be seen, step by step
   */
  List<String> trace(Side side, Call call);
}
