package dev.offroad.cli.form;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.offroad.report.Figures;
import dev.offroad.report.PerJvm;
import dev.offroad.report.Quote;
import dev.offroad.report.Row;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The table of self time as CSV (RFC 4180), in UTF-8 and with a heading. Durations are whole
 * nanoseconds, shares percents with one decimal; the probes and the unmeasured time have rows of
 * their own, so that self time and shares sum up to the whole. A merged run has three columns more,
 * the self time in one of its JVMs.
 */
public final class CsvForm {

  private static final List<String> HEADINGS =
      List.of(
          "section",
          "group",
          "declared_in",
          "self_ns",
          "self_error_ns",
          "share_percent",
          "total_ns",
          "calls",
          "timed_calls",
          "open_calls",
          "errors",
          "self_per_call_ns",
          "p50_ns",
          "p99_ns",
          "max_ns",
          "probes_ns",
          "to_be_quoted");

  private static final List<String> PER_JVM =
      List.of("self_least_jvm_ns", "self_mean_jvm_ns", "self_most_jvm_ns");

  /** At the start of a cell a spreadsheet takes them for a formula. */
  private static final String FORMULA = "=+-@\t\r\n";

  private CsvForm() {}

  /**
   * The table of a run.
   *
   * @param snapshot what was measured
   * @return lines, each with its end
   */
  public static String of(Snapshot snapshot) {
    Map<Integer, SectionInfo> sections = new HashMap<>();
    snapshot.sections().forEach(section -> sections.put(section.id(), section));
    Figures figures = new Figures(snapshot);
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      PerJvm jvms = new PerJvm(snapshot);
      csv.writeRecord(jvms.isMerged() ? joined(HEADINGS, PER_JVM) : HEADINGS);
      for (int i = 0; i < figures.rows().size(); i++) {
        Row row = figures.rows().get(i);
        List<String> cells = cells(row, sections.get(row.section()), figures.tenths(i));
        csv.writeRecord(jvms.isMerged() ? joined(cells, perJvm(jvms, row)) : cells);
      }
      int columns = HEADINGS.size() + (jvms.isMerged() ? PER_JVM.size() : 0);
      csv.writeRecord(other(columns, "(probes)", figures.probes(), figures.probeTenths()));
      csv.writeRecord(
          other(columns, "(unmeasured)", figures.unmeasured(), figures.unmeasuredTenths()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // There is nothing that could fail in memory.
    }
    return out.toString();
  }

  private static List<String> cells(Row row, SectionInfo section, int tenths) {
    return List.of(
        harmless(row.name()),
        harmless(section == null ? "" : section.group()),
        harmless(section == null ? "" : section.declaredIn()),
        Long.toString(row.self()),
        Long.toString(row.selfError()),
        percent(tenths),
        Long.toString(row.total()),
        Long.toString(row.calls()),
        Long.toString(row.timedCalls()),
        Long.toString(row.open()),
        Long.toString(row.errors()),
        Long.toString(row.selfPerCall()),
        Long.toString(row.p50()),
        Long.toString(row.p99()),
        Long.toString(row.max()),
        Long.toString(row.probes()),
        row.quote() == Quote.YES ? "yes" : "no");
  }

  private static List<String> perJvm(PerJvm jvms, Row row) {
    PerJvm.Spread spread = jvms.self(row.section(), row.name());
    return List.of(
        Long.toString(spread.least()), Long.toString(spread.mean()), Long.toString(spread.most()));
  }

  private static List<String> joined(List<String> first, List<String> more) {
    List<String> all = new ArrayList<>(first);
    all.addAll(more);
    return all;
  }

  private static List<String> other(int columns, String name, long nanos, int tenths) {
    List<String> cells =
        new ArrayList<>(List.of(name, "", "", Long.toString(nanos), "", percent(tenths)));
    cells.addAll(Collections.nCopies(columns - cells.size(), ""));
    return cells;
  }

  private static String percent(int tenths) {
    return String.format(Locale.ROOT, "%d.%d", tenths / 10, tenths % 10);
  }

  /** Names are other people's input: none is a formula. */
  private static String harmless(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
