package dev.offroad.processor.corpus.twins;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.Deque;
import java.util.Enumeration;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values of the JDK's own types, chosen by a random number generator with a seed. */
// The libraries take what is obsolete too.
@SuppressWarnings({"JavaUtilDate", "JdkObsolete", "UnnecessaryStringBuilder"})
final class Values {

  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "b",
          "abc",
          "Hello World",
          " 42 ",
          "-17",
          "1.5e3",
          "<p class=x>x &amp; y</p>",
          "key=value",
          "ÄÖ\u00fc",
          "line\nline",
          "true",
          "yyyy-MM-dd",
          "a/b.txt",
          "a,b;c",
          "UTF-8",
          "(a|b)+",
          "java.lang.String",
          "%s-%d",
          "0x1F",
          "div > p",
          "{a:[1,2]}");

  private static final int[] INTS = {0, 1, 2, 3, 7, 10, 42, -1, 5, 64};

  private final Map<Class<?>, Function<Random, Object>> made = new HashMap<>();

  Values(Sandbox sandbox) {
    addNumbers();
    addTexts();
    addCollections();
    addStreams();
    made.put(Path.class, random -> sandbox.file(random.nextInt(5)));
    made.put(File.class, random -> sandbox.file(random.nextInt(5)).toFile());
    made.put(URI.class, random -> sandbox.file(random.nextInt(5)).toUri());
    made.put(URL.class, random -> url(sandbox.file(random.nextInt(5))));
  }

  /** Whether a type is one of those. */
  boolean has(Class<?> type) {
    return made.containsKey(type) || type.isEnum();
  }

  /** A value of such a type. */
  Object of(Class<?> type, Random random) {
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants.length == 0 ? null : constants[random.nextInt(constants.length)];
    }
    return made.get(type).apply(random);
  }

  static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private static int integer(Random random) {
    return INTS[random.nextInt(INTS.length)];
  }

  /** What a type variable can stand for. */
  private static Object any(Random random) {
    return random.nextInt(4) == 0 ? (Object) integer(random) : text(random);
  }

  private static <T> List<T> some(Random random, Function<Random, T> of) {
    return new ArrayList<>(
        Stream.generate(() -> of.apply(random)).limit(random.nextInt(5)).toList());
  }

  private void addNumbers() {
    put(int.class, Integer.class, Values::integer);
    put(long.class, Long.class, random -> (long) integer(random));
    put(short.class, Short.class, random -> (short) integer(random));
    put(byte.class, Byte.class, random -> (byte) integer(random));
    put(char.class, Character.class, random -> " aZ0,.-<ä\n".charAt(random.nextInt(10)));
    put(float.class, Float.class, random -> integer(random) / 4f);
    put(
        double.class,
        Double.class,
        random -> random.nextInt(9) == 0 ? Double.NaN : integer(random) / 4d);
    put(boolean.class, Boolean.class, Random::nextBoolean);
    made.put(Number.class, Values::integer);
    made.put(BigInteger.class, random -> BigInteger.valueOf(integer(random)));
    made.put(BigDecimal.class, random -> BigDecimal.valueOf(integer(random), 2));
    made.put(Random.class, random -> new Random(integer(random)));
    made.put(Date.class, random -> new Date(1_700_000_000_000L + integer(random)));
    made.put(Instant.class, random -> Instant.ofEpochSecond(1_700_000_000L + integer(random)));
    made.put(Duration.class, random -> Duration.ofMillis(integer(random)));
    made.put(
        TimeZone.class, random -> TimeZone.getTimeZone(random.nextBoolean() ? "UTC" : "GMT+3"));
    made.put(Calendar.class, Values::calendar);
  }

  private static Calendar calendar(Random random) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(1_700_000_000_000L + integer(random));
    return calendar;
  }

  private void put(Function<Random, Object> value, Class<?>... types) {
    for (Class<?> type : types) {
      made.put(type, value);
    }
  }

  private void put(Class<?> primitive, Class<?> boxed, Function<Random, Object> value) {
    made.put(primitive, value);
    made.put(boxed, value);
  }

  private void addTexts() {
    made.put(String.class, Values::text);
    made.put(
        CharSequence.class,
        random -> random.nextBoolean() ? text(random) : new StringBuilder(text(random)));
    made.put(Object.class, Values::any);
    made.put(Comparable.class, Values::text);
    made.put(StringBuilder.class, random -> new StringBuilder(text(random)));
    made.put(StringBuffer.class, random -> new StringBuffer(text(random)));
    made.put(Appendable.class, random -> new StringBuilder(text(random)));
    made.put(Pattern.class, random -> Pattern.compile(random.nextBoolean() ? "[a-c]+" : "\\s"));
    made.put(Locale.class, random -> random.nextBoolean() ? Locale.ROOT : Locale.GERMANY);
    made.put(
        Charset.class,
        random -> random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    made.put(
        Class.class,
        random -> List.of(String.class, int.class, List.class, int[].class).get(random.nextInt(4)));
    made.put(Throwable.class, Values::exception);
    made.put(Exception.class, Values::exception);
    made.put(RuntimeException.class, Values::exception);
    made.put(Optional.class, random -> Optional.of(any(random)));
    made.put(ByteBuffer.class, random -> ByteBuffer.wrap(bytes(random)));
    made.put(CharBuffer.class, random -> CharBuffer.wrap(text(random)));
  }

  private static Exception exception(Random random) {
    Exception exception = new IllegalStateException(text(random));
    exception.setStackTrace(new StackTraceElement[0]);
    return exception;
  }

  private void addCollections() {
    put(
        random -> some(random, Values::any),
        Collection.class,
        List.class,
        Iterable.class,
        ArrayList.class);
    made.put(Iterator.class, random -> some(random, Values::any).iterator());
    made.put(ListIterator.class, random -> some(random, Values::any).listIterator());
    made.put(Enumeration.class, random -> Collections.enumeration(some(random, Values::any)));
    made.put(Set.class, random -> new LinkedHashSet<>(some(random, Values::any)));
    put(random -> new ArrayDeque<>(some(random, Values::any)), Queue.class, Deque.class);
    put(random -> new TreeSet<>(some(random, Values::text)), SortedSet.class, NavigableSet.class);
    put(random -> fill(new TreeMap<>(), random), SortedMap.class, NavigableMap.class);
    made.put(Map.class, random -> fill(new LinkedHashMap<>(), random));
    made.put(Properties.class, Values::properties);
    made.put(Comparator.class, random -> Comparator.comparing(String::valueOf));
    made.put(Stream.class, random -> some(random, Values::any).stream());
    made.put(IntStream.class, random -> IntStream.range(0, random.nextInt(5)));
  }

  private static Map<Object, Object> fill(Map<Object, Object> map, Random random) {
    some(random, Values::text).forEach(key -> map.put(key, any(random)));
    return map;
  }

  private static Properties properties(Random random) {
    Properties properties = new Properties();
    some(random, Values::text).forEach(key -> properties.setProperty(key, key));
    return properties;
  }

  private void addStreams() {
    made.put(InputStream.class, random -> FiniteInput.bytes(text(random)));
    made.put(OutputStream.class, random -> new ByteArrayOutputStream());
    made.put(Reader.class, random -> FiniteInput.chars(text(random)));
    made.put(Writer.class, random -> new StringWriter());
    made.put(PrintWriter.class, random -> new PrintWriter(new StringWriter()));
  }

  private static byte[] bytes(Random random) {
    return text(random).getBytes(StandardCharsets.UTF_8);
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An array of up to three elements. */
  static Object array(Class<?> component, Random random, Function<Class<?>, Object> element) {
    Object array = Array.newInstance(component, random.nextInt(4));
    for (int i = 0; i < Array.getLength(array); i++) {
      Object value = element.apply(component);
      if (value != null || !component.isPrimitive()) {
        Array.set(array, i, value);
      }
    }
    return array;
  }
}
