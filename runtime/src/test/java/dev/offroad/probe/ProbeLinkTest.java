package dev.offroad.probe;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.Offroad;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.SectionKind;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.junit.jupiter.api.Test;

/** What the JVM gets when it links a method that a probe was put into. */
class ProbeLinkTest {

  private static final MethodHandles.Lookup CALLER = MethodHandles.lookup();

  @Test
  void aConstantMeasuresItsSection() {
    Probe probe =
        ProbeLink.constant(
            CALLER, "probe", Probe.class, "linked constant", "io", "p.Parser", "static-method");
    probe.exit(probe.enter());
    SectionInfo section = section("linked constant");
    assertThat(section.group()).isEqualTo("io");
    assertThat(section.declaredIn()).isEqualTo("p.Parser");
    assertThat(section.kind()).isEqualTo(SectionKind.STATIC_METHOD);
  }

  @Test
  void aCallSiteGivesOneProbe() throws Throwable {
    CallSite site =
        ProbeLink.callSite(
            CALLER,
            "probe",
            MethodType.methodType(Probe.class),
            "linked call",
            "",
            "p.Parser",
            "constructor");
    Probe probe = (Probe) site.getTarget().invokeExact();
    assertThat((Probe) site.getTarget().invokeExact()).isSameInstanceAs(probe);
    probe.exit(probe.enter());
    assertThat(section("linked call").kind()).isEqualTo(SectionKind.CONSTRUCTOR);
  }

  @Test
  void aKindOfANewerProcessorIsNoFault() {
    Probe probe =
        ProbeLink.constant(CALLER, "probe", Probe.class, "linked later", "", "p.Parser", "lambda");
    probe.exit(probe.enter());
    assertThat(section("linked later").kind()).isEqualTo(SectionKind.METHOD);
  }

  private static SectionInfo section(String name) {
    return Offroad.snapshot().sections().stream()
        .filter(section -> section.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
