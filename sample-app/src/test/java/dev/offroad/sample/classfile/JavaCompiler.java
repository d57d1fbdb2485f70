package dev.offroad.sample.classfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles one class in memory. */
final class JavaCompiler {

  private JavaCompiler() {}

  static byte[] compile(String name, String source) throws IOException {
    javax.tools.JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JavaFileManager files =
        new InMemory(javac.getStandardFileManager(null, null, null), bytes)) {
      List<String> options = List.of("-proc:none");
      if (!javac
          .getTask(null, files, null, options, null, List.of(new Source(name, source)))
          .call()) {
        throw new AssertionError("does not compile: " + source);
      }
    }
    return bytes.toByteArray();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final ByteArrayOutputStream bytes;

    InMemory(JavaFileManager files, ByteArrayOutputStream bytes) {
      super(files);
      this.bytes = bytes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + className + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          return bytes;
        }
      };
    }
  }
}
