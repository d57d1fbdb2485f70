package dev.offroad.management;

import dev.offroad.report.Claim;
import dev.offroad.report.Figures;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;

/** The headline figures of one moment. Immutable. */
final class Headline {

  private static final double TENTHS = 10;
  private static final int WHOLE_TENTHS = 1000;

  final Snapshot snapshot;
  final String claim;
  final String slowestSection;
  final double slowestPercent;
  final double measuredPercent;
  final double unmeasuredPercent;
  final double probePercent;
  final int sections;
  final int threads;

  Headline(Snapshot snapshot) {
    this.snapshot = snapshot;
    Figures figures = new Figures(snapshot);
    boolean none = figures.rows().isEmpty();
    claim = Claim.of(snapshot, figures);
    slowestSection = none ? "" : figures.rows().get(0).name();
    slowestPercent = none ? 0 : figures.tenths(0) / TENTHS;
    sections = figures.rows().size();
    threads = snapshot.threads().stream().mapToInt(ThreadEntry::threads).sum();
    int others = figures.unmeasuredTenths() + figures.probeTenths();
    measuredPercent = figures.elapsed() == 0 ? 0 : (WHOLE_TENTHS - others) / TENTHS;
    unmeasuredPercent = figures.unmeasuredTenths() / TENTHS;
    probePercent = figures.probeTenths() / TENTHS;
  }
}
