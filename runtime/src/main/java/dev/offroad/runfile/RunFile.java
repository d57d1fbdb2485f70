package dev.offroad.runfile;

import dev.offroad.snapshot.Bucket;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.HostInfo;
import dev.offroad.snapshot.JvmInfo;
import dev.offroad.snapshot.MergedRun;
import dev.offroad.snapshot.OpenCall;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Slice;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes a snapshot as a run file, {@code offroad.run/1}. One line for each section and thread. */
public final class RunFile {

  private final JsonWriter json;

  private RunFile(JsonWriter json) {
    this.json = json;
  }

  /**
   * Writes a run file.
   *
   * @param snapshot what was measured
   * @param out where to; its encoding must be UTF-8
   * @throws IOException when {@code out} throws it
   */
  public static void write(Snapshot snapshot, Appendable out) throws IOException {
    write(snapshot, new JsonWriter(out));
    out.append('\n');
  }

  /**
   * The text of a run file.
   *
   * @param snapshot what was measured
   * @return JSON
   */
  public static String text(Snapshot snapshot) {
    StringBuilder text = new StringBuilder();
    try {
      write(snapshot, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Never, as it is memory that is written to.
    }
    return text.toString();
  }

  /**
   * Writes a run file as a value in some other JSON.
   *
   * @param snapshot what was measured
   * @param json where to
   * @throws IOException when {@code json} throws it
   */
  public static void write(Snapshot snapshot, JsonWriter json) throws IOException {
    new RunFile(json).snapshot(snapshot);
  }

  private void snapshot(Snapshot snapshot) throws IOException {
    json.beginObject();
    json.member("format", Snapshot.FORMAT);
    json.member("job", snapshot.job());
    json.member("startedAt", snapshot.startedAt().toString());
    json.member("endedAt", snapshot.endedAt().toString());
    json.member("wallNanos", snapshot.wallNanos());
    json.member("state", snapshot.state().id());
    jvm(snapshot.jvm());
    host(snapshot.host());
    json.member("clock", snapshot.clock());
    json.member("budget", snapshot.budget());
    json.name("probe").beginObject();
    json.member("timedNanos", snapshot.probe().timedNanos());
    json.member("untimedNanos", snapshot.probe().untimedNanos()).endObject();
    sections(snapshot.sections());
    threads(snapshot.threads());
    open(snapshot.open());
    slices(snapshot.slices());
    texts("neverHit", snapshot.neverHit());
    if (!snapshot.warnings().isEmpty()) {
      texts("warnings", snapshot.warnings());
    }
    if (!snapshot.merged().isEmpty()) {
      merged(snapshot.merged());
    }
    json.endObject();
  }

  private void jvm(JvmInfo jvm) throws IOException {
    json.name("jvm").beginObject();
    json.member("version", jvm.version());
    json.member("vendor", jvm.vendor());
    json.member("pid", jvm.pid());
    texts("arguments", jvm.arguments());
    json.endObject();
  }

  private void texts(String name, List<String> texts) throws IOException {
    json.name(name).beginArray();
    for (String text : texts) {
      json.value(text);
    }
    json.endArray();
  }

  private void host(HostInfo host) throws IOException {
    json.name("host").beginObject();
    json.member("os", host.os());
    json.member("cpus", host.cpus());
    json.member("name", host.name()).endObject();
  }

  private void sections(List<SectionInfo> sections) throws IOException {
    json.name("sections").beginArray();
    for (SectionInfo section : sections) {
      json.newLine().beginObject();
      json.member("id", section.id());
      json.member("name", section.name());
      json.member("group", section.group());
      json.member("declaredIn", section.declaredIn());
      json.member("kind", section.kind().id()).endObject();
    }
    json.endArray();
  }

  private void threads(List<ThreadEntry> threads) throws IOException {
    json.name("threads").beginArray();
    for (ThreadEntry thread : threads) {
      json.newLine().beginObject();
      json.member("name", thread.name());
      json.member("threads", thread.threads());
      json.member("elapsedNanos", thread.elapsedNanos());
      json.member("measuredNanos", thread.measuredNanos());
      json.member("unmeasuredNanos", thread.unmeasuredNanos());
      json.member("probeNanos", thread.probeNanos());
      json.name("tree");
      nodes(thread.tree());
      json.endObject();
    }
    json.endArray();
  }

  /** The depth of this recursion is bounded by that of a call tree. */
  private void nodes(List<CallTreeNode> nodes) throws IOException {
    json.beginArray();
    for (CallTreeNode node : nodes) {
      json.newLine().beginObject();
      json.member("section", node.section());
      json.member("calls", node.calls());
      json.member("timedCalls", node.timedCalls());
      json.member("errors", node.errors());
      json.member("selfNanos", node.selfNanos());
      json.member("totalNanos", node.totalNanos());
      json.member("probeNanos", node.probeNanos());
      json.member("minNanos", node.minNanos());
      json.member("maxNanos", node.maxNanos());
      json.name("histogram").beginArray();
      for (Bucket bucket : node.histogram()) {
        json.pair(bucket.upperNanos(), bucket.calls());
      }
      json.endArray();
      json.member("selfErrorNanos", node.selfErrorNanos());
      json.name("children");
      nodes(node.children());
      json.endObject();
    }
    json.endArray();
  }

  private void open(List<OpenCall> open) throws IOException {
    json.name("open").beginArray();
    for (OpenCall call : open) {
      json.newLine().beginObject();
      json.member("thread", call.thread());
      json.name("path").beginArray();
      for (int section : call.path()) {
        json.value(section);
      }
      json.endArray();
      json.member("sinceNanos", call.sinceNanos()).endObject();
    }
    json.endArray();
  }

  private void slices(List<Slice> slices) throws IOException {
    json.name("slices").beginArray();
    for (Slice slice : slices) {
      json.newLine().beginObject();
      json.member("fromNanos", slice.fromNanos());
      json.member("toNanos", slice.toNanos());
      self(slice.self());
      if (!slice.calls().isEmpty()) {
        calls(slice.calls());
      }
      json.endObject();
    }
    json.endArray();
  }

  private void self(List<Slice.SelfTime> sections) throws IOException {
    json.name("self").beginArray();
    for (Slice.SelfTime self : sections) {
      json.pair(self.section(), self.nanos());
    }
    json.endArray();
  }

  private void calls(List<Slice.Calls> sections) throws IOException {
    json.name("calls").beginArray();
    for (Slice.Calls calls : sections) {
      json.pair(calls.section(), calls.calls());
    }
    json.endArray();
  }

  private void merged(List<MergedRun> runs) throws IOException {
    json.name("merged").beginArray();
    for (MergedRun run : runs) {
      json.newLine().beginObject();
      json.member("job", run.job());
      json.member("startedAt", run.startedAt().toString());
      json.member("endedAt", run.endedAt().toString());
      json.member("pid", run.pid());
      json.member("host", run.host());
      json.member("wallNanos", run.wallNanos());
      json.member("elapsedNanos", run.elapsedNanos());
      json.member("unmeasuredNanos", run.unmeasuredNanos());
      json.member("probeNanos", run.probeNanos());
      self(run.self());
      calls(run.calls());
      json.endObject();
    }
    json.endArray();
  }
}
