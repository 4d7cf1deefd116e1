package shikaku.terminal.desk;

import java.security.Principal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Act;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.session.FourItems;
import shikaku.message.words.DayWords;
import shikaku.terminal.Limits;
import shikaku.terminal.TerminalSettings;
import shikaku.terminal.Trouble;
import shikaku.terminal.checkin.Answer;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.Typed;
import shikaku.terminal.later.EmergencyLine;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.EmergencyUses;
import shikaku.terminal.store.Ledger;
import shikaku.terminal.store.Note;
import shikaku.terminal.store.Notes;
import shikaku.terminal.store.ReopeningReason;
import shikaku.terminal.store.Seen;
import shikaku.terminal.store.StoredFaceCards;
import shikaku.terminal.store.StoredResults;

/** One check-in at the desk: its result in full, the steps where there is none, and what staff note of it then. */
@Controller
public class CheckInPages {
    private static final String ONE = "/desk/check-ins/" + DeskPages.NUMBER;

    private final TypedInquiries inquiries;
    private final StoredResults results;
    private final StoredFaceCards cards;
    private final Notes notes;
    private final EmergencyLine center;
    private final EmergencyUses uses;
    private final Ledger ledger;
    private final DeskNotices notices;
    private final BusinessClock clock;
    private final TerminalSettings settings;

    CheckInPages(
            TypedInquiries inquiries,
            StoredResults results,
            StoredFaceCards cards,
            Notes notes,
            EmergencyLine center,
            EmergencyUses uses,
            Ledger ledger,
            DeskNotices notices,
            BusinessClock clock,
            TerminalSettings settings) {
        this.inquiries = inquiries;
        this.results = results;
        this.cards = cards;
        this.notes = notes;
        this.center = center;
        this.uses = uses;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
        this.settings = settings;
    }

