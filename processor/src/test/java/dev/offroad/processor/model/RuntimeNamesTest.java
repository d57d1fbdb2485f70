package dev.offroad.processor.model;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.Measured;
import dev.offroad.NotMeasured;
import dev.offroad.probe.Probe;
import dev.offroad.probe.ProbeLink;
import dev.offroad.processor.find.Annotations;
import dev.offroad.snapshot.SectionKind;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The processor knows the runtime by name only: here the names are held against the real one. */
class RuntimeNamesTest {

  @Test
  void annotations() throws Exception {
    assertThat(Measured.class.getName()).isEqualTo(Annotations.MEASURED);
    assertThat(NotMeasured.class.getName()).isEqualTo(Annotations.NOT_MEASURED);
    assertThat(Measured.class.getMethod("value").getDefaultValue()).isEqualTo("");
    assertThat(Measured.class.getMethod("group").getDefaultValue()).isEqualTo("");
  }

  @Test
  void probe() {
    assertThat(Probe.class.getName()).isEqualTo(RuntimeNames.PACKAGE + "." + RuntimeNames.PROBE);
    assertThat(ProbeLink.class.getName())
        .isEqualTo(RuntimeNames.PACKAGE + "." + RuntimeNames.PROBE_LINK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        RuntimeNames.PROBE_OF_METHOD,
        RuntimeNames.PROBE_OF_STATIC_METHOD,
        RuntimeNames.PROBE_OF_CONSTRUCTOR
      })
  void factories(String name) throws Exception {
    Method factory = Probe.class.getMethod(name, String.class, String.class, String.class);
    assertThat(factory.getReturnType()).isEqualTo(Probe.class);
    assertThat(Modifier.isStatic(factory.getModifiers())).isTrue();
  }

  @Test
  void kinds() {
    assertThat(SectionKind.METHOD.id()).isEqualTo(RuntimeNames.KIND_OF_METHOD);
    assertThat(SectionKind.STATIC_METHOD.id()).isEqualTo(RuntimeNames.KIND_OF_STATIC_METHOD);
    assertThat(SectionKind.CONSTRUCTOR.id()).isEqualTo(RuntimeNames.KIND_OF_CONSTRUCTOR);
  }

  @Test
  void links() throws Exception {
    assertThat(link(RuntimeNames.LINK_CONSTANT, Class.class)).isEqualTo(Probe.class);
    assertThat(link(RuntimeNames.LINK_CALL_SITE, MethodType.class)).isEqualTo(CallSite.class);
  }

  private static Class<?> link(String name, Class<?> type) throws Exception {
    return ProbeLink.class
        .getMethod(
            name,
            MethodHandles.Lookup.class,
            String.class,
            type,
            String.class,
            String.class,
            String.class,
            String.class)
        .getReturnType();
  }

  @Test
  void entryAndExit() throws Exception {
    assertThat(Probe.class.getMethod(RuntimeNames.ENTER).getReturnType()).isEqualTo(Object.class);
    assertThat(Probe.class.getMethod(RuntimeNames.EXIT, Object.class).getReturnType())
        .isEqualTo(void.class);
    assertThat(Probe.class.getMethod(RuntimeNames.FAIL, Object.class).getReturnType())
        .isEqualTo(void.class);
  }
}
