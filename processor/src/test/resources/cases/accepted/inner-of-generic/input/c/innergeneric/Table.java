package c.innergeneric;

import dev.offroad.Measured;
import java.util.ArrayList;
import java.util.List;

/** Inner classes of a generic class, and an inner type variable that hides the outer one. */
public class Table<K extends Comparable<K>, V> {
  private final List<V> values = new ArrayList<>();

  public class Row {
    private final K key;

    public Row(K key) {
      this.key = key;
    }

    @Measured
    public K put(V value) {
      values.add(value);
      return key;
    }

    public class Cell<C> {
      private final C content;

      @Measured
      public <U extends C> Cell(U content) {
        this.content = content;
      }

      @Measured
      public List<V> all(List<? super C> more) {
        more.add(content);
        return values;
      }
    }
  }

  public class Hiding<V> {
    @Measured
    public List<V> own(V value) {
      return List.of(value);
    }
  }

  public final class Last<L> {
    private final L last;

    @Measured
    public <M extends L> Last(M last) {
      this.last = last;
    }

    public L last() {
      return last;
    }
  }
}
