package dev.offroad.recording;

/**
 * A place under which carried work hangs: a call path that was open on the thread that handed the
 * work over. It stands for no call of this thread, so that nothing is counted or timed at it; the
 * calls of the carried work are its children.
 *
 * <p>Places hang at the node that was open on this thread when the carried work began, and of each
 * path there is one for each such node. So the sections that are open further out are always the
 * same at one place, and what the probes cost there is known to fall on that node.
 */
final class PlaceNode extends CallNode {

  /** The section of the path that this place stands for. */
  final int carried;

  /** The place of the path without its last section; at its start, the node that this hangs at. */
  final CallNode outer;

  /** The node that was open when the carried work began. */
  final CallNode around;

  PlaceNode(Recorder recorder, int carried, CallNode outer, int index) {
    super(recorder, Burst.NEVER, CallTree.PLACE, outer, index, false);
    this.carried = carried;
    this.outer = outer;
    this.around = outer instanceof PlaceNode place ? place.around : outer;
  }
}
