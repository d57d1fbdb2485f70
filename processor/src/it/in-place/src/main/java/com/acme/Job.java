package com.acme;

public final class Job {
  private Job() {}

  public static void main(String[] args) throws Exception {
    Parser parser = new Parser();
    int sum = 0;
    for (int i = 0; i < 1000; i++) {
      sum += parser.parse(" line " + i);
    }
    System.out.println("sum " + sum);
    // From the classes of the tests, which another process compiled.
    Class.forName("com.acme.Check").getDeclaredMethod("run").invoke(null);
  }
}
