package dev.offroad.processor.weave;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.common.collect.ImmutableList;
import dev.offroad.processor.model.ProbeSite;
import dev.offroad.processor.model.SectionName;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.Compiler;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A probe in every method of classes that others wrote, and of javac itself: the JVM's verifier
 * finds no fault, and all that is not a probe is as it was.
 */
class EveryMethodTest {

  @Test
  void ofEclipsesCompiler() throws Exception {
    check(jar(Compiler.class), "org/eclipse/jdt/internal/compiler/");
  }

  @Test
  void ofGuava() throws Exception {
    check(jar(ImmutableList.class), "com/google/common/");
  }

  @Test
  void ofJavac() throws Exception {
    FileSystem jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
    check(jdk.getPath("modules", "jdk.compiler"), "com/sun/tools/javac/");
  }

  private static Path jar(Class<?> type) throws Exception {
    Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    return FileSystems.newFileSystem(jar).getPath("/");
  }

  private static void check(Path root, String prefix) throws IOException {
    Map<String, byte[]> woven = new HashMap<>();
    int probes = 0;
    List<String> differences = new ArrayList<>();
    for (Path file : classFiles(root, prefix)) {
      byte[] plain = Files.readAllBytes(file);
      Optional<Woven> result = Weaver.weave(plain, everyMethod(plain));
      byte[] bytes = result.orElseThrow().bytes();
      assertThat(Weaver.weave(bytes, everyMethod(plain))).isEmpty();
      woven.put(new ClassReader(plain).getClassName().replace('/', '.'), bytes);
      Outline after = Outline.of(bytes);
      probes += after.probes();
      if (!after.lines().equals(Outline.of(plain).lines())) {
        differences.add(file.toString());
      }
    }
    assertThat(probes).isGreaterThan(1000);
    assertWithMessage("faults of %s classes", woven.size()).that(Linked.faults(woven)).isEmpty();
    assertThat(differences).isEmpty();
    System.out.println(root + ": " + probes + " probes in " + woven.size() + " classes");
  }

  private static List<Path> classFiles(Path root, String prefix) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(prefix))) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> !file.toString().endsWith("-info.class"))
          .toList();
    }
  }

  private static List<ProbeSite> everyMethod(byte[] classFile) {
    List<ProbeSite> sites = new ArrayList<>();
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              private int constructors;

              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String descriptor, String signature, String[] thrown) {
                boolean isConstructor = name.equals(ProbeSite.CONSTRUCTOR);
                boolean isSynthetic = (access & Opcodes.ACC_SYNTHETIC) != 0;
                if (!isSynthetic && !name.equals("<clinit>")) {
                  sites.add(
                      new ProbeSite(
                          name,
                          isConstructor ? "" : descriptor,
                          isConstructor ? constructors++ : 0,
                          "method",
                          new SectionName("section of " + name, "", "p.Type")));
                }
                return null;
              }
            },
            ClassReader.SKIP_CODE);
    return sites;
  }
}
