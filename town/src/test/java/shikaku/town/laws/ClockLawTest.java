package shikaku.town.laws;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Law 4: time and randomness come by constructor; only where a program is put together ({@code *Beans}, {@code Main}) is a clock made. */
class ClockLawTest {
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime");

    @Test
    void nobody_asks_the_machine_for_the_time() {
        ArchRuleDefinition.noClasses()
                .that(DescribedPredicate.not(putsAProgramTogether()))
                .should()
                .accessTargetWhere(readsTheTime())
                .check(House.code());
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheTime() {
        return DescribedPredicate.describe("reads the machine's clock", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            boolean now = CLOCKS.contains(owner)
                    && name.equals("now")
                    && access.getTarget().getFullName().endsWith("now()");
            return now || (owner.equals("java.time.Clock") && name.startsWith("system"));
        });
    }

    private static DescribedPredicate<JavaClass> putsAProgramTogether() {
        return DescribedPredicate.describe("put a program together", type -> {
            String outermost = type.getName().replaceAll("\\$.*", "");
            return outermost.endsWith("Beans")
                    || outermost.endsWith(".Main")
                    || outermost.endsWith("BusinessClock")
                    || type.getPackageName().startsWith("shikaku.town.demo");
        });
    }
}
