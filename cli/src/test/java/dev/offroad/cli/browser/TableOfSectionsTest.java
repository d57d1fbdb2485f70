package dev.offroad.cli.browser;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.report.Figures;
import dev.offroad.report.Row;
import dev.offroad.report.Shares;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The table of all sections: its figures, sorted, filtered and searched. */
final class TableOfSectionsTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final Snapshot RUN = PageRuns.small();
  private static final Figures FIGURES = new Figures(RUN);
  private static final String NAMES = "#sections tbody th";

  @TempDir private Path folder;
  private PageOfRun page;

  @BeforeEach
  void open() throws IOException {
    page = new PageOfRun(CHROMIUM).open(RUN, folder);
  }

  private static List<String> names(Comparator<Row> order) {
    return FIGURES.rows().stream().sorted(order).map(Row::name).toList();
  }

  private void sortBy(String column) {
    page.click("#sections th[data-column=" + column + "] button");
  }

  @Test
  void theSlowestComesFirst() {
    assertThat(page.texts(NAMES))
        .containsExactlyElementsIn(FIGURES.rows().stream().map(Row::name).toList())
        .inOrder();
    assertThat(page.texts("#sections th[aria-sort=descending]")).containsExactly("self");
  }

  @Test
  void aHeadingSortsAndTurnsTheOrderRound() {
    List<String> byCalls = names(Comparator.comparingLong(Row::calls).reversed());
    sortBy("calls");
    assertThat(page.texts(NAMES)).containsExactlyElementsIn(byCalls).inOrder();
    sortBy("calls");
    List<String> turned = new java.util.ArrayList<>(byCalls);
    Collections.reverse(turned);
    assertThat(page.texts(NAMES)).containsExactlyElementsIn(turned).inOrder();
    sortBy("name");
    assertThat(page.texts(NAMES))
        .containsExactlyElementsIn(names(Comparator.comparing(Row::name)))
        .inOrder();
  }

  @Test
  void theCellsAreTheReports() {
    Row slowest = FIGURES.rows().get(0);
    List<String> cells = page.texts("#sections tbody tr:first-child > *");
    assertThat(cells.get(0)).isEqualTo(slowest.name());
    assertThat(cells.get(2)).isEqualTo(Shares.text(FIGURES.tenths(0)));
    assertThat(cells).hasSize(13);
    assertThat(page.texts("#sections tbody td:nth-child(4)"))
        .contains(
            FIGURES.rows().stream().filter(Row::isEstimated).findFirst().orElseThrow().errorText());
  }

  @Test
  void searchAndFiltersLeaveWhatFits() {
    page.type("#sections input[type=search]", "rows CHECK");
    assertThat(page.texts(NAMES)).containsExactly("Rows.check");
    assertThat(page.text("#sections [role=status]")).isEqualTo("1 of 4 rows");

    page.type("#sections input[type=search]", "no such thing");
    assertThat(page.texts(NAMES)).isEmpty();

    page.type("#sections input[type=search]", "");
    page.type("#sections select[aria-label=Group]", "group 1");
    assertThat(page.texts(NAMES)).containsExactly("Names.read");
  }
}
