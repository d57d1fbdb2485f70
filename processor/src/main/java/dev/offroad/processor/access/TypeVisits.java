package dev.offroad.processor.access;

import dev.offroad.processor.model.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Looks for a type with some property among all types that a signature names. */
public final class TypeVisits {

  private final Predicate<DeclaredType> sought;
  private final Set<Object> variablesSeen = new HashSet<>();

  private TypeVisits(Predicate<DeclaredType> sought) {
    this.sought = sought;
  }

  /**
   * The first type in a method's or constructor's signature that has the property.
   *
   * @param member the method or constructor
   * @param sought the property
   * @return the type, if any
   */
  public static Optional<DeclaredType> firstIn(Member member, Predicate<DeclaredType> sought) {
    ExecutableType signature = member.type();
    Stream<TypeMirror> named =
        Stream.of(
                Stream.of(signature.getReturnType()),
                signature.getParameterTypes().stream(),
                member.thrown().stream(),
                signature.getTypeVariables().stream())
            .flatMap(types -> types);
    return firstIn(named, sought);
  }

  /**
   * The first of the given types, or of those that they are made of, that has the property.
   *
   * @param types the types
   * @param sought the property
   * @return the type, if any
   */
  public static Optional<DeclaredType> firstIn(
      Stream<? extends TypeMirror> types, Predicate<DeclaredType> sought) {
    TypeVisits visits = new TypeVisits(sought);
    return types.flatMap(type -> visits.in(type).stream()).findFirst();
  }

  /**
   * The bounds of a type variable, as they are seen from the type at hand.
   *
   * <p>Eclipse's compiler leaves {@code Object} out of {@code Object & Comparable<T>}, and of what
   * then is one bound says that it is the variable itself; as declared it has all of them.
   *
   * @param variable the variable
   * @return its bounds, at least one
   */
  public static List<TypeMirror> boundsOf(TypeVariable variable) {
    List<? extends TypeMirror> declared = ((TypeParameterElement) variable.asElement()).getBounds();
    TypeMirror upper = variable.getUpperBound();
    List<? extends TypeMirror> seen =
        upper instanceof IntersectionType several ? several.getBounds() : List.of(upper);
    if (declared.size() <= seen.size()) {
      return List.copyOf(seen);
    }
    if (upper instanceof TypeVariable) {
      return List.copyOf(declared);
    }
    List<TypeMirror> bounds = new ArrayList<>();
    bounds.add(declared.get(0));
    bounds.addAll(seen);
    return bounds;
  }

  private Optional<DeclaredType> in(TypeMirror type) {
    return type == null ? Optional.empty() : type.accept(new Visitor(), null);
  }

  private Optional<DeclaredType> inAny(Iterable<? extends TypeMirror> types) {
    for (TypeMirror type : types) {
      Optional<DeclaredType> found = in(type);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Takes a type apart. An error type is a declared type to this visitor. */
  private final class Visitor extends SimpleTypeVisitor14<Optional<DeclaredType>, Void> {

    Visitor() {
      super(Optional.empty());
    }

    @Override
    public Optional<DeclaredType> visitDeclared(DeclaredType type, Void none) {
      if (sought.test(type)) {
        return Optional.of(type);
      }
      Optional<DeclaredType> inArguments = inAny(type.getTypeArguments());
      return inArguments.isPresent() ? inArguments : in(type.getEnclosingType());
    }

    @Override
    public Optional<DeclaredType> visitError(ErrorType type, Void none) {
      return visitDeclared(type, null);
    }

    @Override
    public Optional<DeclaredType> visitArray(ArrayType type, Void none) {
      return in(type.getComponentType());
    }

    @Override
    public Optional<DeclaredType> visitTypeVariable(TypeVariable type, Void none) {
      // A bound may name its own variable: T extends Comparable<T>.
      boolean isNew = variablesSeen.add(type.asElement());
      return isNew ? inAny(boundsOf(type)) : Optional.empty();
    }

    @Override
    public Optional<DeclaredType> visitIntersection(IntersectionType type, Void none) {
      return inAny(type.getBounds());
    }

    @Override
    public Optional<DeclaredType> visitWildcard(WildcardType type, Void none) {
      Optional<DeclaredType> inExtends = in(type.getExtendsBound());
      return inExtends.isPresent() ? inExtends : in(type.getSuperBound());
    }
  }
}
