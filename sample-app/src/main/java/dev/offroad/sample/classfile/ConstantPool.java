package dev.offroad.sample.classfile;

import dev.offroad.Measured;

/**
 * The constant pool of a class file (JVMS 4.4). Texts are decoded when they are asked for, since
 * most never are.
 */
public final class ConstantPool {

  private static final int UTF8 = 1;
  private static final int INTEGER = 3;
  private static final int FLOAT = 4;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int STRING = 8;
  private static final int FIELD = 9;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;
  private static final int NAME_AND_TYPE = 12;
  private static final int METHOD_HANDLE = 15;
  private static final int METHOD_TYPE = 16;
  private static final int DYNAMIC = 17;
  private static final int INVOKE_DYNAMIC = 18;
  private static final int MODULE = 19;
  private static final int PACKAGE = 20;

  private final ByteReader reader;
  private final int[] tags;

  /** The two numbers of an entry; for text, where it starts and how many bytes it has. */
  private final int[] first;

  private final int[] second;

  /** What was decoded before: strings and method references. */
  private final Object[] known;

  private ConstantPool(ByteReader reader, int size) {
    this.reader = reader;
    this.tags = new int[size];
    this.first = new int[size];
    this.second = new int[size];
    this.known = new Object[size];
  }

  /**
   * Reads the constant pool.
   *
   * <p><b>Measured as a static method</b>: callers write {@code MeasuredConstantPool.read(reader)}.
   *
   * @param reader at the size of the pool; afterwards behind the pool
   * @return the constant pool
   * @throws MalformedClassException when there is none
   */
  @Measured
  public static ConstantPool read(ByteReader reader) throws MalformedClassException {
    ConstantPool pool = new ConstantPool(reader, reader.u2());
    for (int index = 1; index < pool.tags.length; index++) {
      int tag = reader.u1();
      pool.tags[index] = tag;
      pool.readEntry(index, tag);
      if (tag == LONG || tag == DOUBLE) {
        index++;
      }
    }
    return pool;
  }

  private void readEntry(int index, int tag) throws MalformedClassException {
    switch (tag) {
      case UTF8 -> {
        int length = reader.u2();
        first[index] = reader.position();
        second[index] = length;
        reader.skip(length);
      }
      case INTEGER, FLOAT -> reader.skip(4);
      case LONG, DOUBLE -> reader.skip(8);
      case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> first[index] = reader.u2();
      case FIELD, METHOD, INTERFACE_METHOD, NAME_AND_TYPE, DYNAMIC, INVOKE_DYNAMIC -> {
        first[index] = reader.u2();
        second[index] = reader.u2();
      }
      case METHOD_HANDLE -> {
        first[index] = reader.u1();
        second[index] = reader.u2();
      }
      default ->
          throw new MalformedClassException(
              "constant %d has kind %d: expected a kind that JVMS 4.4 lists".formatted(index, tag));
    }
  }

  /**
   * The text of a {@code Utf8} constant.
   *
   * @param index its index
   * @return the text
   * @throws MalformedClassException when the constant is not a text
   */
  public String text(int index) throws MalformedClassException {
    check(index, tagOf(index) == UTF8, "a text");
    if (known[index] == null) {
      known[index] = reader.text(first[index], second[index]);
    }
    return (String) known[index];
  }

  /**
   * The name of a {@code Class} constant.
   *
   * @param index its index
   * @return the name, such as {@code java/lang/String}
   * @throws MalformedClassException when the constant is not a class
   */
  public String className(int index) throws MalformedClassException {
    check(index, tagOf(index) == CLASS, "a class");
    return text(first[index]);
  }

  /**
   * The method of a {@code Methodref} or {@code InterfaceMethodref} constant.
   *
   * @param index its index
   * @return the method; the same object each time
   * @throws MalformedClassException when the constant is not a method
   */
  public MethodReference method(int index) throws MalformedClassException {
    int tag = tagOf(index);
    check(index, tag == METHOD || tag == INTERFACE_METHOD, "a method");
    if (known[index] == null) {
      int signature = second[index];
      check(signature, tagOf(signature) == NAME_AND_TYPE, "a name and type");
      known[index] =
          new MethodReference(
              className(first[index]), text(first[signature]), text(second[signature]));
    }
    return (MethodReference) known[index];
  }

  private int tagOf(int index) {
    return index < tags.length ? tags[index] : 0;
  }

  private void check(int index, boolean holds, String expected) throws MalformedClassException {
    if (!holds) {
      throw new MalformedClassException(
          "constant %d of %d has kind %d: expected %s"
              .formatted(index, tags.length, tagOf(index), expected));
    }
  }
}
