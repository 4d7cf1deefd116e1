package shikaku.accounting.store;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.Due;
import shikaku.accounting.Limits;
import shikaku.message.Reason;

/** Who of a day's bookings is to be asked about. Whoever has no key is told so once, and is due again when the chart has one. */
record DueBookings(JdbcClient database, LocalDate day, Due due) {
    private static final String UNASKED = "booking.job is null and not answered";
    private static final String LONG_AGO = "answered and answered_at < now() - make_interval(secs => :stands)";
    private static final String TROUBLE = """
            answered and coalesce(validity, '') <> '1' and answered_at < now() - make_interval(secs => :again)""";

    boolean any() {
        return with("select exists (select 1 from " + rows() + ")")
                .query(Boolean.class)
                .single();
    }

    /** Whether anybody is booked for the day. */
    boolean booked() {
        return database.sql("select exists (select 1 from booking where day = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Orders jobs about whoever can be asked about. Returns how many they are. */
    int order() {
        List<Long> askable = with("select patient from " + rows() + " and insurer is not null order by patient")
                .query(Long.class)
                .list();
        for (int from = 0; from < askable.size(); from += Limits.BULK_PEOPLE) {
            order(askable.subList(from, Math.min(askable.size(), from + Limits.BULK_PEOPLE)));
        }
        return askable.size();
    }

    private void order(List<Long> patients) {
        long job = database.sql("insert into ahead_job (day) values (:day) returning number")
                .param("day", day)
                .query(Long.class)
                .single();
        database.sql("""
                        update booking set job = :job, answered = false, answered_at = null, validity = null, reason = null
                        where day = :day and patient in (:patients)""")
                .param("job", job)
                .param("day", day)
                .param("patients", patients)
                .update();
    }

    /** Tells whoever cannot be asked about that it is so. Returns how many they are. */
    int tellWhoHasNoKey() {
        return with("""
                        update booking set answered = true, answered_at = now(), validity = null, reason = :none
                        where day = :day and patient in (select patient from """ + " " + rows() + " and insurer is null)").update();
    }

    private String rows() {
        String which = switch (due) {
            case UNASKED -> UNASKED;
            case EVENING -> UNASKED + " or " + LONG_AGO;
            case CLERK -> UNASKED + " or " + LONG_AGO + " or " + TROUBLE;
        };
        return "booking join patient on patient.number = booking.patient where day = :day and (" + which
                + ") and (insurer is not null or reason is distinct from :none)";
    }

    private JdbcClient.StatementSpec with(String sql) {
        return database.sql(sql)
                .param("day", day)
                .param("none", Reason.NO_KEY_TO_ASK_WITH.name())
                .param("stands", Limits.CHECK_STANDS.toSeconds())
                .param("again", Limits.CHECK_AGAIN.toSeconds());
    }
}
