package dev.offroad.sample.classfile;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.offroad.sample.source.ClassLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CodeWalkTest {

  @Test
  void findsTheCallsThatJavapFinds() throws Exception {
    List<ClassLocation> classes = JdkClasses.some("java/util/", 20);
    for (ClassLocation location : classes) {
      ClassFile read = JdkClasses.read(JdkClasses.bytes(location));
      List<String> lines = JdkClasses.javap(List.of("-c", "-p", JdkClasses.javaName(location)));
      assertWithMessage("code of %s", location)
          .that(read.code())
          .isEqualTo(JavapCalls.in(lines, read.name()));
    }
  }

  @Test
  void findsTheCallsBetweenSwitchesAndWideInstructions(@TempDir Path folder) throws Exception {
    byte[] bytes = JavaCompiler.compile("Wide", wideSource());
    Path file = Files.write(folder.resolve("Wide.class"), bytes);
    List<String> lines = JdkClasses.javap(List.of("-c", "-p", file.toString()));
    assertThat(lines.toString()).contains("tableswitch");
    assertThat(lines.toString()).contains("lookupswitch");
    assertThat(lines.toString()).contains("iinc_w");
    assertThat(lines.toString()).contains("lstore_w");
    assertThat(lines.toString()).contains("multianewarray");

    ClassFile read = JdkClasses.read(bytes);

    assertThat(read.code()).isEqualTo(JavapCalls.in(lines, "Wide"));
    assertThat(read.code().dynamicCalls()).isEqualTo(1);
  }

  @Test
  void refusesAnOpcodeThatThereIsNot() {
    assertThat(refused(0xCA)).contains("opcode 202: expected at most 201");
  }

  @Test
  void refusesAnInstructionThatIsCutOff() {
    assertThat(refused(17, 1)).contains("ends at byte 3: expected byte 2");
  }

  @Test
  void refusesSwitchesThatGoBackwards() {
    assertThat(refused(170, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 1))
        .contains("goes from 9 to 1: expected from low to high");
    assertThat(refused(171, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF))
        .contains("has -1 pairs: expected 0 or more");
  }

  @Test
  void refusesSwitchesThatAreLongerThanTheFile() {
    assertThat(refused(170, 0, 0, 0, 0, 0, 0, 0, 0x80, 0, 0, 0, 0x7F, 0xFF, 0xFF, 0xFF))
        .contains("17179869184 bytes were expected");
  }

  /** Walks over code that has a little room behind it, and gives the message of the refusal. */
  private static String refused(int... code) {
    byte[] bytes = new byte[code.length + 1];
    for (int index = 0; index < code.length; index++) {
      bytes[index] = (byte) code[index];
    }
    return assertThrows(
            MalformedClassException.class,
            () -> new CodeWalk(null).walk(new ByteReader(bytes), code.length))
        .getMessage();
  }

  /** A method with more than 255 local variables, and switches at all four paddings. */
  private static String wideSource() {
    StringBuilder source = new StringBuilder("class Wide { static void all(int i) {\n");
    for (int local = 0; local < 130; local++) {
      source.append("long v").append(local).append(" = ").append(local).append("L + i;\n");
    }
    source.append("int wide = i; wide++; wide += 1000;\n");
    for (int padding = 0; padding < 4; padding++) {
      source.append("i++; String s").append(padding).append(" = \"\"").append(";\n");
      source.append(
          "switch (wide) { case 1: wide(1); case 2: wide(2); case 3: wide(3); default: i = -i; }\n");
      source.append("switch (i) { case 7: wide(4); case 7000: wide(5); default: wide(6); }\n");
      source.append("i = i ").append("+ 1 ".repeat(padding)).append(";\n");
    }
    return source
        .append("int[][][] grid = new int[i][i][i]; grid.clone();\n")
        .append("Runnable r = () -> wide(7); r.run(); Object o = (Object) r; }\n")
        .append("static int wide(int i) { return i; } }\n")
        .toString();
  }
}
