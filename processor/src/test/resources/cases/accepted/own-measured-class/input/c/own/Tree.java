package c.own;

import dev.offroad.Measured;
import java.util.List;

class Tree {
  private final MeasuredTree child;

  Tree(int depth) {
    this.child = depth == 0 ? null : new MeasuredTree(depth - 1);
  }

  @Measured
  MeasuredTree child() {
    return child;
  }

  @Measured
  List<? extends MeasuredTree> children() {
    return child == null ? List.of() : List.of(child);
  }

  @Measured
  int depth() {
    return child == null ? 0 : 1 + child.depth();
  }
}
