package shikaku.center;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** Law 11: what the center decides lives in plain classes. */
class CenterLawTest {
    @Test
    void decisions_know_no_framework_no_database_and_no_store() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage(
                        "shikaku.center.answer",
                        "shikaku.center.bulk",
                        "shikaku.center.counter",
                        "shikaku.center.inquiry",
                        "shikaku.center.journal",
                        "shikaku.center.registration",
                        "shikaku.center.registry",
                        "shikaku.center.session",
                        "shikaku.center.site")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "jakarta..",
                        "java.sql..",
                        "javax.sql..",
                        "shikaku.edge..",
                        "shikaku.center.postgres",
                        "shikaku.center.web")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("shikaku.center"));
    }
}
