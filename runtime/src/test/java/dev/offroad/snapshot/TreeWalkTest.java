package dev.offroad.snapshot;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

final class TreeWalkTest {

  private static CallTreeNode node(int section, CallTreeNode... children) {
    return new CallTreeNode(section, 1, 1, 0, 1, 1, 0, 1, 1, List.of(), 0, List.of(children));
  }

  private static List<Integer> walked(CallTreeNode... roots) {
    List<Integer> sections = new ArrayList<>();
    new TreeWalk(List.of(roots)).forEach(node -> sections.add(node.section()));
    return sections;
  }

  @Test
  void aParentComesBeforeItsChildrenAndTheseInTheirOrder() {
    assertThat(walked(node(1, node(2, node(3), node(4)), node(5)), node(6, node(7))))
        .containsExactly(1, 2, 3, 4, 5, 6, 7)
        .inOrder();
  }

  @Test
  void anEmptyTreeHasNoNode() {
    assertThat(walked()).isEmpty();
    Iterator<CallTreeNode> nothing = new TreeWalk(List.of()).iterator();
    assertThrows(NoSuchElementException.class, nothing::next);
  }

  @Test
  void nextNeedsNoHasNext() {
    Iterator<CallTreeNode> walk = new TreeWalk(List.of(node(1, node(2)), node(3))).iterator();

    assertThat(walk.next().section()).isEqualTo(1);
    assertThat(walk.next().section()).isEqualTo(2);
    assertThat(walk.next().section()).isEqualTo(3);
    assertThat(walk.hasNext()).isFalse();
    assertThrows(NoSuchElementException.class, walk::next);
  }

  @Test
  void everyWalkStartsAnew() {
    TreeWalk walk = new TreeWalk(List.of(node(1, node(2))));

    assertThat(walk).hasSize(2);
    assertThat(walk).hasSize(2);
  }

  @Test
  void noDepthIsTooDeep() {
    CallTreeNode node = node(0);
    for (int i = 1; i < 100_000; i++) {
      node = node(i, node);
    }

    int count = 0;
    for (CallTreeNode any : new TreeWalk(List.of(node))) {
      count += any == null ? 0 : 1;
    }
    assertThat(count).isEqualTo(100_000);
  }
}
