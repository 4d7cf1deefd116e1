package shikaku.accounting.web;

import static shikaku.accounting.AccountingWords.WORDS;

import java.util.List;
import java.util.Optional;
import shikaku.accounting.booking.AskedAhead;
import shikaku.accounting.booking.Booking;
import shikaku.message.Sentence;
import shikaku.message.words.AheadWords;
import shikaku.message.words.DayWords;

/**
 * One booking as text.
 *
 * @param subsidies 受給者証 of the patient as they stand on the day of the booking
 */
record BookingRow(Booking booking, SubsidyWords subsidies) {
    public String patient() {
        return booking.patient().number().text();
    }

    public String name() {
        return booking.patient().names().name();
    }

    public Sentence birthdate() {
        return DayWords.of(booking.patient().birthdate());
    }

    /** Of the answer, for programs: a code of OQSCD006, {@code blocked}, or how far it is. */
    public String state() {
        return switch (booking.asked()) {
            case AskedAhead.NotYet() -> "not-yet";
            case AskedAhead.UnderWay() -> "under-way";
            case AskedAhead.NotTold(var why) -> why.code();
            case AskedAhead.Answered(var validity) -> validity.orElse("blocked");
        };
    }

    public Sentence word() {
        return switch (booking.asked()) {
            case AskedAhead.NotYet() -> WORDS.sentence("booking.not-asked");
            case AskedAhead.UnderWay() -> WORDS.sentence("booking.under-way");
            case AskedAhead.NotTold(var why) -> AheadWords.notTold(why).word();
            case AskedAhead.Answered(var validity) -> AheadWords.of(validity).word();
        };
    }

    public String tone() {
        return switch (booking.asked()) {
            case AskedAhead.NotYet _, AskedAhead.UnderWay _ -> "unasked";
            case AskedAhead.NotTold _ -> "stop";
            case AskedAhead.Answered answered -> answered.good() ? "good" : tone(answered.validity());
        };
    }

    /** Without a ticket the coverage is valid all the same. */
    private static String tone(Optional<String> trouble) {
        return trouble.filter(code -> code.equals("6")).isPresent() ? "care" : "stop";
    }

    public List<Sentence> advice() {
        Optional<Sentence> advice = switch (booking.asked()) {
            case AskedAhead.NotYet _, AskedAhead.UnderWay _ -> Optional.empty();
            case AskedAhead.NotTold(var why) -> AheadWords.notTold(why).advice();
            case AskedAhead.Answered(var validity) -> AheadWords.of(validity).advice();
        };
        return advice.stream().toList();
    }

    @Override
    public String toString() {
        return "BookingRow[…]";
    }
}
