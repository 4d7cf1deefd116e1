package shikaku.terminal.desk;

import static shikaku.terminal.DeskWords.WORDS;

import java.sql.SQLException;
import java.time.Duration;
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
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import shikaku.domain.Consents;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Act;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.message.session.FourItems;
import shikaku.terminal.Trouble;
import shikaku.terminal.checkin.CheckIn;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.Typed;
import shikaku.terminal.store.Arrivals;
import shikaku.terminal.store.Compared;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;
import shikaku.terminal.store.Notes;
import shikaku.terminal.store.Seen;
import shikaku.terminal.store.StoredResults;

/** The desk's pages. */
@Controller
public class DeskPages {
    /** Of a check-in in a path; anything else is no check-in of anybody's. */
    static final String NUMBER = "{number:[0-9]{1,18}}";

    private static final View NOTHING_NEW =
            (model, request, response) -> response.setStatus(HttpStatus.NO_CONTENT.value());
    /** Who has nothing to show fills in the declaration. */
    private static final Map<String, String> NOTHING_NOTED = Map.of("seen", Seen.DECLARATION.name());

    private static final Duration LIVE = Duration.ofSeconds(25);

    private final TypedInquiries inquiries;
    private final StoredResults results;
    private final Comparisons comparisons;
    private final Arrivals arrivals;
    private final Ledger ledger;
    private final Notes notes;
    private final BusinessClock clock;
    private final LiveList live;

    DeskPages(
            TypedInquiries inquiries,
            StoredResults results,
            Comparisons comparisons,
            Arrivals arrivals,
            Ledger ledger,
            Notes notes,
            BusinessClock clock,
            LiveList live) {
        this.inquiries = inquiries;
        this.results = results;
        this.comparisons = comparisons;
        this.arrivals = arrivals;
        this.ledger = ledger;
        this.notes = notes;
        this.clock = clock;
        this.live = live;
    }

    @GetMapping("/desk")
    String page(Model model, Authentication staff) throws SQLException {
        show(Map.of(), NOTHING_NOTED, Map.of(), model, staff);
        return "desk";
    }

    /** The list and who waits, as soon as there is something newer than {@code after}. */
    @GetMapping("/desk/live")
    ModelAndView live(
            @RequestParam long after, @RequestParam(defaultValue = "0") int wait, Model model, Authentication staff)
            throws SQLException, InterruptedException {
        Duration patience = Duration.ofSeconds(Math.clamp(wait, 0, LIVE.toSeconds()));
        arrivals.await(after, patience);
        if (arrivals.version() == after) {
            return new ModelAndView(NOTHING_NEW);
        }
        live.into(model, staff);
        return new ModelAndView("desk :: live");
    }

    @PostMapping("/desk/comparisons/" + NUMBER)
    ModelAndView compared(
            @PathVariable long number,
            @RequestParam boolean same,
            @RequestParam Compared compared,
            Authentication staff)
            throws SQLException {
        CheckInNumber visit = number(number);
        if (comparisons.decide(visit, same, compared, staff.getName())) {
            return new ModelAndView(see(Trouble.DESK));
        }
        if (results.find(visit).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ledger.write(Deed.refused(staff.getName(), Optional.of(visit), Reason.COMPARISON_ALREADY_DECIDED));
        return Trouble.alreadyDone(Reason.COMPARISON_ALREADY_DECIDED);
    }

    @PostMapping("/desk/documents")
    @Realizes(clauses = Clause.C3)
    ModelAndView document(@RequestParam Map<String, String> typed, Model model, Authentication staff)
            throws SQLException {
        return switch (DocumentForm.read(typed, clock.today())) {
            case DocumentForm.Reading.Query(var query) -> {
                var said = new Typed(query, DocumentForm.answeredBy(typed), consents(typed, staff));
                yield switch (inquiries.ask(staff.getName(), said)) {
                    case TypedInquiries.Asked.Done(var done) -> done(done, typed, staff);
                    case TypedInquiries.Asked.Waits(var left) -> {
                        show(typed, NOTHING_NOTED, Map.of(), model, staff);
                        yield waits(new ModelAndView("desk"), left);
                    }
                };
            }
            case DocumentForm.Reading.Wrong(var fields) -> {
                show(typed, NOTHING_NOTED, fields, model, staff);
                yield mistyped(staff);
            }
        };
    }

    /** 委託 ask for no certificate that needs a consent. */
    private static Consents consents(Map<String, String> typed, Authentication staff) {
        return DeskRights.onlyToday(staff) ? Consents.NONE : DocumentForm.consents(typed);
    }

    /** Which check-in found nobody under the same numbers in another width: the evidence has both, and that a human asked again. */
    private void secondTry(Map<String, String> typed, CheckInNumber second, Authentication staff) throws SQLException {
        String first = typed.getOrDefault("first", "");
        if (first.matches("[1-9][0-9]{0,17}")) {
            ledger.write(Deed.done(
                    Act.INQUIRY_BY_INSURED_CARD,
                    staff.getName(),
                    Optional.of(second),
                    "asked in another width, first check-in/" + first));
        }
    }

    private ModelAndView done(CheckIn.CheckedIn done, Map<String, String> typed, Authentication staff)
            throws SQLException {
        if (done.number().isPresent()) {
            secondTry(typed, done.number().get(), staff);
        }
        return done.number()
                .map(number -> new ModelAndView(see("/desk/check-ins/" + number)))
                .orElseGet(
                        () -> Trouble.page(Trouble.DESK, done.outcome().reason().orElse(Reason.RESULT_NOT_KEPT)));
    }

    /** What was typed stands there still, with how long it has to wait. */
    static ModelAndView waits(ModelAndView page, Duration left) {
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page.addObject("refused", Reason.TYPED_INQUIRIES_WAIT)
                .addObject("waits", WORDS.sentence("typed.waits", Math.ceilDiv(left.toSeconds(), 60L) + ""));
    }

    /** 氏名・性別・生年月日・住所 of somebody with neither card nor numbers. */
    @PostMapping("/desk/visits")
    @Realizes(clauses = Clause.C1)
    ModelAndView visit(
            @RequestParam Map<String, String> typed, @RequestParam Seen seen, Model model, Authentication staff)
            throws SQLException {
        Optional<FourItems> items = ItemsForm.read(typed, clock.today());
        try {
            if (items.isPresent()) {
                return new ModelAndView(see("/desk/check-ins/" + notes.visit(items.get(), seen, staff.getName())));
            }
        } catch (MalformedMessage unwritable) {
            // Said below.
        }
        show(Map.of(), typed, Map.of("items", ItemsForm.RULE), model, staff);
        return mistyped(staff);
    }

    private ModelAndView mistyped(Authentication staff) throws SQLException {
        ledger.write(Deed.refused(staff.getName(), Optional.empty(), Reason.VALUE_NOT_ALLOWED));
        return new ModelAndView("desk", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("refused", Reason.VALUE_NOT_ALLOWED);
    }

    private void show(
            Map<String, String> typed,
            Map<String, String> noted,
            Map<String, Sentence> wrong,
            Model model,
            Authentication staff)
            throws SQLException {
        live.into(model, staff);
        model.addAttribute("typed", typed);
        model.addAttribute("noted", noted);
        model.addAttribute("wrong", wrong);
        model.addAttribute("seen", Seen.values());
    }

    static CheckInNumber number(long number) {
        if (number < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new CheckInNumber(number);
    }

    static View see(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
