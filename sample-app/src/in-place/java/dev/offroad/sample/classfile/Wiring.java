package dev.offroad.sample.classfile;

/**
 * Makes what {@link ClassFileReader} measures.
 *
 * <p>This is the form for {@code -Aoffroad.mode=in-place}: measured classes measure themselves.
 * {@code src/wrappers} has the form with generated classes.
 */
final class Wiring {

  private Wiring() {}

  static ByteReader byteReader(byte[] bytes) {
    return new ByteReader(bytes);
  }

  static ConstantPool constantPool(ByteReader reader) throws MalformedClassException {
    return ConstantPool.read(reader);
  }

  static CodeWalk codeWalk(ConstantPool pool) {
    return new CodeWalk(pool);
  }
}
