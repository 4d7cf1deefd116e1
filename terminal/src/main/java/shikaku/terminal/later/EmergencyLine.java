package shikaku.terminal.later;

import java.time.LocalDate;
import shikaku.message.session.FourItems;
import shikaku.terminal.checkin.Answer;
import shikaku.terminal.checkin.CheckInEnded;

/** 緊急時の検索: the line to the center for a visit of which only four items were noted. */
@FunctionalInterface
public interface EmergencyLine {
    /**
     * Searches.
     *
     * @param visit 資格確認日
     * @throws CheckInEnded {@link shikaku.message.Reason#EMERGENCY_SEARCH_CLOSED} where no operator has opened it; else as any question ends
     */
    Answer search(FourItems items, LocalDate visit) throws CheckInEnded;
}
