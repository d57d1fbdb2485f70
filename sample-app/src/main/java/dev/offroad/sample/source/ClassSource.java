package dev.offroad.sample.source;

import dev.offroad.Measured;
import java.io.IOException;
import java.util.List;

/**
 * Gives class files to the census.
 *
 * <p><b>Measured as an interface</b>: the processor makes {@code MeasuredClassSource}, which
 * implements this interface and is wrapped around any source: {@code new MeasuredClassSource(new
 * JrtClassSource())}. What implements the interface need not know that it is measured.
 *
 * <p>Implementations can be used by several threads.
 */
public interface ClassSource {

  /**
   * The names of all modules.
   *
   * @return the names, in order
   * @throws IOException when they cannot be listed
   */
  @Measured
  List<String> modules() throws IOException;

  /**
   * The class files of a module.
   *
   * @param module a name that {@link #modules} gave
   * @return the class files, in order of their names
   * @throws IOException when they cannot be listed
   */
  @Measured
  List<ClassLocation> classFiles(String module) throws IOException;

  /**
   * Reads a class file.
   *
   * @param location a class file that {@link #classFiles} gave
   * @return its bytes
   * @throws IOException when it cannot be read
   */
  @Measured
  byte[] read(ClassLocation location) throws IOException;
}
