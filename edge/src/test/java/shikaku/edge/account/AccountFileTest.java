package shikaku.edge.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shikaku.message.Reason;

class AccountFileTest {
    private static final String HEADING = AccountFile.heading(Locale.JAPANESE) + "\r\n";
    private static final String KIMURA =
            "kimura,\"木村 直\",委託,港サービス株式会社,2026/4/1,2027/3/31,8-12,2026-11-20,田中 一郎,佐藤 花\r\n";

    @Test
    void aTableProgramsFileIsRead() {
        var read = AccountFile.read("\uFEFF" + HEADING + KIMURA + "\r\n");
        assertThat(read.wrong()).isEmpty();
        assertThat(read.accounts())
                .containsExactly(new Registration(
                        "kimura",
                        new Particulars(
                                "木村 直",
                                Set.of(StaffRole.OUTSOURCED),
                                Optional.of("港サービス株式会社"),
                                LocalDate.of(2026, 4, 1),
                                Optional.of(LocalDate.of(2027, 3, 31))),
                        new WrittenRequest("8-12", LocalDate.of(2026, 11, 20), "田中 一郎", "佐藤 花")));
    }

    @Test
    void whatIsWrongIsToldByItsLine() {
        var read = AccountFile.read(HEADING
                + KIMURA
                + KIMURA.replace("委託,", "医者,")
                + KIMURA.replace("2027/3/31", "2027/2/29")
                + "too,few\r\n");
        assertThat(read.wrong())
                .containsExactly(
                        new BookAnswer.Wrong(2, Reason.ACCOUNT_ROLES_WRONG),
                        new BookAnswer.Wrong(3, Reason.ACCOUNT_PERIOD_WRONG),
                        new BookAnswer.Wrong(4, Reason.ACCOUNT_FILE_WRONG));
    }

    @Test
    void whatIsNoSuchFileIsReadNoFurther() {
        assertThat(AccountFile.read("").wrong()).isNotEmpty();
        assertThat(AccountFile.read(KIMURA).wrong()).isNotEmpty();
        assertThat(AccountFile.read(HEADING + "\"never closed").wrong()).isNotEmpty();
        assertThat(AccountFile.read(HEADING + String.join("", Collections.nCopies(101, "a,b\r\n")))
                        .wrong())
                .as("more than a hundred")
                .hasSize(1);
        assertThat(AccountFile.read(HEADING + "x".repeat(30_000)).wrong()).hasSize(1);
    }
}
