package dev.offroad.processor.write;

import dev.offroad.processor.model.MeasuredMethod;
import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.model.RuntimeNames;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Writes the sections of one class that measures, a generated one or the measured type itself, into
 * a resource beside it, where the runtime finds those of classes that a job never loads. {@code
 * META-INF/offroad/com.acme.MeasuredParser.sections} has a line for each section; in it are tabs
 * where these have bars:
 *
 * <pre>{@code
 * offroad.sections/1
 * method|com.acme.Parser|io|Parser.parse
 * }</pre>
 *
 * <p>One resource for one class keeps incremental builds isolating: nothing is aggregated here.
 */
public final class SectionIndex {

  private final MeasuredType type;
  private final Elements elements;

  /**
   * The index of a class that measures.
   *
   * @param type what the class is
   * @param elements of the compilation
   */
  public SectionIndex(MeasuredType type, Elements elements) {
    this.type = type;
    this.elements = elements;
  }

  /**
   * Writes the resource into the folder of the classes. Where the compiler was given none ({@code
   * javac} without {@code -d}) there is no place that the runtime would look at: nothing is
   * written.
   *
   * @param filer of the compilation
   * @throws IOException when it cannot be written
   */
  public void writeTo(Filer filer) throws IOException {
    Optional<FileObject> file = create(filer).filter(this::isAtItsPath);
    if (file.isPresent()) {
      try (OutputStream out = file.get().openOutputStream()) {
        out.write(bytes());
      }
    }
  }

  private Optional<FileObject> create(Filer filer) throws IOException {
    try {
      return Optional.of(create(filer, ""));
    } catch (FilerException e) {
      // Where several modules are compiled at once, the module has to be named.
      ModuleElement module = elements.getModuleOf(type.original());
      if (module == null || module.isUnnamed()) {
        throw e;
      }
      return Optional.of(create(filer, module.getQualifiedName() + "/"));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // Eclipse's compiler without -d
    }
  }

  private FileObject create(Filer filer, String module) throws IOException {
    return filer.createResource(StandardLocation.CLASS_OUTPUT, module, path(), type.original());
  }

  /** Without {@code -d}, javac leaves the folders out and names a file beside the sources. */
  private boolean isAtItsPath(FileObject file) {
    String path = file.toUri().getPath();
    return path == null || path.endsWith("/" + path());
  }

  /**
   * Where the resource stands.
   *
   * @return the path from the folder of the classes
   */
  public String path() {
    String packageName = type.packageName().isEmpty() ? "" : type.packageName() + ".";
    return RuntimeNames.INDEX_FOLDER + packageName + type.simpleName() + RuntimeNames.INDEX_ENDING;
  }

  /**
   * What stands in the resource.
   *
   * @return the text, in UTF-8
   */
  public byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  private String text() {
    StringBuilder text = new StringBuilder(RuntimeNames.INDEX_FORMAT).append('\n');
    type.measured().forEach(method -> text.append(line(method)).append('\n'));
    return text.toString();
  }

  private String line(MeasuredMethod method) {
    return String.join(
        "\t",
        method.kind(),
        escaped(method.section().declaredIn()),
        escaped(method.section().group()),
        escaped(method.section().name()));
  }

  /**
   * A backslash doubled; control characters, which would break the line, and surrogates, which
   * alone have no form in UTF-8, as four hexadecimal digits like in Java's source.
   */
  private static String escaped(CharSequence text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        escaped.append("\\\\");
      } else if (Character.isISOControl(c) || Character.isSurrogate(c)) {
        escaped.append(String.format("\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
