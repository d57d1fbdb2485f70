package dev.offroad.cli.runfile;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.offroad.snapshot.Bucket;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.SectionKind;
import dev.offroad.snapshot.Slice;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How JSON becomes the records of {@code dev.offroad.snapshot}: by the names of their components.
 * Keys that no record knows are passed over; every key that a record knows must be there and not
 * null, but for the {@link LaterKeys}.
 */
final class Binding {

  /**
   * An object and a list for each level of a call tree, of which a run has 200 at most, and the few
   * around it. The stack of a thread suffices for twice as many.
   */
  static final int DEEPEST_NESTING = 1_000;

  private static final int LAST_YEAR = 9999;
  private static final Instant EPOCH = Instant.EPOCH;

  private Binding() {}

  static JsonMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(DEEPEST_NESTING).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return JsonMapper.builder(factory)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
        .annotationIntrospector(
            new AnnotationIntrospectorPair(new LaterKeys(), new JacksonAnnotationIntrospector()))
        .addHandler(new StructureRule())
        .addModule(values())
        .build();
  }

  private static SimpleModule values() {
    String kinds =
        Arrays.stream(SectionKind.values()).map(SectionKind::id).collect(Collectors.joining(", "));
    String time = "a time such as 2026-01-31T12:00:00Z, of the years 1970 to " + LAST_YEAR;
    ScalarReader<Integer> integers =
        new ScalarReader<>(
            Integer.class,
            "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE,
            parser -> isWhole(parser) ? (Integer) parser.getIntValue() : null);
    ScalarReader<Long> longs =
        new ScalarReader<>(
            Long.class,
            "a whole number from 0 to " + Long.MAX_VALUE,
            parser -> isWhole(parser) ? notNegative(parser.getLongValue()) : null);
    return new SimpleModule("offroad.run")
        .addDeserializer(int.class, integers)
        .addDeserializer(Integer.class, integers)
        .addDeserializer(long.class, longs)
        .addDeserializer(
            String.class, new ScalarReader<>(String.class, "a text", Binding::textOrNull))
        .addDeserializer(Instant.class, new ScalarReader<>(Instant.class, time, Binding::instant))
        .addDeserializer(
            RunState.class,
            new ScalarReader<>(RunState.class, "\"running\" or \"finished\"", Binding::state))
        .addDeserializer(
            SectionKind.class,
            new ScalarReader<>(SectionKind.class, "one of " + kinds, Binding::kind))
        .addDeserializer(
            Bucket.class,
            new PairReader<>(
                Bucket.class,
                "a pair of whole numbers, [longest nanoseconds, calls]",
                Binding::bucket))
        .addDeserializer(
            Slice.SelfTime.class,
            new PairReader<>(
                Slice.SelfTime.class,
                "a pair of whole numbers, [section, nanoseconds]",
                Binding::selfTime))
        .addDeserializer(
            Slice.Calls.class,
            new PairReader<>(
                Slice.Calls.class, "a pair of whole numbers, [section, calls]", Binding::calls));
  }

  private static boolean isWhole(JsonParser parser) {
    return parser.hasToken(JsonToken.VALUE_NUMBER_INT);
  }

  private static Long notNegative(long number) {
    return number < 0 ? null : number;
  }

  private static String textOrNull(JsonParser parser) throws IOException {
    return parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : null;
  }

  private static Instant instant(JsonParser parser) throws IOException {
    String text = textOrNull(parser);
    if (text == null) {
      return null;
    }
    try {
      Instant instant = Instant.parse(text);
      boolean ours =
          !instant.isBefore(EPOCH) && instant.atOffset(ZoneOffset.UTC).getYear() <= LAST_YEAR;
      return ours ? instant : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static RunState state(JsonParser parser) throws IOException {
    return known(textOrNull(parser), RunState::ofId);
  }

  private static SectionKind kind(JsonParser parser) throws IOException {
    return known(textOrNull(parser), SectionKind::ofId);
  }

  private static <T> T known(String id, Function<String, T> ofId) {
    try {
      return id == null ? null : ofId.apply(id);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Bucket bucket(long upperNanos, long calls) {
    return upperNanos < 0 || calls < 0 ? null : new Bucket(upperNanos, calls);
  }

  private static Slice.SelfTime selfTime(long section, long nanos) {
    boolean fits = section == (int) section && nanos >= 0;
    return fits ? new Slice.SelfTime((int) section, nanos) : null;
  }

  private static Slice.Calls calls(long section, long calls) {
    boolean fits = section == (int) section && calls >= 0;
    return fits ? new Slice.Calls((int) section, calls) : null;
  }
}
