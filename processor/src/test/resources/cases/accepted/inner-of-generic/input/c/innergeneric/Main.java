package c.innergeneric;

import dev.offroad.processor.cases.Measurements;
import java.util.ArrayList;
import java.util.List;

public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Table<String, Integer> table = new Table<>();
    Table<String, Integer>.Row row = new MeasuredTable_Row<String, Integer>(table, "key");
    System.out.println(row.put(7));
    Table<String, Integer>.Row.Cell<Number> cell =
        MeasuredTable_Row_Cell.<String, Integer, Number, Long>create(row, 3L);
    List<Object> more = new ArrayList<>();
    System.out.println(cell.all(more) + " " + more);
    Table<String, Integer>.Hiding<Character> hiding = new MeasuredTable_Hiding<>(table);
    System.out.println(hiding.own('x'));
    Table<String, Integer>.Last<Number> last =
        MeasuredTable_Last.<String, Integer, Number, Byte>create(table, (byte) 1);
    System.out.println(last.last());
    Measurements.print("c.innergeneric");
  }
}
