package dev.offroad.cli.export;

import com.google.protobuf.CodedOutputStream;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * The format of pprof: {@code profile.proto} of github.com/google/pprof, gzipped. A sample for each
 * place in a thread's call tree, with the calls that have ended and the self time; the thread's
 * name is a label. Field numbers are those of that file.
 */
public final class Pprof {

  private static final int PROFILE_SAMPLE_TYPE = 1;
  private static final int PROFILE_SAMPLE = 2;
  private static final int PROFILE_LOCATION = 4;
  private static final int PROFILE_FUNCTION = 5;
  private static final int PROFILE_STRING = 6;
  private static final int PROFILE_TIME = 9;
  private static final int PROFILE_DURATION = 10;
  private static final int PROFILE_DEFAULT_SAMPLE_TYPE = 14;
  private static final int TYPE_NAME = 1;
  private static final int TYPE_UNIT = 2;
  private static final int SAMPLE_LOCATION = 1;
  private static final int SAMPLE_VALUE = 2;
  private static final int SAMPLE_LABEL = 3;
  private static final int LABEL_KEY = 1;
  private static final int LABEL_TEXT = 2;
  private static final int LOCATION_ID = 1;
  private static final int LOCATION_LINE = 4;
  private static final int LINE_FUNCTION = 1;
  private static final int FUNCTION_ID = 1;
  private static final int FUNCTION_NAME = 2;
  private static final int FUNCTION_SYSTEM_NAME = 3;

  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Map<String, Integer> functions = new LinkedHashMap<>();

  private Pprof() {
    string(""); // The first one must be empty.
  }

  /**
   * The profile of a run.
   *
   * @param snapshot what was measured
   * @return the bytes of a {@code .pb.gz} file
   */
  public static byte[] of(Snapshot snapshot) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      CodedOutputStream out = CodedOutputStream.newInstance(zip);
      new Pprof().write(snapshot, out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // There is nothing that could fail in memory.
    }
    return bytes.toByteArray();
  }

  private void write(Snapshot snapshot, CodedOutputStream out) throws IOException {
    message(out, PROFILE_SAMPLE_TYPE, type -> type("calls", "count", type));
    message(out, PROFILE_SAMPLE_TYPE, type -> type("self", "nanoseconds", type));
    Stacks stacks = new Stacks(snapshot);
    for (ThreadEntry thread : snapshot.threads()) {
      for (Stacks.Stack stack : stacks.of(thread)) {
        message(out, PROFILE_SAMPLE, sample -> sample(thread.name(), stack, sample));
      }
    }
    for (Map.Entry<String, Integer> function : functions.entrySet()) {
      int id = function.getValue();
      message(out, PROFILE_LOCATION, location -> location(id, location));
      message(out, PROFILE_FUNCTION, written -> function(id, function.getKey(), written));
    }
    out.writeInt64(PROFILE_TIME, ChronoUnit.NANOS.between(Instant.EPOCH, snapshot.startedAt()));
    out.writeInt64(PROFILE_DURATION, snapshot.wallNanos());
    out.writeInt64(PROFILE_DEFAULT_SAMPLE_TYPE, string("self"));
    for (String string : strings.keySet()) {
      out.writeString(PROFILE_STRING, string);
    }
  }

  private void type(String name, String unit, CodedOutputStream out) throws IOException {
    out.writeInt64(TYPE_NAME, string(name));
    out.writeInt64(TYPE_UNIT, string(unit));
  }

  /** Locations are listed from the innermost outwards. */
  private void sample(String thread, Stacks.Stack stack, CodedOutputStream out) throws IOException {
    List<String> frames = new ArrayList<>(stack.frames());
    for (int i = frames.size() - 1; i >= 0; i--) {
      int id = functions.computeIfAbsent(frames.get(i), any -> functions.size() + 1);
      out.writeUInt64(SAMPLE_LOCATION, id);
    }
    out.writeInt64(SAMPLE_VALUE, stack.calls());
    out.writeInt64(SAMPLE_VALUE, stack.nanos());
    message(
        out,
        SAMPLE_LABEL,
        label -> {
          label.writeInt64(LABEL_KEY, string("thread"));
          label.writeInt64(LABEL_TEXT, string(thread));
        });
  }

  private static void location(int id, CodedOutputStream out) throws IOException {
    out.writeUInt64(LOCATION_ID, id);
    message(out, LOCATION_LINE, line -> line.writeUInt64(LINE_FUNCTION, id));
  }

  private void function(int id, String name, CodedOutputStream out) throws IOException {
    out.writeUInt64(FUNCTION_ID, id);
    out.writeInt64(FUNCTION_NAME, string(name));
    out.writeInt64(FUNCTION_SYSTEM_NAME, string(name));
  }

  private int string(String text) {
    return strings.computeIfAbsent(text, any -> strings.size());
  }

  private static void message(CodedOutputStream out, int field, Part part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream inner = CodedOutputStream.newInstance(bytes);
    part.writeTo(inner);
    inner.flush();
    out.writeByteArray(field, bytes.toByteArray());
  }

  private interface Part {
    void writeTo(CodedOutputStream out) throws IOException;
  }
}
