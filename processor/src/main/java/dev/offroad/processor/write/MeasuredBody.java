package dev.offroad.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.offroad.processor.model.RuntimeNames;

/**
 * Writes the body of a measured method:
 *
 * <pre>{@code
 * Object call = PARSE.enter();
 * try {
 *   Ast result = super.parse(text);
 *   PARSE.exit(call);
 *   return result;
 * } catch (Throwable thrown) {
 *   PARSE.fail(call);
 *   throw thrown;
 * }
 * }</pre>
 *
 * <p>{@code thrown} is never assigned, so the compiler knows that only what the delegation throws
 * is thrown again (JLS 11.2.2). The two ends are apart because each knows how the call ended.
 */
final class MeasuredBody {

  private final boolean withProbes;

  /**
   * A writer of bodies.
   *
   * @param withProbes {@code false} writes delegations only
   */
  MeasuredBody(boolean withProbes) {
    this.withProbes = withProbes;
  }

  /** The body of a method without a result. */
  CodeBlock ofVoid(String probe, Signature signature, CodeBlock delegation) {
    if (!withProbes) {
      return CodeBlock.builder().addStatement("$L", delegation).build();
    }
    String call = signature.freshName("call");
    CodeBlock.Builder body = begin(probe, call);
    body.addStatement("$L", delegation);
    body.addStatement("$N.$L($N)", probe, RuntimeNames.EXIT, call);
    return end(body, probe, call, signature);
  }

  /** The body of a method with a result. */
  CodeBlock of(String probe, Signature signature, TypeName result, CodeBlock delegation) {
    if (!withProbes) {
      return CodeBlock.builder().addStatement("return $L", delegation).build();
    }
    String call = signature.freshName("call");
    String local = signature.freshName("result");
    CodeBlock.Builder body = begin(probe, call);
    body.addStatement("$T $N = $L", result, local, delegation);
    body.addStatement("$N.$L($N)", probe, RuntimeNames.EXIT, call);
    body.addStatement("return $N", local);
    return end(body, probe, call, signature);
  }

  private static CodeBlock.Builder begin(String probe, String call) {
    return CodeBlock.builder()
        .addStatement("$T $N = $N.$L()", Object.class, call, probe, RuntimeNames.ENTER)
        .beginControlFlow("try");
  }

  private static CodeBlock end(
      CodeBlock.Builder body, String probe, String call, Signature signature) {
    String thrown = signature.freshName("thrown");
    return body.nextControlFlow("catch ($T $N)", Throwable.class, thrown)
        .addStatement("$N.$L($N)", probe, RuntimeNames.FAIL, call)
        .addStatement("throw $N", thrown)
        .endControlFlow()
        .build();
  }
}
