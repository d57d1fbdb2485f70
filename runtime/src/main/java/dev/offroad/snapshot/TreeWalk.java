package dev.offroad.snapshot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/** Every node of a call tree, a parent before its children, whatever the depth of the tree. */
public final class TreeWalk implements Iterable<CallTreeNode> {

  private final List<CallTreeNode> roots;

  /**
   * A walk over the trees of the given roots.
   *
   * @param roots where to start
   */
  public TreeWalk(List<CallTreeNode> roots) {
    this.roots = List.copyOf(roots);
  }

  /**
   * The sections that are in the trees of some threads.
   *
   * @param threads the threads
   * @return the sections' numbers
   */
  public static Set<Integer> sectionsIn(List<ThreadEntry> threads) {
    Set<Integer> found = new HashSet<>();
    threads.forEach(entry -> new TreeWalk(entry.tree()).forEach(node -> found.add(node.section())));
    return found;
  }

  @Override
  public Iterator<CallTreeNode> iterator() {
    Deque<Iterator<CallTreeNode>> open = new ArrayDeque<>();
    open.push(roots.iterator());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        while (!open.isEmpty() && !open.peek().hasNext()) {
          open.pop();
        }
        return !open.isEmpty();
      }

      @Override
      public CallTreeNode next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        CallTreeNode node = open.element().next();
        if (!node.children().isEmpty()) {
          open.push(node.children().iterator());
        }
        return node;
      }
    };
  }
}
