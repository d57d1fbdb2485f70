package dev.offroad.cli.watch;

import dev.offroad.report.ScreenReport;
import dev.offroad.report.Style;
import dev.offroad.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be seen at a moment.
 *
 * @param status which file it is and how old, or what is waited for, in one line
 * @param report what the job had measured, where a file could be read
 */
record Screen(String status, Optional<Snapshot> report) {

  /** The lines that fit, the status first. */
  List<String> lines(Style style, TerminalSize size) {
    List<String> lines = new ArrayList<>();
    lines.addAll(size.wrapped(status));
    report.ifPresent(
        snapshot -> {
          lines.add("");
          int left = size.lines() - lines.size();
          lines.addAll(ScreenReport.of(snapshot, style, left, size.columns()));
        });
    return lines.size() <= size.lines() ? lines : List.copyOf(lines.subList(0, size.lines()));
  }
}
