package dev.offroad.snapshot;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ThreadEntryTest {

  private static CallTreeNode node(long self, long probe, CallTreeNode... children) {
    return new CallTreeNode(
        1, 1, 1, 0, self, self, probe, self, self, List.of(), 0, List.of(children));
  }

  @Test
  void measuredIsTheSumOfSelfTimeAndProbesOverTheTree() {
    List<CallTreeNode> tree = List.of(node(100, 3, node(20, 2)), node(5, 1));

    assertThat(ThreadEntry.balanced("main", 1, 200, tree))
        .isEqualTo(new ThreadEntry("main", 1, 200, 131, 69, 6, tree));
  }

  @Test
  void aTreeThatHoldsMoreThanTheElapsedTimeCounts() {
    List<CallTreeNode> tree = List.of(node(100, 3));

    assertThat(ThreadEntry.balanced("pool-*", 2, 50, tree))
        .isEqualTo(new ThreadEntry("pool-*", 2, 103, 103, 0, 3, tree));
  }

  @Test
  void withoutATreeAllIsUnmeasured() {
    assertThat(ThreadEntry.balanced("main", 1, 70, List.of()))
        .isEqualTo(new ThreadEntry("main", 1, 70, 0, 70, 0, List.of()));
  }

  @Test
  void laterChangesOfTheGivenListAreNotSeen() {
    List<CallTreeNode> tree = new ArrayList<>(List.of(node(1, 0)));
    ThreadEntry entry = ThreadEntry.balanced("main", 1, 10, tree);

    tree.clear();

    assertThat(entry.tree()).hasSize(1);
    assertThrows(UnsupportedOperationException.class, () -> entry.tree().remove(0));
  }
}
