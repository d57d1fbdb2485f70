package dev.offroad.processor.corpus;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the annotated declarations that a problem of the processor is about, by its place. */
final class Blame {

  private final Collection<Declaration> declarations;
  private final Declaration.Kind annotated;

  /**
   * For one kind of annotated declarations.
   *
   * @param declarations all declarations of a library
   * @param annotated which of them are annotated
   */
  Blame(Collection<Declaration> declarations, Declaration.Kind annotated) {
    this.declarations = declarations;
    this.annotated = annotated;
  }

  /** The type or member at a place; where a type is at fault for its members, these. */
  Set<Declaration> at(Path file, long position) {
    List<Declaration> around =
        declarations.stream()
            .filter(declaration -> declaration.file().equals(file))
            .filter(declaration -> declaration.contains(position))
            .toList();
    Optional<Declaration> innermost =
        around.stream()
            .filter(declaration -> annotated == Declaration.Kind.MEMBER || declaration.isType())
            .max(Comparator.comparing(Declaration::begin));
    if (innermost.isPresent() && innermost.get().kind() != annotated) {
      return membersOf(innermost.get());
    }
    return innermost.map(Set::of).orElse(Set.of());
  }

  private Set<Declaration> membersOf(Declaration type) {
    List<Declaration> nested =
        declarations.stream().filter(d -> d.isType() && d.isInside(type)).toList();
    return declarations.stream()
        .filter(d -> !d.isType() && d.isInside(type))
        .filter(member -> nested.stream().noneMatch(member::isInside))
        .collect(Collectors.toSet());
  }
}
