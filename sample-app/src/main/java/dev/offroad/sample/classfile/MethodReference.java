package dev.offroad.sample.classfile;

/**
 * A method that byte code calls.
 *
 * @param owner the class or interface that the call names, such as {@code java/lang/String}
 * @param name the method's name
 * @param descriptor its parameters and result, such as {@code (I)V}
 */
public record MethodReference(String owner, String name, String descriptor) {}
