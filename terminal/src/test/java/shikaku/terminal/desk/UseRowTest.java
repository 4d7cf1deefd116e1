package shikaku.terminal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.terminal.store.EmergencyUses;

class UseRowTest {
    @ParameterizedTest
    @CsvSource({"1, 有効", "4, 見つからず", "5, 複数該当", "-, 照会停止中"})
    void aUseIsReportedInWordsAndInTheTimeOfTheClinic(String code, String word) {
        var use = new EmergencyUses.Use(
                Instant.parse("2026-11-23T21:06:16.391749045Z"),
                "hanako",
                "check-in/7",
                "validity " + code + " receipt 585 586 zCNv");
        UseRow row = UseRow.of(use);
        assertThat(row.when()).isEqualTo("2026/11/24 06:06");
        assertThat(row.checkIn()).isEqualTo("7");
        assertThat(row.result().japanese()).isEqualTo(word);
        assertThat(row.receipt()).isEqualTo("585 / 586");
    }

    @Test
    void aUseHasTheTimeOfTheBusinessDayAndNotOfTheMachine() {
        var use = new EmergencyUses.Use(
                Instant.parse("2026-11-23T14:47:00Z"),
                "hanako",
                "check-in/7",
                "validity 4 receipt 585 586 zCNv at 2026-11-23T23:40:12.5Z");
        assertThat(UseRow.of(use).when()).isEqualTo("2026/11/24 08:40");
        assertThat(UseRow.of(use).receipt()).isEqualTo("585 / 586");
    }
}
