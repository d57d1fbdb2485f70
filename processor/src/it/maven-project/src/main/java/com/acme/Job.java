package com.acme;

public final class Job {
  private Job() {}

  public static void main(String[] args) {
    Parser parser = new MeasuredParser();
    int sum = 0;
    for (int i = 0; i < 1000; i++) {
      sum += MeasuredParser.twice(parser.parse(" line " + i));
    }
    System.out.println("sum " + sum);
  }
}
