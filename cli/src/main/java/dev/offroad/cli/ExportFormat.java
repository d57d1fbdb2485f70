package dev.offroad.cli;

/** A format of other tools. */
enum ExportFormat {
  /** For www.speedscope.app, JSON. */
  SPEEDSCOPE,
  /** For flamegraph.pl and its relatives. */
  COLLAPSED,
  /** For pprof, gzipped protobuf. */
  PPROF,
  /** For spreadsheets, as {@code report --format csv}. */
  CSV;

  /** The name that the user types. */
  @Override
  public String toString() {
    return Choice.name(this);
  }

  /** Reads that name. */
  static final class Reader extends Choice<ExportFormat> {
    Reader() {
      super(ExportFormat.class);
    }
  }
}
