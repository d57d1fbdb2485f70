package dev.offroad.jobs;

import dev.offroad.Offroad;
import dev.offroad.Section;
import dev.offroad.probe.Probe;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** A job that calls {@code Parser.parse}, as a generated class does, and nothing else. */
public final class Loads {

  private static final String PARSER = "com.acme.Parser";

  private Loads() {}

  /** Runs the job. */
  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "parse" -> parse();
      case "in-a-job" -> {
        parse();
        Offroad.Job job = Offroad.job("part");
        Section.of("block").run(() -> {});
        job.close();
      }
      case "before-a-reset" -> {
        parse();
        Offroad.reset();
        Section.of("block").run(() -> {});
      }
      case "with-a-loader" -> {
        URL[] urls = {Path.of(arguments[1]).toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, Loads.class.getClassLoader())) {
          Thread.currentThread().setContextClassLoader(loader);
          parse();
        }
      }
      default -> System.err.println("so far " + Offroad.snapshot().neverHit());
    }
  }

  private static void parse() {
    Probe probe = Probe.method("parse", "", PARSER);
    Probe.method("loaded", "", PARSER);
    probe.exit(probe.enter());
  }
}
