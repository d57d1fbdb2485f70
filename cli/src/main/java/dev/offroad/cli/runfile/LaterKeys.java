package dev.offroad.cli.runfile;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import dev.offroad.snapshot.Slice;
import dev.offroad.snapshot.Snapshot;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;

/**
 * Keys that came after the first run files: lists that are empty where the key is missing. A record
 * of the runtime, which knows no library, cannot say it itself.
 */
final class LaterKeys extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1;

  private static final Map<Class<?>, Set<String>> KEYS =
      Map.of(Slice.class, Set.of("calls"), Snapshot.class, Set.of("merged", "warnings"));

  @Override
  public JsonSetter.Value findSetterInfo(Annotated annotated) {
    if (annotated instanceof AnnotatedParameter parameter) {
      Class<?> type = parameter.getDeclaringClass();
      if (KEYS.getOrDefault(type, Set.of()).contains(component(type, parameter.getIndex()))) {
        return JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL);
      }
    }
    return JsonSetter.Value.empty();
  }

  /** The parameters of a record's constructor are its components, in their order. */
  private static String component(Class<?> type, int index) {
    RecordComponent[] components = type.getRecordComponents();
    return index < components.length ? components[index].getName() : "";
  }
}
