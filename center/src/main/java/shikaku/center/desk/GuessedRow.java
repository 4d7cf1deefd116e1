package shikaku.center.desk;

import java.time.Instant;
import java.util.Optional;
import shikaku.domain.InstitutionCode;
import shikaku.message.Sentence;

/** 番号当ての疑い: an institution whose inquiries by number were refused, and when last. */
record GuessedRow(String institution, Optional<Sentence> name, String last) {
    static GuessedRow of(InstitutionCode institution, Instant last, Names names) {
        return new GuessedRow(institution.digits(), names.of(institution.digits()), Japan.minute(last));
    }
}
