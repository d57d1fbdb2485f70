package dev.offroad.page;

import dev.offroad.report.Circumstances;
import dev.offroad.report.Figures;
import dev.offroad.report.Style;
import dev.offroad.report.TextReport;
import dev.offroad.runfile.JsonWriter;
import dev.offroad.runfile.RunFile;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The page of one run: its figures, made by the code of the text report, and its run file. */
public final class RunPage {

  /** About. */
  private static final int CHARACTERS_OF_ROW = 512;

  private RunPage() {}

  /** Has it ready, with all that it takes to read its parts from where they are. */
  public static void prepare() {
    Page.prepare();
  }

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
    write(snapshot, figures(snapshot, figures), RunFile.text(snapshot), text, out);
  }

  /**
   * The figures of a page, for {@link #write(Snapshot, String, String, String, Appendable)}.
   *
   * @param snapshot what was measured
   * @param figures its figures
   * @return JSON
   */
  public static String figures(Snapshot snapshot, Figures figures) {
    StringBuilder json = new StringBuilder(CHARACTERS_OF_ROW * (1 + figures.rows().size()));
    try {
      new FiguresJson(snapshot, figures, new JsonWriter(json)).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Never, as it is memory that is written to.
    }
    return json.toString();
  }

  /**
   * Writes the page of a snapshot whose parts were made before.
   *
   * @param snapshot what was measured
   * @param figures what {@link #figures} gave
   * @param run its run file
   * @param text its text report, for those whose browser runs no scripts
   * @param out where to; its encoding must be UTF-8
   * @throws IOException when {@code out} throws it
   */
  public static void write(
      Snapshot snapshot, String figures, String run, String text, Appendable out)
      throws IOException {
    Page.write(
        Circumstances.heading(snapshot),
        text,
        data -> {
          JsonWriter json = new JsonWriter(data);
          json.beginObject();
          json.member("kind", "run");
          members(figures, run, json);
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
    members(figures(snapshot, new Figures(snapshot)), RunFile.text(snapshot), json);
  }

  private static void members(String figures, String run, JsonWriter json) throws IOException {
    json.name("figures").json(figures);
    json.name("run").json(run);
    json.endObject();
  }
}
