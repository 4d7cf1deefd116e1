package shikaku.town.day;

import java.time.LocalTime;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;

/**
 * One check-in (受付): who comes, how they check in, what they do, and what must come of it.
 *
 * @param number running number of the visits of the day, from 1
 * @param time when
 * @param clinic the clinic's short name
 * @param person the resident's short name
 * @param patient whether this clinic already has a chart of the person
 * @param way by card or by document
 * @param answeredBy who answers for the patient
 * @param consents what they consent to
 * @param course how far the check-in gets
 * @param centerDown whether the center is stopped before this check-in and started after it
 * @param expected what must come of it, written by hand
 * @param remark why this visit is in the day, for the reader of the file
 */
public record Visit(
        int number,
        LocalTime time,
        String clinic,
        String person,
        PatientStatus patient,
        CheckInWay way,
        AnsweredBy answeredBy,
        Consents consents,
        Course course,
        boolean centerDown,
        Expectation expected,
        String remark)
        implements DayEntry {
    /** 新患 or 再来. */
    public enum PatientStatus {
        /** 新患: accounting opens a chart and, where the coverage is valid, sends ⑨. */
        NEW("new"),
        /** 再来: this clinic opened a chart earlier in the day. */
        RETURNING("returning"),
        /** The check-in tells nobody's name: no chart. */
        NOBODY("-");

        private final String word;

        PatientStatus(String word) {
            this.word = word;
        }

        /** How the file writes it. */
        public String word() {
            return word;
        }
    }

    /** How far a check-in gets. */
    public enum Course {
        /** To its end. */
        COMPLETES("-"),
        /** The patient presses 中止 when asked how to identify. */
        GIVES_UP("gives-up"),
        /** The card is taken out when asked how to identify. */
        PULLS_CARD("pulls-card"),
        /** 目視: the staff find that the card is somebody else's. */
        NOT_THE_HOLDER("not-the-holder");

        private final String word;

        Course(String word) {
            this.word = word;
        }

        /** How the file writes it. */
        public String word() {
            return word;
        }
    }
}
