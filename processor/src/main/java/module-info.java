/**
 * The annotation processor: finds {@code @Measured} when javac runs and generates what measures.
 */
@SuppressWarnings({"requires-automatic", "module"}) // the libraries have no module descriptors yet
module dev.offroad.processor {
  requires java.compiler;
  requires com.palantir.javapoet;
  requires auto.common;
  requires com.google.common;
  requires org.objectweb.asm;
  requires org.objectweb.asm.tree;
  requires org.objectweb.asm.tree.analysis;
  requires static com.google.auto.service;
  requires static jdk.compiler; // only javac has it; the lint and the mode in place need it

  provides javax.annotation.processing.Processor with
      dev.offroad.processor.MeasuredProcessor;
}
