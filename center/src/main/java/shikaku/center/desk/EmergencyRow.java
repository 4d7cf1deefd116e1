package shikaku.center.desk;

import java.util.Optional;
import shikaku.center.emergency.Opening;
import shikaku.center.emergency.Use;
import shikaku.message.Sentence;

/** 緊急時の検索: an opening, or one use of it. */
record EmergencyRow(
        String institution,
        Optional<Sentence> name,
        String from,
        String until,
        String who,
        String because,
        String found) {
    static EmergencyRow of(Opening opening, Optional<Sentence> name) {
        return new EmergencyRow(
                opening.institution().digits(),
                name,
                Japan.minute(opening.from()),
                Japan.minute(opening.until()),
                opening.who(),
                opening.because(),
                "");
    }

    static EmergencyRow of(Use use, Optional<Sentence> name) {
        return new EmergencyRow(
                use.institution(), name, Japan.minute(use.when()), "", use.who(), use.because(), use.found());
    }
}
