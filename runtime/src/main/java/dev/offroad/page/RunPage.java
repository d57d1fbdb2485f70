package dev.offroad.page;

import dev.offroad.report.Circumstances;
import dev.offroad.report.Figures;
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
    Figures figures = new Figures(snapshot);
    String text = TextReport.of(snapshot, figures, Style.PLAIN);
    write(snapshot, figures(snapshot, figures), text, out);
  }

  /**
   * The figures of a page, for {@link #write(Snapshot, String, String, Appendable)}.
   *
   * @param snapshot what was measured
   * @param figures its figures
   * @return JSON
   * @throws IOException never
   */
  public static String figures(Snapshot snapshot, Figures figures) throws IOException {
    StringBuilder json = new StringBuilder();
    new FiguresJson(snapshot, figures, new JsonWriter(json)).write();
    return json.toString();
  }

  /**
   * Writes the page of a snapshot whose figures and text were made before.
   *
   * @param snapshot what was measured
   * @param figures what {@link #figures} gave
   * @param text its text report, for those whose browser runs no scripts
   * @param out where to; its encoding must be UTF-8
   * @throws IOException when {@code out} throws it
   */
  public static void write(Snapshot snapshot, String figures, String text, Appendable out)
      throws IOException {
    Page.write(
        Circumstances.heading(snapshot),
        text,
        data -> {
          JsonWriter json = new JsonWriter(data);
          json.beginObject();
          json.member("kind", "run");
          members(snapshot, figures, json);
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
    members(snapshot, figures(snapshot, new Figures(snapshot)), json);
  }

  private static void members(Snapshot snapshot, String figures, JsonWriter json)
      throws IOException {
    json.name("figures").json(figures);
    json.name("run");
    RunFile.write(snapshot, json);
    json.endObject();
  }
}