    @GetMapping(ONE)
    String one(@PathVariable long number, Model model, Authentication staff) throws SQLException {
        CheckInNumber visit = DeskPages.number(number);
        if (DeskRights.onlyToday(staff) && !isToday(visit)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Optional<Note> note = show(visit, model, staff);
        model.addAttribute("typed", typed(note, row(visit)));
        model.addAttribute("wrong", Map.of());
        return "check-in";
    }

    private boolean isToday(CheckInNumber visit) throws SQLException {
        return results.begunToday(Limits.DESK_ROWS).stream()
                .anyMatch(each -> each.number().equals(visit));
    }

    /** 記号・番号 from マイナポータル, お知らせ or 資格確認書: asked once the line is back. */
    @PostMapping(ONE + "/key")
    @Realizes(clauses = Clause.C3)
    ModelAndView key(
            @PathVariable long number,
            @RequestParam Map<String, String> typed,
            @RequestParam Seen seen,
            @RequestParam String mark,
            Model model,
            Authentication staff)
            throws SQLException {
        CheckInNumber visit = DeskPages.number(number);
        return switch (DocumentForm.read(typed, clock.today())) {
            case DocumentForm.Reading.Query(var query) -> {
                try {
                    var noted = new Typed(query, AnsweredBy.STAFF, Consents.NONE);
                    boolean lineUp = notices.lineDown().isEmpty();
                    Optional<Duration> left = inquiries.note(staff.getName(), noted, lineUp);
                    yield left.isPresent()
                            ? DeskPages.waits(again(visit, typed, Map.of(), model, staff), left.get())
                            : noted(visit, notes.key(visit, mark, noted, seen, staff.getName()), staff);
                } catch (MalformedMessage unwritable) {
                    yield mistyped(visit, typed, Map.of("number", DocumentForm.NUMBER), model, staff);
                }
            }
            case DocumentForm.Reading.Wrong(var fields) -> mistyped(visit, typed, fields, model, staff);
        };
    }

    /** 氏名・性別・生年月日・住所. */
    @PostMapping(ONE + "/items")
    ModelAndView items(
            @PathVariable long number,
            @RequestParam Map<String, String> typed,
            @RequestParam Seen seen,
            @RequestParam String mark,
            Model model,
            Authentication staff)
            throws SQLException {
        CheckInNumber visit = DeskPages.number(number);
        Optional<FourItems> items = ItemsForm.read(typed, clock.today());
        try {
            if (items.isPresent()) {
                return noted(visit, notes.items(visit, mark, items.get(), seen, staff.getName()), staff);
            }
        } catch (MalformedMessage unwritable) {
            // Said below.
        }
        return mistyped(visit, typed, Map.of("items", ItemsForm.RULE), model, staff);
    }

    /**
     * 緊急時の検索 with what was noted, where the center has it open for us.
     *
     * @param mark of the note that the page showed: another's is not searched for in its stead
     */
    @PostMapping(ONE + "/search")
    ModelAndView search(@PathVariable long number, @RequestParam String mark, Model model, Authentication staff)
            throws SQLException {
        CheckInNumber visit = DeskPages.number(number);
        Optional<Notes.Searchable> shown =
                notes.searchable(visit).filter(now -> now.mark().equals(mark));
        return shown.isPresent() ? search(shown.get(), model, staff) : stale(visit, Reason.NOTE_ALREADY_DECIDED, staff);
    }

    private ModelAndView search(Notes.Searchable noted, Model model, Authentication staff) throws SQLException {
        CheckInNumber visit = noted.number();
        try {
            Answer answer = center.search(noted.items(), noted.visit());
            if (!notes.searched(noted, answer, staff.getName())) {
                return stale(visit, Reason.SEARCHED_NOTE_CHANGED, staff);
            }
            return answer.eligibility().disclosed().isPresent()
                    ? new ModelAndView(DeskPages.see("/desk/check-ins/" + visit))
                    : notFound(visit, answer.note().orElse(Reason.NOBODY_UNDER_FOUR_ITEMS), model, staff);
        } catch (CheckInEnded ended) {
            ledger.write(Deed.refused(staff.getName(), Optional.of(visit), ended.reason()));
            return notFound(visit, ended.reason(), model, staff);
        }
    }

    private ModelAndView notFound(CheckInNumber visit, Reason why, Model model, Authentication staff)
            throws SQLException {
        ModelAndView page = again(visit, Map.of(), Map.of(), model, staff);
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("search", settings.telephones().in(why.reception()));
    }

    /** 利用一覧: what the institution reports of its emergency searches. */
    @GetMapping("/desk/emergency-searches")
    String searches(Model model) throws SQLException {
        model.addAttribute("uses", uses.all().stream().map(UseRow::of).toList());
        return "emergency-searches";
    }

    /** Staff have seen to it. */
    @PostMapping(ONE + "/settled")
    ModelAndView settled(@PathVariable long number, Principal staff) throws SQLException {
        CheckInNumber visit = DeskPages.number(number);
        return notes.settled(visit, staff.getName())
                ? new ModelAndView(DeskPages.see(Trouble.DESK))
                : stale(visit, Reason.NOTE_ALREADY_DECIDED, staff);
    }

    /** 被保険者資格申立書 to be printed: blank where nothing is known, and kept nowhere. */
    @GetMapping("/desk/declaration")
    String blank(Model model) {
        return declaration(Optional.empty(), model);
    }

    /** The same with what the answer disclosed of the person. */
    @GetMapping(ONE + "/declaration")
    String declaration(@PathVariable long number, Model model, Principal staff) throws SQLException {
        DeskRow row = row(DeskPages.number(number));
        if (row.verdict().isPresent()) {
            ledger.write(Deed.done(Act.PATIENT_VIEWED, staff.getName(), Optional.of(row.number()), "declaration"));
        }
        return declaration(row.verdict(), model);
    }

    private String declaration(Optional<Verdict> verdict, Model model) {
        model.addAttribute("coverage", verdict.flatMap(Verdict::coverage));
        model.addAttribute("birthdate", verdict.flatMap(Verdict::birthdate));
        model.addAttribute("today", DayWords.of(clock.today()));
        return "declaration";
    }

    @Realizes(clauses = Clause.C17)
    private Optional<Note> show(CheckInNumber number, Model model, Authentication staff) throws SQLException {
        DeskRow row = row(number);
        Optional<Note> kept = notes.find(number);
        Optional<NoteRow> note = kept.map(NoteRow::of);
        boolean lineUp = notices.lineDown().isEmpty();
        if (row.verdict().isPresent() || note.filter(NoteRow::isNamed).isPresent()) {
            ledger.write(Deed.done(Act.PATIENT_VIEWED, staff.getName(), Optional.of(row.number()), "shown"));
        }
        model.addAttribute("row", row);
        model.addAttribute("steps", Steps.of(row, note, lineUp, settings.telephones()));
        model.addAttribute("advice", Advice.of(note.stream().toList(), lineUp, settings.telephones()));
        model.addAttribute("again", Steps.isToBeTypedAgain(row, note));
        model.addAttribute("otherWidths", note.isPresent() ? List.of() : row.otherWidths());
        model.addAttribute("note", note);
        model.addAttribute("searchable", notes.searchable(number).map(Notes.Searchable::mark));
        model.addAttribute("seen", Seen.values());
        model.addAttribute("face", cards.of(row.number()));
        model.addAttribute("openingReasons", ReopeningReason.values());
        return kept;
    }

    /** What was noted, or typed, stands in the forms, to be mended. */
    private static Map<String, String> typed(Optional<Note> note, DeskRow row) {
        return note.map(CheckInPages::asTyped).orElseGet(row::typed);
    }

    private static Map<String, String> asTyped(Note note) {
        return note.key()
                .map(KeyRow::of)
                .map(KeyRow::fields)
                .or(() -> note.items().map(ItemsForm::fields))
                .orElseGet(Map::of);
    }

    private DeskRow row(CheckInNumber number) throws SQLException {
        return results.find(number)
                .map(DeskRow::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView mistyped(
            CheckInNumber visit, Map<String, String> typed, Map<String, ?> wrong, Model model, Authentication staff)
            throws SQLException {
        ModelAndView page = again(visit, typed, wrong, model, staff);
        ledger.write(Deed.refused(staff.getName(), Optional.of(visit), Reason.VALUE_NOT_ALLOWED));
        return page.addObject("refused", Reason.VALUE_NOT_ALLOWED);
    }

    private ModelAndView again(
            CheckInNumber number, Map<String, String> typed, Map<String, ?> wrong, Model model, Authentication staff)
            throws SQLException {
        show(number, model, staff);
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        return new ModelAndView("check-in", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView noted(CheckInNumber visit, boolean changed, Principal staff) throws SQLException {
        return changed
                ? new ModelAndView(DeskPages.see("/desk/check-ins/" + visit))
                : stale(visit, Reason.NOTE_ALREADY_DECIDED, staff);
    }

    /** The page was older than what it was about. */
    private ModelAndView stale(CheckInNumber visit, Reason why, Principal staff) throws SQLException {
        if (results.find(visit).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ledger.write(Deed.refused(staff.getName(), Optional.of(visit), why));
        return Trouble.alreadyDone(why);
    }
}
