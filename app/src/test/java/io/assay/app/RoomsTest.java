package io.assay.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.assay.core.Auditable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house keeps its shape: arrows point down, heavy things stay in one room, metrics stay pure. */
class RoomsTest {

    private static JavaClasses house;

    @BeforeAll
    static void importHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.assay");
    }

    @Test
    void arrowsPointDown() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("app")
                .definedBy("io.assay.app..")
                .layer("pipeline")
                .definedBy("io.assay.pipeline..")
                .layer("audit")
                .definedBy("io.assay.audit..")
                .layer("generate")
                .definedBy("io.assay.generate..")
                .layer("report")
                .definedBy("io.assay.report..")
                .layer("duckdb")
                .definedBy("io.assay.duckdb..")
                .layer("onnx")
                .definedBy("io.assay.onnx..")
                .layer("curate")
                .definedBy("io.assay.curate..")
                .layer("evaluate")
                .definedBy("io.assay.evaluate..")
                .layer("lm")
                .definedBy("io.assay.lm..")
                .layer("models")
                .definedBy("io.assay.models..")
                .layer("learn")
                .definedBy("io.assay.learn..")
                .layer("verify")
                .definedBy("io.assay.verify..")
                .layer("core")
                .definedBy("io.assay.core..")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("pipeline")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("audit")
                .mayOnlyBeAccessedByLayers("app", "pipeline")
                .whereLayer("generate")
                .mayOnlyBeAccessedByLayers("app", "pipeline")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("app", "pipeline")
                .whereLayer("duckdb")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("onnx")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("curate")
                .mayOnlyBeAccessedByLayers("app", "pipeline")
                .whereLayer("evaluate")
                .mayOnlyBeAccessedByLayers("app", "pipeline")
                .whereLayer("lm")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("models")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("learn")
                .mayOnlyBeAccessedByLayers("app", "audit", "curate", "evaluate", "generate")
                .whereLayer("verify")
                .mayOnlyBeAccessedByLayers("app", "audit", "evaluate", "generate")
                .check(house);
    }

    @Test
    void metricsTouchNoFilesSocketsThreadsOrClocks() {
        noClasses()
                .that()
                .implement(Auditable.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net..",
                        "java.util.concurrent..",
                        "java.time..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Thread")
                .check(house);
    }

    @Test
    void metricsAreRecords() {
        classes()
                .that()
                .implement(Auditable.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .check(house);
    }

    @Test
    void onnxRuntimeStaysInItsRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.assay.onnx..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.onnxruntime..", "ai.djl..")
                .check(house);
    }

    @Test
    void theHttpClientStaysInItsRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.assay.models.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.hc..")
                .check(house);
    }

    @Test
    void llamaStaysInItsRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.assay.lm..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sun.jna..", "de.kherud..")
                .check(house);
    }

    @Test
    void duckdbStaysInItsRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.assay.duckdb..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.duckdb..", "java.sql..")
                .check(house);
    }

    @Test
    void templatesStayInTheTwoRoomsThatFillThemIn() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.assay.generate.prompt..", "io.assay.lm..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.hubspot..")
                .check(house);
    }

    @Test
    void samplesAreMadeWithoutClocksNetworkAndUnseededChance() {
        noClasses()
                .that()
                .resideInAPackage("io.assay.generate..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.time..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .check(house);
    }

    @Test
    void theCoreDoesNotKnowTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.assay.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..")
                .check(house);
    }

    @Test
    void reportsAreMadeWithoutClocksAndNetwork() {
        noClasses()
                .that()
                .resideInAPackage("io.assay.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.time..", "java.util.concurrent..")
                .check(house);
    }
}
