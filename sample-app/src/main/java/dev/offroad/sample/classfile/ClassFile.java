package dev.offroad.sample.classfile;

import java.util.List;

/**
 * What the census wants to know of one class file. Names are as in class files: {@code
 * java/lang/String}.
 *
 * @param accessFlags the flags of the class
 * @param name its name
 * @param superclass the name of the class that it extends; empty for {@code java/lang/Object}
 * @param interfaces the names of the interfaces that it names
 * @param fields its fields
 * @param methods its methods, constructors and static initializers
 * @param code what its methods do
 */
public record ClassFile(
    int accessFlags,
    String name,
    String superclass,
    List<String> interfaces,
    List<Member> fields,
    List<Member> methods,
    Code code) {

  private static final int ACC_INTERFACE = 0x0200;

  /**
   * Whether this is an interface.
   *
   * @return whether it is one; annotation types are interfaces too
   */
  public boolean isInterface() {
    return (accessFlags & ACC_INTERFACE) != 0;
  }

  /**
   * A field or method.
   *
   * @param accessFlags its flags
   * @param name its name
   * @param descriptor its type or signature, such as {@code (I)V}
   */
  public record Member(int accessFlags, String name, String descriptor) {}

  /**
   * The byte code of all methods of a class.
   *
   * @param instructions how many instructions there are
   * @param calls the methods that are called, one entry for each instruction that calls
   * @param dynamicCalls how many {@code invokedynamic} instructions there are besides
   */
  public record Code(int instructions, List<MethodReference> calls, int dynamicCalls) {}
}
