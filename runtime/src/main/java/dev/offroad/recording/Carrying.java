package dev.offroad.recording;

import java.lang.invoke.VarHandle;

/**
 * Lets the calls of a thread hang under a path that was open on another. A place is a frame that is
 * not a call: the calls above it run under the clock that runs below it, so a thread's time stays
 * its own, and they find their nodes at the place.
 *
 * <p>Called by the thread that has the recorder.
 */
final class Carrying {

  private Carrying() {}

  /** See {@link Recorders#hang}. */
  static Frame hang(Recorder recorder, CallPath path) {
    boolean measured = recorder.request() == null || recorder.answer();
    Frame place =
        measured && !path.isOpenOn(recorder.top, recorder.root) ? placeFor(recorder, path) : null;
    if (place == null) {
      recorder.giveBackIfIdle();
      return null;
    }
    place.caller = recorder.top;
    place.timer = recorder.top.timer;
    place.witnessed = 0;
    VarHandle.storeStoreFence();
    recorder.top = place;
    return place;
  }

  /** A frame for a place that is not open; null where the stack is there, or the tree full. */
  private static Frame placeFor(Recorder recorder, CallPath path) {
    Frame top = recorder.top;
    PlaceNode node;
    recorder.beginWrite();
    try {
      CallNode around = top.node instanceof PlaceNode place ? place.around : top.node;
      around.burst.noteCallee(); // Its time is told apart from that of the work.
      node = recorder.tree.place(around, path.sections());
    } finally {
      recorder.endWrite();
    }
    if (node == null || node == top.node) {
      return null;
    }
    for (Frame frame = top; frame != recorder.root; frame = frame.caller) {
      if (frame == node) {
        Frame again = top.reentry();
        again.node = node;
        return again;
      }
    }
    return node;
  }

  /** Ends what {@link #hang} began; the calls that it left open end with it. */
  static void leave(Recorder recorder, Frame place) {
    if (recorder.top == place || recorder.leadBackTo(place)) {
      recorder.leaveTop();
      recorder.giveBackIfIdle();
    }
  }
}
