package shikaku.accounting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import shikaku.accounting.booking.AskedAhead;
import shikaku.accounting.booking.Booking;
import shikaku.message.Reason;

/** Reads rows of the table of bookings beside the patient's. */
final class BookingRows {
    private BookingRows() {}

    static Booking booking(ResultSet row) throws SQLException {
        return new Booking(row.getObject("day", LocalDate.class), PostgresPatients.patient(row), asked(row));
    }

    private static AskedAhead asked(ResultSet row) throws SQLException {
        Optional<Reason> reason = Optional.ofNullable(row.getString("reason")).map(Reason::valueOf);
        if (reason.isPresent()) {
            return new AskedAhead.NotTold(reason.get());
        }
        if (row.getBoolean("answered")) {
            return new AskedAhead.Answered(Optional.ofNullable(row.getString("validity")));
        }
        return row.getObject("job") == null ? new AskedAhead.NotYet() : new AskedAhead.UnderWay();
    }
}
