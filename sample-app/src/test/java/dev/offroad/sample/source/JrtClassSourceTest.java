package dev.offroad.sample.source;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

final class JrtClassSourceTest {

  private final ClassSource source = new JrtClassSource();

  @Test
  void listsModulesInOrder() throws Exception {
    assertThat(source.modules()).containsAtLeast("java.base", "java.logging").inOrder();
    assertThat(source.modules()).isInStrictOrder();
  }

  @Test
  void listsEachClassFileOnceEvenIfItWasReadBefore() throws Exception {
    ClassLocation module = new ClassLocation("java.prefs", "module-info.class");
    assertThat(source.read(module)).isNotEmpty();

    assertThat(source.classFiles("java.prefs")).containsNoDuplicates();
    assertThat(source.classFiles("java.prefs"))
        .containsAtLeast(
            new ClassLocation("java.prefs", "java/util/prefs/Preferences.class"), module);
  }
}
