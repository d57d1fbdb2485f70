package dev.offroad.cli.runfile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.util.List;

/** The place of a problem in a file, as in {@code line 3, column 14 (threads[0].name)}. */
final class Place {

  private static final int LONGEST_PATH = 120;

  private Place() {}

  static String of(JsonLocation location, List<Reference> path) {
    String where = path(path);
    String line =
        location == null || location.getLineNr() < 1
            ? ""
            : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    if (line.isEmpty() || where.isEmpty()) {
      return line + where;
    }
    return line + " (" + where + ")";
  }

  /** A path that is too long, in a deep tree, loses its middle. */
  static String shortened(String path) {
    if (path.length() <= LONGEST_PATH) {
      return path;
    }
    int half = LONGEST_PATH / 2;
    return path.substring(0, half) + "..." + path.substring(path.length() - half);
  }

  private static String path(List<Reference> path) {
    StringBuilder text = new StringBuilder();
    for (Reference step : path) {
      if (step.getFieldName() == null) {
        text.append('[').append(step.getIndex()).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return shortened(text.toString());
  }
}
