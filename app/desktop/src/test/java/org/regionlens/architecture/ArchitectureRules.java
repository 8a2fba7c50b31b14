package org.regionlens.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.awt.image.BufferedImage;
import java.io.ObjectInputStream;
import javafx.application.Platform;

/**
 * The rules. Packages are written so that a canary below any other root breaks them as well. The
 * name of each constant is the name of its canary's package.
 */
final class ArchitectureRules {

  private ArchitectureRules() {}

  static final ArchRule ENGINE_IS_PURE =
      noClasses()
          .that()
          .resideInAPackage("..regionlens.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx..",
              "java.awt..",
              "javax.swing..",
              "javax.imageio..",
              "java.nio.file..",
              "com.fasterxml..",
              "..regionlens.media..",
              "..regionlens.scenes..",
              "..regionlens.cli..",
              "..regionlens.desktop..")
          .because("the mathematics must run and be read without windows, pictures and files");

  static final ArchRule MEDIA_KNOWS_NO_WINDOW =
      noClasses()
          .that()
          .resideInAPackage("..regionlens.media..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx..", "..regionlens.scenes..", "..regionlens.cli..", "..regionlens.desktop..")
          .because("window and command line write the same bytes through it");

  static final ArchRule COMMAND_LINE_KNOWS_NO_WINDOW =
      noClasses()
          .that()
          .resideInAPackage("..regionlens.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "..regionlens.desktop..")
          .because("it runs on machines without a screen");

  static final ArchRule ND4J_IN_ONE_PACKAGE =
      noClasses()
          .that()
          .resideInAPackage("..regionlens..")
          .and()
          .resideOutsideOfPackage("..regionlens.nd4j..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..org.nd4j..", "..regionlens.nd4j..")
          .because("it is large, old and slow to load: an optional part that nobody names");

  static final ArchRule VECTORS_IN_ONE_PACKAGE =
      noClasses()
          .that()
          .resideInAPackage("..regionlens..")
          .and()
          .resideOutsideOfPackage("..regionlens.engine.simd..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jdk.incubator.vector..")
          .because("the module may be missing, and then no class that names it may be loaded");

  static final ArchRule RUN_LATER_IN_ONE_PACKAGE =
      noClasses()
          .that()
          .resideInAPackage("..regionlens..")
          .and()
          .resideOutsideOfPackage("..regionlens.desktop.thread..")
          .should()
          .callMethod(Platform.class, "runLater", Runnable.class)
          .because("who changes thread, and when, must be seen in one place");

  static final ArchRule VIEW_MODELS_WITHOUT_SCENE =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .or()
          .resideInAPackage("..regionlens.desktop.session..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..")
          .because("what the window does is tested without a toolkit");

  static final ArchRule NO_MUTABLE_STATICS =
      fields()
          .that()
          .areStatic()
          .and()
          .areNotPrivate()
          .and()
          .areDeclaredInClassesThat()
          .resideInAPackage("..regionlens..")
          .should()
          .beFinal()
          .because("state that everyone can reach has no owner");

  static final ArchRule NO_OBJECT_IS_DESERIALISED =
      noClasses()
          .that()
          .resideInAPackage("..regionlens..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ObjectInputStream.class)
          .because("files come from strangers");

  static final ArchRule NO_CONVERTED_SAMPLES =
      noClasses()
          .that()
          .resideInAPackage("..regionlens.media..")
          .and()
          .resideOutsideOfPackages("..regionlens.media.image..", "..regionlens.media.render..")
          .should()
          .callMethodWhere(
              target(owner(assignableTo(BufferedImage.class))).and(target(name("getRGB"))))
          .because("getRGB changes grey and palette values: masks and probabilities are samples");

  static final ArchRule NO_CYCLES =
      slices()
          .matching("..regionlens.(**)")
          .should()
          .beFreeOfCycles()
          .because("a package that needs its user cannot be read alone");
}
