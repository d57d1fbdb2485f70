package dev.offroad.page;

import dev.offroad.report.Circumstances;
import dev.offroad.report.Style;
import dev.offroad.report.TextReport;
import dev.offroad.runfile.JsonWriter;
import dev.offroad.runfile.RunFile;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;

/** The page of one run: its figures, made by the code of the text report, and its run file. */
public final class RunPage {

  private RunPage() {}

  /**
   * Writes the page.
   *
   * @param snapshot what was measured
   * @param out where to; its encoding must be UTF-8
   * @throws IOException when {@code out} throws it
   */
  public static void write(Snapshot snapshot, Appendable out) throws IOException {
    Page.write(
        Circumstances.heading(snapshot),
        TextReport.of(snapshot, Style.PLAIN),
        data -> {
          JsonWriter json = new JsonWriter(data);
          json.beginObject();
          json.member("kind", "run");
          members(snapshot, json, data);
        },
        out);
  }

  /**
   * Writes what a page knows of a run, for pages that show several.
   *
   * @param snapshot what was measured
   * @param data where to
   * @throws IOException when {@code data} throws it
   */
  public static void writeData(Snapshot snapshot, Appendable data) throws IOException {
    JsonWriter json = new JsonWriter(data);
    json.beginObject();
    members(snapshot, json, data);
  }

  private static void members(Snapshot snapshot, JsonWriter json, Appendable data)
      throws IOException {
    json.name("figures");
    new FiguresJson(snapshot, json).write();
    json.name("run");
    RunFile.write(snapshot, data);
    json.endObject();
  }
}
