package shikaku.terminal.desk;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Looks;
import shikaku.message.Sentence;
import shikaku.terminal.Limits;
import shikaku.terminal.TerminalSettings;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.store.Arrivals;
import shikaku.terminal.store.Compared;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.InAdvance;
import shikaku.terminal.store.Ledger;
import shikaku.terminal.store.Note;
import shikaku.terminal.store.Notes;
import shikaku.terminal.store.StoredResults;
import shikaku.terminal.store.Unregistered;

/** 今日の一覧: what the desk's first page shows and renews by itself, from today's check-ins to what was asked in advance. */
public final class LiveList {
    private final TypedInquiries inquiries;
    private final StoredResults results;
    private final DeskRows list;
    private final Comparisons comparisons;
    private final Arrivals arrivals;
    private final Ledger ledger;
    private final Looks looks;
    private final DeskNotices notices;
    private final Notes notes;
    private final InAdvance inAdvance;
    private final Unregistered unregistered;
    private final Telephones telephones;

    LiveList(
            TypedInquiries inquiries,
            StoredResults results,
            DeskRows list,
            Comparisons comparisons,
            Arrivals arrivals,
            Ledger ledger,
            Looks looks,
            DeskNotices notices,
            Notes notes,
            InAdvance inAdvance,
            Unregistered unregistered,
            TerminalSettings settings) {
        this.inquiries = inquiries;
        this.results = results;
        this.list = list;
        this.comparisons = comparisons;
        this.arrivals = arrivals;
        this.ledger = ledger;
        this.looks = looks;
        this.notices = notices;
        this.notes = notes;
        this.inAdvance = inAdvance;
        this.unregistered = unregistered;
        this.telephones = settings.telephones();
    }

    /** Puts all of it into the page, and on record who sees whose results. */
    void into(Model model, Authentication staff) throws SQLException {
        long version = arrivals.version();
        boolean onlyToday = DeskRights.onlyToday(staff);
        List<DeskRow> rows =
                list.of(onlyToday ? results.begunToday(Limits.DESK_ROWS) : results.today(Limits.DESK_ROWS));
        List<NoteRow> all = (onlyToday ? List.<Note>of() : notes.all())
                .stream()
                        .filter(note -> note.state() != Note.State.ANSWERED)
                        .map(NoteRow::of)
                        .toList();
        List<NoteRow> unconfirmed = all.stream().limit(Limits.DESK_NOTES).toList();
        Optional<Sentence> down = notices.lineDown();
        List<AheadRow> ahead = inAdvance.today().stream()
                .flatMap(kept -> AheadRow.of(kept).stream())
                .toList();
        List<Unregistered.One> numbers = onlyToday ? List.of() : unregistered.all();
        Stream<String> besides =
                Stream.concat(ahead.stream().map(AheadRow::id), numbers.stream().map(Unregistered.One::id));
        lookedAt(rows, unconfirmed, besides.toList(), staff);
        model.addAttribute(
                "unregistered",
                numbers.stream().map(one -> UnregisteredRow.of(one, telephones)).toList());
        model.addAttribute("ahead", ahead);
        model.addAttribute("aheadMore", AheadRow.more(inAdvance.more()).stream().toList());
        model.addAttribute("version", version);
        model.addAttribute("rows", rows);
        model.addAttribute("waiting", comparisons.waiting());
        model.addAttribute("comparable", Compared.values());
        model.addAttribute("compared", ComparisonRow.of(comparisons.made(), rows));
        model.addAttribute("notices", notices.now());
        model.addAttribute("stopped", DeskRights.administers(staff) ? notices.stopped(inquiries) : List.of());
        model.addAttribute("unconfirmed", unconfirmed);
        model.addAttribute("unconfirmedMore", all.size() - unconfirmed.size());
        model.addAttribute("advice", Advice.of(all, down.isEmpty(), telephones));
        model.addAttribute("down", down);
        model.addAttribute("now", Steps.withoutCenter(telephones));
    }

    /** Evidence of whose results a member of staff sees, before they are shown. */
    @Realizes(clauses = Clause.C17)
    private void lookedAt(List<DeskRow> rows, List<NoteRow> unconfirmed, List<String> besides, Authentication staff)
            throws SQLException {
        Stream<CheckInNumber> answered =
                rows.stream().filter(row -> row.verdict().isPresent()).map(DeskRow::number);
        Stream<CheckInNumber> named =
                unconfirmed.stream().filter(NoteRow::isNamed).map(NoteRow::number);
        List<CheckInNumber> shown = Stream.concat(answered, named).distinct().toList();
        List<String> ids = Stream.concat(shown.stream().map(CheckInNumber::toString), besides.stream())
                .toList();
        if (looks.isNew(staff.getName(), ids)) {
            for (Deed look : Deed.looked(staff.getName(), shown, besides)) {
                ledger.write(look);
            }
            looks.recorded(staff.getName(), ids);
        }
    }
}
