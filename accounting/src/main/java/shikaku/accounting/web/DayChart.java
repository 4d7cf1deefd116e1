package shikaku.accounting.web;

import static shikaku.accounting.AccountingWords.WORDS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import shikaku.accounting.report.CheckReport;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;

/** 日ごとの件数: a column for each day of a month, and the same figures by week. The most of a day is as high as the chart. */
record DayChart(CheckReport report) {
    /** Height of the highest column and width of a day, in units of the drawing. */
    static final int HIGH = 100;

    static final int WIDE = 10;
    private static final int GAP = 1;

    /**
     * One day's column.
     *
     * @param x from the left
     * @param y from above
     */
    record Column(int day, int x, int y, int width, int height) {}

    /** A day of the week in one week of the month; empty where it belongs to another month. */
    record Cell(Optional<LocalDate> date, int checks) {
        public boolean within() {
            return date.isPresent();
        }

        public int day() {
            return date.map(LocalDate::getDayOfMonth).orElse(0);
        }
    }

    /** Width of the whole drawing. */
    public int width() {
        return report.month().lengthOfMonth() * WIDE;
    }

    public List<Column> columns() {
        return days().stream().map(this::column).toList();
    }

    private Column column(LocalDate day) {
        int height = most() == 0 ? 0 : Math.ceilDiv(report.on(day) * HIGH, most());
        int x = (day.getDayOfMonth() - 1) * WIDE + GAP;
        return new Column(day.getDayOfMonth(), x, HIGH - height, WIDE - 2 * GAP, height);
    }

    /** The most checks of one day. */
    public int most() {
        return report.byDay().values().stream().max(Comparator.naturalOrder()).orElse(0);
    }

    /** The chart in one sentence. */
    public Sentence said() {
        LocalDate busiest = days().stream()
                .filter(day -> report.on(day) == most())
                .findFirst()
                .orElseThrow();
        return WORDS.sentence("report.days.said", report.checks(), DayWords.of(busiest), most());
    }

    /** Words of the days of the week, Monday first. */
    public List<Sentence> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> WORDS.sentence("report.weekday." + day))
                .toList();
    }

    /** The weeks that have a day of the month. */
    public List<List<Cell>> weeks() {
        LocalDate first = report.month().atDay(1);
        LocalDate monday = first.with(DayOfWeek.MONDAY);
        long weeks = ChronoUnit.WEEKS.between(monday, report.month().atEndOfMonth()) + 1;
        List<List<Cell>> all = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            all.add(week(monday.plusWeeks(week)));
        }
        return all;
    }

    private List<Cell> week(LocalDate monday) {
        return monday.datesUntil(monday.plusWeeks(1))
                .map(day -> new Cell(
                        Optional.of(day)
                                .filter(one ->
                                        one.getMonthValue() == report.month().getMonthValue()),
                        report.on(day)))
                .toList();
    }

    private List<LocalDate> days() {
        return report.month()
                .atDay(1)
                .datesUntil(report.month().plusMonths(1).atDay(1))
                .toList();
    }
}
