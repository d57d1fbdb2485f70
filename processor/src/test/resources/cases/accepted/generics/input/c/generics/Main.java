package c.generics;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Box<String, java.io.IOException> box = new MeasuredBox<>("x");
    System.out.println(box.into(new java.util.ArrayList<CharSequence>()));
    System.out.println(box.map(String::length) + box.open() + box.raw(java.util.List.of()));
    try {
      box.rethrow(new java.io.FileNotFoundException("gone"));
    } catch (java.io.FileNotFoundException e) {
      System.out.println(e.getMessage());
    }
    Measurements.print("c.generics");
  }
}
