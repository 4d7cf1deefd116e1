package shikaku.terminal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import shikaku.domain.InsuredCardQuery;
import shikaku.message.Reason;
import shikaku.message.session.FourItems;
import shikaku.terminal.checkin.CheckInNumber;

/**
 * 未確認の受付の控え: a visit of which the center could not be asked, as the desk's list shows it.
 *
 * @param visit the day for which the center is asked, whenever it is
 * @param key 記号・番号, where one was typed: staff see what they typed until it is settled
 * @param items 氏名・性別・生年月日・住所, where staff noted them
 * @param reason what the desk must know beside the state
 * @param mark tells this note from whatever is noted of the visit before and after: the page that shows it says so when it changes it
 */
public record Note(
        CheckInNumber number,
        Instant began,
        LocalDate visit,
        Kind kind,
        State state,
        Seen seen,
        Optional<InsuredCardQuery> key,
        Optional<FourItems> items,
        Optional<Reason> reason,
        String mark) {

    /** 氏名, where staff noted it. */
    public Optional<String> name() {
        return items.map(FourItems::name);
    }

    @Override
    public String toString() {
        return "Note[" + number + "]";
    }

    /** 控えの種類. */
    public enum Kind {
        /** The card has gone with its holder and nothing was noted. */
        CARD,
        /** 記号・番号 that can be asked about. */
        KEY,
        /** 氏名・性別・生年月日・住所. */
        ITEMS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** 控えの状況. */
    public enum State {
        /** The center is being asked for the first time. */
        ASKING,
        /** It is asked again by itself. */
        WAITING,
        /** It is for the next visit. */
        LISTED,
        /** It was answered, as the desk had assumed. */
        ANSWERED,
        /** It was answered, and not as the desk had assumed. */
        DIFFERS,
        /** The center will not answer it. */
        REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst()
                    .orElse(LISTED);
        }
    }
}
