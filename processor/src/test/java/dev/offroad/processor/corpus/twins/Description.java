package dev.offroad.processor.corpus.twins;

import java.io.File;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;

/**
 * Says of an object what can be seen of it, so that two objects can be compared: nothing of its
 * identity, and the same of a generated class as of its original.
 */
final class Description {

  private static final int MAX_DEPTH = 4;
  private static final int MAX_ELEMENTS = 30;
  private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]{3,8}\\b");
  private static final Pattern MADE_UP = Pattern.compile("(Lambda|\\$Proxy)[$\\d/x0-9a-f]*");
  private static final Pattern GENERATED = Pattern.compile("[\\w.]*\\bMeasured\\w+");

  private final Map<String, String> originalNames = new HashMap<>();
  private final Pattern sandbox;

  /**
   * Descriptions.
   *
   * @param twins whose names are those of their originals
   * @param sandbox finds what folders of a sandbox are called
   */
  Description(List<Twin> twins, Pattern sandbox) {
    for (Twin twin : twins) {
      originalNames.put(twin.measured().getName(), twin.original().getName());
      originalNames.put(twin.measured().getSimpleName(), twin.original().getSimpleName());
    }
    this.sandbox = sandbox;
  }

  String of(Object object) {
    return of(object, 0);
  }

  /** An exception: its class and message. */
  String ofThrown(Throwable thrown) {
    if (thrown instanceof StackOverflowError || thrown instanceof OutOfMemoryError) {
      return "throws " + thrown.getClass().getName();
    }
    return "throws " + className(thrown) + ": " + plain(message(thrown));
  }

  private static String message(Throwable thrown) {
    try {
      return String.valueOf(thrown.getMessage());
    } catch (RuntimeException e) {
      return "message throws " + e.getClass().getName();
    }
  }

  private String of(Object object, int depth) {
    if (object == null) {
      return "null";
    }
    try {
      return className(object) + " " + contents(object, depth);
    } catch (RuntimeException | StackOverflowError e) {
      return className(object) + " " + e.getClass().getName();
    }
  }

  private String contents(Object object, int depth) {
    if (depth > MAX_DEPTH) {
      return "...";
    }
    if (object instanceof CharSequence
        || object instanceof Number
        || object instanceof Path
        || object instanceof File) {
      return plain(object.toString());
    }
    if (object instanceof Throwable thrown) {
      return ofThrown(thrown);
    }
    if (object.getClass().isArray()) {
      return array(object, depth);
    }
    if (object instanceof Map<?, ?> map) {
      return elements(map.entrySet().iterator(), depth);
    }
    if (object instanceof Map.Entry<?, ?> entry) {
      return of(entry.getKey(), depth + 1) + " -> " + of(entry.getValue(), depth + 1);
    }
    if (object instanceof Collection<?> collection) {
      return elements(collection.iterator(), depth);
    }
    if (object instanceof Iterator<?> iterator) {
      return elements(iterator, depth);
    }
    if (object instanceof BaseStream<?, ?> stream) {
      return elements(stream.iterator(), depth);
    }
    if (object instanceof Iterable<?> iterable && isEndless(iterable)) {
      return elements(iterable.iterator(), depth);
    }
    return saysSomething(object) ? plain(String.valueOf(object.toString())) : fields(object, depth);
  }

  /** A text of all elements would not end either. */
  private static boolean isEndless(Iterable<?> iterable) {
    Iterator<?> elements = iterable.iterator();
    for (int i = 0; i < MAX_ELEMENTS && elements.hasNext(); i++) {
      elements.next();
    }
    return elements.hasNext();
  }

  private static boolean saysSomething(Object object) {
    try {
      Method method = object.getClass().getMethod("toString");
      return method.getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private String array(Object array, int depth) {
    StringJoiner all = new StringJoiner(", ", "[", "]");
    for (int i = 0; i < Math.min(MAX_ELEMENTS, Array.getLength(array)); i++) {
      all.add(of(Array.get(array, i), depth + 1));
    }
    return all + " of " + Array.getLength(array);
  }

  private String elements(Iterator<?> iterator, int depth) {
    StringJoiner all = new StringJoiner(", ", "[", "]");
    for (int i = 0; i < MAX_ELEMENTS && iterator.hasNext(); i++) {
      all.add(of(iterator.next(), depth + 1));
    }
    return all.toString();
  }

  /** The fields of an object of the library; the JDK does not let us look. */
  private String fields(Object object, int depth) {
    StringJoiner all = new StringJoiner(", ", "{", "}");
    for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : fieldsOf(type)) {
        try {
          field.setAccessible(true);
          Object value = field.get(object);
          // Looking into an iterator would move it.
          boolean moves = value instanceof Iterator || value instanceof BaseStream;
          all.add(field.getName() + "=" + (moves ? className(value) : of(value, depth + 1)));
        } catch (InaccessibleObjectException | IllegalAccessException e) {
          return "";
        }
      }
    }
    return all.toString();
  }

  private static List<Field> fieldsOf(Class<?> type) {
    List<Field> fields = new ArrayList<>(List.of(type.getDeclaredFields()));
    fields.removeIf(field -> Modifier.isStatic(field.getModifiers()) || field.isSynthetic());
    return fields;
  }

  private String className(Object object) {
    return plain(object.getClass().getName());
  }

  private String plain(String text) {
    String plain = sandbox.matcher(text).replaceAll("<sandbox>");
    plain = IDENTITY.matcher(plain).replaceAll("@");
    plain = MADE_UP.matcher(plain).replaceAll("$1");
    return GENERATED
        .matcher(plain)
        .replaceAll(found -> Matcher.quoteReplacement(originalName(found.group())));
  }

  private String originalName(String generated) {
    return originalNames.getOrDefault(generated, generated);
  }
}
