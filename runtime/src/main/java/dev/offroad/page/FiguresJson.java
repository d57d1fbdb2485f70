package dev.offroad.page;

import dev.offroad.report.Circumstances;
import dev.offroad.report.Claim;
import dev.offroad.report.Durations;
import dev.offroad.report.Figures;
import dev.offroad.report.Names;
import dev.offroad.report.OpenCallText;
import dev.offroad.report.PerJvm;
import dev.offroad.report.Row;
import dev.offroad.report.Saving;
import dev.offroad.report.Savings;
import dev.offroad.report.SelfTimeTable;
import dev.offroad.report.Shares;
import dev.offroad.report.Trust;
import dev.offroad.runfile.JsonWriter;
import dev.offroad.snapshot.OpenCall;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a run for the page, as JSON: whatever the text report says too is computed here,
 * by the same code. Durations are nanoseconds, shares tenths of a percent.
 */
final class FiguresJson {

  private final Snapshot snapshot;
  private final Figures figures;
  private final Savings savings;
  private final JsonWriter json;

  FiguresJson(Snapshot snapshot, Figures figures, JsonWriter json) {
    this.snapshot = snapshot;
    this.figures = figures;
    this.savings = new Savings(snapshot);
    this.json = json;
  }

  void write() throws IOException {
    json.beginObject();
    json.member("heading", Circumstances.heading(snapshot));
    json.member("claim", Claim.of(snapshot, figures));
    json.name("running").value(snapshot.state() == RunState.RUNNING);
    json.member("wall", snapshot.wallNanos());
    json.member("jvms", snapshot.jvms());
    json.member("threads", snapshot.threads().stream().mapToLong(ThreadEntry::threads).sum());
    json.member("elapsed", figures.elapsed());
    json.member("elapsedText", Durations.text(figures.elapsed()));
    part("probes", figures.probes(), figures.probeTenths());
    part("unmeasured", figures.unmeasured(), figures.unmeasuredTenths());
    names();
    rows();
    grounds();
    open();
    texts("neverHit", snapshot.neverHit().stream().map(Names::printable).toList());
    perJvm();
    texts("legend", new SelfTimeTable(snapshot, figures, Integer.MAX_VALUE).legend());
    texts("circumstances", Circumstances.lines(snapshot, figures));
    json.endObject();
  }

  private void part(String name, long nanos, int tenths) throws IOException {
    json.name(name).beginObject();
    json.member("self", nanos);
    json.member("selfText", Durations.text(nanos));
    json.member("tenths", tenths);
    json.member("shareText", Shares.text(tenths));
    json.endObject();
  }

  private void names() throws IOException {
    json.name("names").beginObject();
    for (SectionInfo section : snapshot.sections()) {
      json.member(Integer.toString(section.id()), figures.name(section.id()));
    }
    json.endObject();
  }

  private void rows() throws IOException {
    Map<Integer, SectionInfo> sections = new HashMap<>();
    snapshot.sections().forEach(section -> sections.put(section.id(), section));
    json.name("rows").beginArray();
    for (int i = 0; i < figures.rows().size(); i++) {
      Row row = figures.rows().get(i);
      json.newLine().beginObject();
      section(row, sections.get(row.section()));
      shares(row, figures.tenths(i));
      calls(row);
      savings(row.section());
      json.endObject();
    }
    json.endArray();
  }

  private void section(Row row, SectionInfo section) throws IOException {
    json.member("section", row.section());
    json.member("name", row.name());
    json.member("group", section == null ? "" : shown(section.group()));
    json.member("declaredIn", section == null ? "" : shown(section.declaredIn()));
  }

  private static String shown(String name) {
    return name.isEmpty() ? "" : Names.printable(name);
  }

  private void shares(Row row, int tenths) throws IOException {
    json.member("self", row.self());
    json.member("selfText", SelfTimeTable.selfText(row));
    json.member("tenths", tenths);
    json.member("shareText", Shares.text(tenths));
    json.member("total", row.total());
    json.member("probes", row.probes());
    json.name("estimated").value(row.isEstimated());
    json.member("error", row.isEstimated() ? row.errorText() : "");
    json.member("errorNanos", 2 * row.selfError());
    json.member("quote", row.quote().id());
    json.member("quoteText", row.quote().text());
  }

  private void calls(Row row) throws IOException {
    json.member("calls", row.calls());
    json.member("timedCalls", row.timedCalls());
    json.member("open", row.open());
    json.member("errors", row.errors());
    json.member("perCall", row.selfPerCall());
    json.member("p50", row.p50());
    json.member("p99", row.p99());
    json.member("max", row.max());
  }

  private void savings(int section) throws IOException {
    Saving without = savings.without(section);
    json.member("leastSaved", without.least());
    json.member("mostSaved", without.most());
    json.name("leastByKind").beginArray();
    for (Savings.InKind kind : savings.byKind(section)) {
      json.beginArray().value(kind.kind()).value(kind.least()).endArray();
    }
    json.endArray();
  }

  private void grounds() throws IOException {
    json.name("grounds").beginArray();
    for (Trust.Ground ground : Trust.of(snapshot, figures)) {
      json.beginObject();
      json.member("level", ground.level().id());
      json.member("label", ground.label());
      json.member("text", ground.text());
      json.endObject();
    }
    json.endArray();
  }

  private void perJvm() throws IOException {
    PerJvm jvms = new PerJvm(snapshot);
    json.name("perJvm").beginArray();
    if (jvms.isMerged()) {
      line(jvms.headings());
      for (PerJvm.Spread spread : jvms.lines(figures, figures.rows().size())) {
        line(PerJvm.cells(spread));
      }
    }
    json.endArray();
  }

  private void line(List<String> cells) throws IOException {
    json.beginArray();
    for (String cell : cells) {
      json.value(cell);
    }
    json.endArray();
  }

  private void open() throws IOException {
    json.name("open").beginArray();
    for (OpenCall call : snapshot.open()) {
      json.beginObject();
      json.member("thread", Names.printable(call.thread()));
      json.member("path", OpenCallText.path(call, figures));
      json.member("since", call.sinceNanos());
      json.endObject();
    }
    json.endArray();
  }

  private void texts(String name, List<String> texts) throws IOException {
    json.name(name).beginArray();
    for (String text : texts) {
      json.value(text);
    }
    json.endArray();
  }
}
