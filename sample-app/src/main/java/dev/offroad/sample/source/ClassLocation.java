package dev.offroad.sample.source;

/**
 * Says where a class file is, without its bytes: a job keeps thousands of these.
 *
 * @param module the module's name, such as {@code java.base}
 * @param file the file inside the module, such as {@code java/lang/String.class}
 */
public record ClassLocation(String module, String file) {

  @Override
  public String toString() {
    return module + "/" + file;
  }
}
