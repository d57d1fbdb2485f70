package dev.offroad.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.offroad.faults.campaign.Fault;
import dev.offroad.faults.campaign.Result;
import dev.offroad.faults.campaign.Rounds;
import dev.offroad.faults.campaign.Table;
import dev.offroad.faults.code.CodeFaults;
import dev.offroad.faults.code.HeapFaults;
import dev.offroad.faults.code.WallClock;
import dev.offroad.faults.disk.Disks;
import dev.offroad.faults.disk.Folders;
import dev.offroad.faults.disk.Limits;
import dev.offroad.faults.end.Ends;
import dev.offroad.faults.end.Streams;
import dev.offroad.faults.input.DamagedFiles;
import dev.offroad.faults.input.Names;
import dev.offroad.faults.kill.Kills;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The long form of the campaign: every fault, all rounds, and the table of what they showed. */
public final class Campaign {

  private Campaign() {}

  /**
   * All faults.
   *
   * @return in the order of the table
   */
  public static List<Fault> faults() {
    return Stream.of(
            Kills.all(),
            Ends.all(),
            CodeFaults.all(),
            HeapFaults.all(),
            WallClock.all(),
            Streams.all(),
            Disks.all(),
            Folders.all(),
            Limits.all(),
            Names.all(),
            DamagedFiles.all())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Runs the campaign. The exit code is 1 where something that is promised does not hold.
   *
   * @param args the file that the table is written to; a word that the names of faults must have;
   *     {@code short} for the short form
   * @throws IOException when a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    String word = args.length > 1 ? args[1].toLowerCase(Locale.ROOT) : "";
    boolean inFull = args.length < 3 || !args[2].equals("short");
    List<Result> results = new ArrayList<>();
    long start = System.nanoTime();
    for (Fault fault : faults()) {
      if (fault.name().toLowerCase(Locale.ROOT).contains(word)) {
        Result result = Rounds.of(fault, inFull);
        results.add(result);
        out.println(fault.name() + ": " + result.rounds() + " rounds, " + result.text());
      }
    }
    long seconds = Math.round((System.nanoTime() - start) / 1e9);
    String text = heading(seconds) + Table.of(results);
    out.println("\n" + text);
    Path file = Path.of(args[0]).toAbsolutePath();
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    out.println("table: " + file);
    boolean broken = results.stream().anyMatch(result -> !result.broken().isEmpty());
    System.exit(broken ? 1 : 0);
  }

  private static String heading(long seconds) {
    return LocalDate.now(ZoneOffset.UTC)
        + ", JDK "
        + Runtime.version()
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " cpus, "
        + seconds
        + " s\n\n";
  }
}
