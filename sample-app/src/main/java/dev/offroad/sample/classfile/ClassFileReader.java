package dev.offroad.sample.classfile;

import dev.offroad.Measured;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a class file (JVMS 4.1).
 *
 * <p><b>Measured on a method</b>: the processor makes {@code MeasuredClassFileReader}, which
 * extends this class, and the census creates that one instead. Nothing else changes.
 */
public class ClassFileReader {

  private static final int MAGIC = 0xCAFEBABE;
  private static final int ACC_MODULE = 0x8000;

  /** Makes a reader, which can read any number of files, one at a time. */
  public ClassFileReader() {}

  /**
   * Reads one class file.
   *
   * <p><b>Fails now and then</b>, for each {@code module-info.class}: the report counts such calls
   * as errors of this section.
   *
   * @param bytes the whole file
   * @return what is in it
   * @throws ModuleDescriptorException when it describes a module, not a class
   * @throws MalformedClassException when it is not a class file
   */
  @Measured
  public ClassFile read(byte[] bytes) throws ModuleDescriptorException, MalformedClassException {
    ByteReader reader = Wiring.byteReader(bytes);
    int magic = reader.s4();
    if (magic != MAGIC) {
      throw new MalformedClassException(
          "the file starts with %08X: expected %08X, as all class files do"
              .formatted(magic, MAGIC));
    }
    reader.skip(4); // the version
    ConstantPool pool = Wiring.constantPool(reader);
    int accessFlags = reader.u2();
    if ((accessFlags & ACC_MODULE) != 0) {
      throw new ModuleDescriptorException();
    }
    String name = pool.className(reader.u2());
    int superclass = reader.u2();
    List<String> interfaces = readInterfaces(reader, pool);
    CodeWalk walk = Wiring.codeWalk(pool);
    List<ClassFile.Member> fields = readMembers(reader, pool, walk);
    List<ClassFile.Member> methods = readMembers(reader, pool, walk);
    skipAttributes(reader);
    if (reader.remaining() > 0) {
      throw new MalformedClassException(
          "the class ends at byte %d, but %d more bytes follow"
              .formatted(reader.position(), reader.remaining()));
    }
    return new ClassFile(
        accessFlags,
        name,
        superclass == 0 ? "" : pool.className(superclass),
        interfaces,
        fields,
        methods,
        walk.summary());
  }

  private static List<String> readInterfaces(ByteReader reader, ConstantPool pool)
      throws MalformedClassException {
    List<String> names = new ArrayList<>();
    for (int left = reader.u2(); left > 0; left--) {
      names.add(pool.className(reader.u2()));
    }
    return names;
  }

  private static List<ClassFile.Member> readMembers(
      ByteReader reader, ConstantPool pool, CodeWalk walk) throws MalformedClassException {
    List<ClassFile.Member> members = new ArrayList<>();
    for (int left = reader.u2(); left > 0; left--) {
      int accessFlags = reader.u2();
      String name = pool.text(reader.u2());
      String descriptor = pool.text(reader.u2());
      members.add(new ClassFile.Member(accessFlags, name, descriptor));
      for (int attributes = reader.u2(); attributes > 0; attributes--) {
        readAttributeOfMember(reader, pool, walk);
      }
    }
    return members;
  }

  private static void readAttributeOfMember(ByteReader reader, ConstantPool pool, CodeWalk walk)
      throws MalformedClassException {
    String name = pool.text(reader.u2());
    int length = reader.length();
    int end = reader.position() + length;
    if (name.equals("Code")) {
      readCode(reader, walk);
    } else {
      reader.skip(length);
    }
    if (reader.position() != end) {
      throw new MalformedClassException(
          "attribute %s ends at byte %d: expected byte %d".formatted(name, reader.position(), end));
    }
  }

  private static void readCode(ByteReader reader, CodeWalk walk) throws MalformedClassException {
    reader.u2(); // the most values on the stack
    reader.u2(); // the number of local variables
    walk.walk(reader, reader.length());
    int handlers = reader.u2();
    reader.skip(8L * handlers);
    skipAttributes(reader);
  }

  private static void skipAttributes(ByteReader reader) throws MalformedClassException {
    for (int left = reader.u2(); left > 0; left--) {
      reader.u2(); // its name
      reader.skip(reader.length());
    }
  }
}
