package dev.offroad.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes what was carried from other threads from where it was called, in time, to the call path
 * that it belongs under. There, nodes that are not called on this thread have no calls and no time.
 */
final class Places {

  private Places() {}

  /** Moves all that hangs at places below a root. */
  static void rehang(NodeTotals root) {
    List<NodeTotals> places = new ArrayList<>();
    takeOut(root, places);
    places.forEach(place -> add(place, root));
  }

  /** Takes the outermost places out of all nodes. */
  private static void takeOut(NodeTotals node, List<NodeTotals> out) {
    for (NodeTotals called : node.called()) {
      takeOut(called, out);
    }
    out.addAll(node.places.values());
    node.places = Map.of();
  }

  /** Adds a place to where its path goes on from; nothing where it has no calls. */
  private static void add(NodeTotals place, NodeTotals outer) {
    if (!place.called().isEmpty()) {
      NodeTotals path = outer.child(place.section);
      place.children.forEach((section, child) -> path.child(section).add(child));
      place.places.values().forEach(further -> add(further, path));
    }
  }
}
