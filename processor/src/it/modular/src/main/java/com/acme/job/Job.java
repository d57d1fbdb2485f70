package com.acme.job;

import com.acme.words.MeasuredParser;
import com.acme.words.MeasuredSource;
import com.acme.words.Parser;

/** Stands in a package that the module keeps to itself. */
public final class Job {
  private Job() {}

  public static void main(String[] args) {
    Parser parser = MeasuredParser.create(new MeasuredSource(() -> "three short words"));
    int words = 0;
    for (int i = 0; i < 1000; i++) {
      words += parser.words().size();
    }
    System.out.println("words " + (words + MeasuredParser.split("one more").size()));
    System.out.println("in " + Job.class.getModule());
  }
}
