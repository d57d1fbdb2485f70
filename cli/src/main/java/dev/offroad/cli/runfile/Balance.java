package dev.offroad.cli.runfile;

import dev.offroad.snapshot.Bucket;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.snapshot.TreeWalk;
import java.nio.file.Path;

/**
 * Adds up the threads of a run file. Each must balance by itself, {@code measured = Σ self + Σ
 * probes} and {@code elapsed = measured + unmeasured}, and all together must not exceed what a
 * {@code long} holds: that is 292 years, and reports add without looking.
 */
final class Balance {

  private final Path file;
  private long elapsed;
  private long total;
  private long calls;
  private long errors;
  private long timed;
  private int threads;

  Balance(Path file) {
    this.file = file;
  }

  void check(String place, ThreadEntry entry) throws RunFileProblem {
    try {
      checkEntry(place, entry);
    } catch (ArithmeticException e) {
      throw new RunFileProblem(
          file, place, "the sum of its numbers and those before is more than " + Long.MAX_VALUE);
    }
  }

  private void checkEntry(String place, ThreadEntry entry) throws RunFileProblem {
    String here = place + " (" + Shown.quoted(entry.name()) + ")";
    if (entry.threads() < 0) {
      throw wrong(here, "threads", "0 or more", entry.threads());
    }
    threads = Math.addExact(threads, entry.threads());
    elapsed = Math.addExact(elapsed, entry.elapsedNanos());
    long self = 0;
    long probes = 0;
    for (CallTreeNode node : new TreeWalk(entry.tree())) {
      self = Math.addExact(self, node.selfNanos());
      probes = Math.addExact(probes, node.probeNanos());
      add(node);
    }
    long measured = Math.addExact(self, probes);
    if (entry.probeNanos() != probes) {
      String sum = probes + ", the sum of probeNanos in its tree";
      throw wrong(here, "probeNanos", sum, entry.probeNanos());
    }
    if (entry.measuredNanos() != measured) {
      String sum = measured + ", the sum of selfNanos and probeNanos in its tree";
      throw wrong(here, "measuredNanos", sum, entry.measuredNanos());
    }
    long whole = Math.addExact(measured, entry.unmeasuredNanos());
    if (entry.elapsedNanos() != whole) {
      String sum = whole + ", the sum of measuredNanos and unmeasuredNanos";
      throw wrong(here, "elapsedNanos", sum, entry.elapsedNanos());
    }
  }

  private void add(CallTreeNode node) {
    total = Math.addExact(total, node.totalNanos());
    calls = Math.addExact(calls, node.calls());
    errors = Math.addExact(errors, node.errors());
    for (Bucket bucket : node.histogram()) {
      timed = Math.addExact(timed, bucket.calls());
    }
  }

  private RunFileProblem wrong(String place, String key, String expected, long found) {
    return new RunFileProblem(
        file, place, "expected " + key + " to be " + expected + ", found " + found);
  }
}
