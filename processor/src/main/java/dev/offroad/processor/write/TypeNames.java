package dev.offroad.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.offroad.processor.access.TypeVisits;
import dev.offroad.processor.model.MeasuredType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Types as generated code names them: with the annotations that stand on them, and with type
 * variables renamed where two in one scope have the same name, or where one would hide a class that
 * every generated class uses. Immutable.
 */
final class TypeNames {

  /** What generated code names by itself, and a type variable would hide. */
  private static final Set<String> USED =
      Set.of(
          "Generated", "Object", "Objects", "Override", "Probe", "SuppressWarnings", "Throwable");

  private final RepeatedAnnotations annotations;
  private final Map<Element, String> renamed;
  private final Set<String> taken;

  private TypeNames(
      RepeatedAnnotations annotations, Map<Element, String> renamed, Set<String> taken) {
    this.annotations = annotations;
    this.renamed = renamed;
    this.taken = taken;
  }

  /** The types of a place where no type variable is in scope. */
  static TypeNames of(RepeatedAnnotations annotations) {
    return new TypeNames(annotations, Map.of(), USED);
  }

  /**
   * The types of a place where further type variables are in scope beside the others; one whose
   * name is taken gets another name. Of variables with one name the innermost keeps it.
   */
  TypeNames with(List<? extends TypeParameterElement> variables) {
    return with(variables, taken);
  }

  /** The types of a place where further type variables are in scope and may hide the others. */
  TypeNames hiddenBy(List<? extends TypeParameterElement> variables) {
    return with(variables, USED);
  }

  private TypeNames with(List<? extends TypeParameterElement> variables, Set<String> unusable) {
    Map<Element, String> names = new HashMap<>(renamed);
    Set<String> all = new HashSet<>(unusable);
    variables.forEach(variable -> all.add(name(variable)));
    Set<String> used = new HashSet<>(unusable);
    for (int i = variables.size() - 1; i >= 0; i--) {
      String own = name(variables.get(i));
      String free = own;
      for (int n = 2; !used.add(free) || (n > 2 && all.contains(free)); n++) {
        free = own + n;
      }
      names.put(variables.get(i), free);
    }
    return new TypeNames(annotations, Map.copyOf(names), Set.copyOf(used));
  }

  /** The declaration of a type variable, with bounds as they are seen from the type at hand. */
  TypeVariableName declaration(TypeVariable variable) {
    List<TypeName> names = TypeVisits.boundsOf(variable).stream().map(this::of).toList();
    boolean isPlain = names.equals(List.of(ClassName.OBJECT));
    // With withBounds, as get would drop Object & Comparable<T> to Comparable<T>: another erasure.
    return TypeVariableName.get(nameOf(variable))
        .withBounds(isPlain ? List.of() : names)
        .annotated(annotations.on(variable.asElement()));
  }

  /** The name of a type variable here. */
  String nameOf(TypeVariable variable) {
    Element element = variable.asElement();
    return renamed.getOrDefault(element, element.getSimpleName().toString());
  }

  /** Type variables as arguments, {@code <K, V>}; empty for none. */
  String arguments(List<? extends TypeVariable> variables) {
    return variables.isEmpty()
        ? ""
        : variables.stream().map(this::nameOf).collect(Collectors.joining(", ", "<", ">"));
  }

  /** A type with the annotations that stand on it and in it. */
  TypeName of(TypeMirror type) {
    return type.accept(new Visitor(), null);
  }

  /** A type without the annotations on the whole of it. */
  static TypeName unannotated(TypeName type) {
    return type instanceof ParameterizedTypeName parameterized
            && parameterized.rawType().isAnnotated()
        ? ParameterizedTypeName.get(
            parameterized.rawType().withoutAnnotations(),
            parameterized.typeArguments().toArray(TypeName[]::new))
        : type.withoutAnnotations();
  }

  private TypeName annotated(TypeName name, TypeMirror type) {
    return name.annotated(annotations.on(type));
  }

  private static String name(TypeParameterElement variable) {
    return variable.getSimpleName().toString();
  }

  private final class Visitor extends SimpleTypeVisitor14<TypeName, Void> {

    @Override
    public TypeName visitPrimitive(PrimitiveType type, Void none) {
      return annotated(TypeName.get(type), type);
    }

    @Override
    public TypeName visitNoType(NoType type, Void none) {
      return TypeName.VOID;
    }

    @Override
    public TypeName visitTypeVariable(TypeVariable type, Void none) {
      return annotated(TypeVariableName.get(nameOf(type)), type);
    }

    @Override
    public TypeName visitArray(ArrayType type, Void none) {
      return annotated(ArrayTypeName.of(of(type.getComponentType())), type);
    }

    @Override
    public TypeName visitWildcard(WildcardType type, Void none) {
      if (type.getExtendsBound() != null) {
        return WildcardTypeName.subtypeOf(of(type.getExtendsBound()));
      }
      return type.getSuperBound() != null
          ? WildcardTypeName.supertypeOf(of(type.getSuperBound()))
          : WildcardTypeName.subtypeOf(Object.class);
    }

    @Override
    public TypeName visitDeclared(DeclaredType type, Void none) {
      TypeElement element = (TypeElement) type.asElement();
      List<TypeName> arguments = type.getTypeArguments().stream().map(TypeNames.this::of).toList();
      // To Eclipse's compiler a nested interface is in its generic outer type's object, too.
      if (type.getEnclosingType().getKind() == TypeKind.DECLARED && MeasuredType.isInner(element)) {
        String simpleName = element.getSimpleName().toString();
        TypeName outer = of(type.getEnclosingType());
        if (outer instanceof ParameterizedTypeName parameterized) {
          return annotated(
              arguments.isEmpty()
                  ? parameterized.nestedClass(simpleName)
                  : parameterized.nestedClass(simpleName, arguments),
              type);
        }
        return parameterized(((ClassName) outer).nestedClass(simpleName), arguments, type);
      }
      return parameterized(ClassName.get(element), arguments, type);
    }

    @Override
    public TypeName visitError(ErrorType type, Void none) {
      List<TypeName> arguments = type.getTypeArguments().stream().map(TypeNames.this::of).toList();
      return parameterized(ClassName.get((TypeElement) type.asElement()), arguments, type);
    }

    /** The annotations belong to the innermost name: {@code Map.@Nullable Entry<K, V>}. */
    private TypeName parameterized(ClassName name, List<TypeName> arguments, TypeMirror type) {
      ClassName annotated = (ClassName) annotated(name, type);
      return arguments.isEmpty()
          ? annotated
          : ParameterizedTypeName.get(annotated, arguments.toArray(TypeName[]::new));
    }
  }
}
