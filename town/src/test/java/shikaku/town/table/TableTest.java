package shikaku.town.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import shikaku.domain.Period;

class TableTest {
    private static final List<String> COLUMNS = List.of("a", "b");

    @Test
    void readsTrimmedCellsAndSkipsCommentsAndBlankLines() {
        List<Row> rows = read("# comment\n\na, b\n 1 , x\n# 2,y\n3,-\n");
        assertThat(rows).extracting(Row::cells).containsExactly(List.of("1", "x"), List.of("3", "-"));
        assertThat(rows).extracting(Row::line).containsExactly(4, 6);
        assertThat(rows.getLast().optional("b")).isEmpty();
    }

    @Test
    void readsWhatItWritesCommasIncluded() {
        List<List<String>> cells = List.of(List.of("a, b", "#c"), List.of("-", "山田　花子"));
        assertThat(read(TableText.of("two\nlines", COLUMNS, cells)))
                .extracting(Row::cells)
                .isEqualTo(cells);
    }

    @Test
    void readsFilesThatWindowsSaved() {
        assertThat(read("\uFEFFa,b\r\n1,2\r\n")).extracting(Row::cells).containsExactly(List.of("1", "2"));
    }

    @Test
    void namesTheLineOfARowThatDoesNotFit() {
        assertThatThrownBy(() -> read("a,b\n1,2\n1\n"))
                .hasMessageContaining("t.csv, line 3")
                .hasMessageContaining("1 cells");
        assertThatThrownBy(() -> read("a,c\n")).hasMessageContaining("line 1").hasMessageContaining("a,b");
        assertThatThrownBy(() -> read("a,b\n\"1,2\n")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> read("# nothing\n")).hasMessageContaining("no header");
    }

    @Test
    void hasLimits() {
        assertThatThrownBy(() -> Table.read("t.csv", new byte[Limits.FILE_BYTES + 1], COLUMNS))
                .hasMessageContaining("larger");
        assertThatThrownBy(() -> read("a,b\n" + "x".repeat(Limits.LINE_CHARACTERS) + ",1\n"))
                .hasMessageContaining("longer");
        assertThatThrownBy(() -> read("a,b\n".repeat(Limits.LINES + 1))).hasMessageContaining("lines");
    }

    @Test
    void movesDates() {
        FileDates later = new FileDates(10);
        assertThat(later.date("2026-11-24")).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(later.period("2026-11-24..")).isEqualTo(Period.from(LocalDate.of(2026, 12, 4)));
        assertThat(FileDates.write(FileDates.AS_WRITTEN.period("2026-04-01..2027-03-31")))
                .isEqualTo("2026-04-01..2027-03-31");
    }

    @Test
    void namesColumnAndRuleAndNotTheCell() {
        Row row = read("a,b\nsecret,2\n").getFirst();
        assertThatThrownBy(() -> row.yes("a"))
                .isInstanceOf(TableFault.class)
                .hasMessageContaining("t.csv の 2 行目の a 欄")
                .hasMessageContaining("yes or no")
                .message()
                .doesNotContain("secret");
        assertThatThrownBy(() -> row.value("b", FileDates.AS_WRITTEN::date)).hasMessageContaining("2026-11-24");
    }

    private static List<Row> read(String text) {
        return Table.read("t.csv", text.getBytes(StandardCharsets.UTF_8), COLUMNS);
    }
}
