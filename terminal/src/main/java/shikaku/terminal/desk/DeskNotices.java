package shikaku.terminal.desk;

import static shikaku.terminal.DeskWords.WORDS;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.edge.time.BusinessClock;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.terminal.TerminalSettings;
import shikaku.terminal.folder.FolderTrouble;
import shikaku.terminal.later.LineWatch;
import shikaku.terminal.reader.ReaderProtection;

/**
 * 受付の画面のお知らせ: what is not as it should be with the terminal itself, above the list for as long as it is so.
 *
 * @param protection of the readers
 * @param folders those that are shared with accounting
 * @param line to the center
 */
public record DeskNotices(
        ReaderProtection protection, FolderTrouble folders, LineWatch line, TerminalSettings settings) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    List<Reason> now() {
        Optional<Reason> drawn = settings.reader().camera().map(_ -> Reason.FACE_CAMERA_DRAWN);
        Optional<Reason> unchecked = Optional.of(Reason.FRONT_UNCHECKED)
                .filter(_ -> settings.reader().frontsUnchecked());
        Stream<Reason> ofReaders =
                Stream.of(protection.notice(), drawn, unchecked).flatMap(Optional::stream);
        return Stream.concat(ofReaders, folders.notices().stream()).toList();
    }

    /** That no question reaches the center; empty while the last one was answered. */
    Optional<Sentence> lineDown() {
        return line.downSince().map(DeskNotices::downSince).map(settings.telephones()::in);
    }

    /** For the 管理者: whose inquiries had to wait today. */
    List<Sentence> stopped(TypedInquiries inquiries) {
        return inquiries.stopped().stream()
                .map(one -> WORDS.sentence(
                        "desk.inquiries-stopped",
                        one.getKey(),
                        TIME.format(one.getValue().atZone(BusinessClock.JAPAN))))
                .toList();
    }

    private static Sentence downSince(Instant since) {
        String time = TIME.format(since.atZone(BusinessClock.JAPAN));
        return WORDS.sentence("desk.down-since", time);
    }
}
