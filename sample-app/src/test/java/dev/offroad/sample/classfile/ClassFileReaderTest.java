package dev.offroad.sample.classfile;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.offroad.sample.source.ClassLocation;
import dev.offroad.sample.source.JrtClassSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ClassFileReaderTest {

  @Test
  void saysOfClassesWhatReflectionSays() throws Exception {
    List<ClassLocation> classes = JdkClasses.some("java/util/", 5);
    assertThat(classes.size()).isAtLeast(200);
    for (ClassLocation location : classes) {
      ClassFile read = JdkClasses.read(JdkClasses.bytes(location));
      Class<?> loaded = Class.forName(JdkClasses.javaName(location), false, null);
      assertThat(read.name()).isEqualTo(internalName(loaded));
      assertThat(read.isInterface()).isEqualTo(loaded.isInterface());
      assertThat(read.superclass()).isEqualTo(superclassOf(loaded));
      assertThat(read.interfaces())
          .containsExactlyElementsIn(
              Stream.of(loaded.getInterfaces()).map(ClassFileReaderTest::internalName).toList())
          .inOrder();
      assertWithMessage("fields of %s", location)
          .that(read.fields().stream().map(ClassFile.Member::name).toList())
          .containsExactlyElementsIn(
              Stream.of(loaded.getDeclaredFields()).map(field -> field.getName()).toList());
      assertWithMessage("methods of %s", location)
          .that(signatures(read.methods()))
          .containsExactlyElementsIn(signatures(loaded));
    }
  }

  @Test
  void knowsThatObjectExtendsNothing() throws Exception {
    ClassLocation object = new ClassLocation("java.base", "java/lang/Object.class");

    assertThat(JdkClasses.read(JdkClasses.bytes(object)).superclass()).isEmpty();
  }

  @Test
  void decodesNamesThatAreNotAscii() throws Exception {
    byte[] bytes =
        JavaCompiler.compile(
            "Größe",
            "class Größe { int 大きさ; void \uD83D\uDE00() {} }".replace("\uD83D\uDE00", "𐐀"));

    ClassFile read = JdkClasses.read(bytes);

    assertThat(read.name()).isEqualTo("Größe");
    assertThat(read.fields().get(0).name()).isEqualTo("大きさ");
    assertThat(read.methods().get(1).name()).isEqualTo("𐐀");
  }

  @Test
  void refusesEachModuleDescriptor() throws Exception {
    JrtClassSource source = new JrtClassSource();
    for (String module : source.modules()) {
      byte[] bytes = source.read(new ClassLocation(module, "module-info.class"));

      assertThrows(ModuleDescriptorException.class, () -> new ClassFileReader().read(bytes));
    }
  }

  private static String superclassOf(Class<?> loaded) {
    // Reflection says that interfaces extend nothing; class files say Object.
    return loaded.isInterface() ? "java/lang/Object" : internalName(loaded.getSuperclass());
  }

  private static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  private static List<String> signatures(List<ClassFile.Member> methods) {
    return methods.stream()
        .filter(method -> !method.name().equals("<clinit>")) // unknown to reflection
        .map(method -> method.name() + method.descriptor())
        .toList();
  }

  private static List<String> signatures(Class<?> type) {
    return Stream.concat(
            Arrays.stream(type.getDeclaredMethods())
                .map(
                    method ->
                        method.getName()
                            + descriptor(method.getReturnType(), method.getParameterTypes())),
            Arrays.stream(type.getDeclaredConstructors())
                .map(
                    constructor ->
                        "<init>" + descriptor(void.class, constructor.getParameterTypes())))
        .toList();
  }

  private static String descriptor(Class<?> result, Class<?>[] parameters) {
    return java.lang.invoke.MethodType.methodType(result, parameters).toMethodDescriptorString();
  }
}
