package shikaku.accounting.web;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import shikaku.accounting.Due;
import shikaku.accounting.PlausibleDays;
import shikaku.accounting.booking.Booking;
import shikaku.accounting.booking.BookingBook;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientFile;
import shikaku.accounting.patient.PatientNumber;
import shikaku.accounting.store.PostgresBookings;
import shikaku.accounting.store.PostgresSubsidies;
import shikaku.accounting.subsidy.Subsidies;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Looks;
import shikaku.message.Reason;

/** 予約: a plain list of who comes on a day, and what is known of their coverage the night before. */
@Controller
public class BookingPages {
    private static final String DAY = "/bookings/{day:[0-9]{4}-[0-9]{2}-[0-9]{2}}";

    private final PostgresBookings book;
    private final BookingBook ahead;
    private final PostgresSubsidies subsidies;
    private final PatientFile patients;
    private final PatientPaths paths;
    private final Operations operations;
    private final Looks looks;
    private final BusinessClock clock;

    BookingPages(
            PostgresBookings book,
            BookingBook ahead,
            PostgresSubsidies subsidies,
            PatientFile patients,
            PatientPaths paths,
            Operations operations,
            Looks looks,
            BusinessClock clock) {
        this.book = book;
        this.ahead = ahead;
        this.subsidies = subsidies;
        this.patients = patients;
        this.paths = paths;
        this.operations = operations;
        this.looks = looks;
        this.clock = clock;
    }

    @GetMapping("/bookings")
    ModelAndView tomorrow() {
        return Answers.see("/bookings/" + clock.today().plusDays(1));
    }

    @GetMapping(DAY)
    @Realizes(clauses = Clause.C17)
    String day(@PathVariable String day, Principal clerk, Model model) {
        model.addAllAttributes(list(day(day), "", Optional.empty(), clerk));
        return "accounting/bookings";
    }

    /** What the page shows; with what was typed and why nobody was booked by it, where that is so. */
    private Map<String, Object> list(LocalDate which, String typed, Optional<Reason> refused, Principal clerk) {
        List<BookingRow> rows = rows(which);
        lookedAt(rows, clerk);
        return Map.of(
                "day",
                which,
                "before",
                which.minusDays(1),
                "after",
                which.plusDays(1),
                "bookings",
                rows,
                "typed",
                typed,
                "refused",
                refused.stream().toList());
    }

    @PostMapping(DAY)
    ModelAndView enter(@PathVariable String day, @RequestParam(defaultValue = "") String patient, Principal clerk) {
        LocalDate which = day(day);
        Optional<Patient> known = PatientNumber.typed(patient).flatMap(patients::find);
        if (known.isEmpty()) {
            operations.bookingRefused(clerk.getName(), Reason.PATIENT_NOT_IN_FILE);
            return new ModelAndView(
                    "accounting/bookings",
                    list(which, patient, Optional.of(Reason.PATIENT_NOT_IN_FILE), clerk),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        book.book(which, known.get().number(), clerk.getName());
        return Answers.see("/bookings/" + which);
    }

    @PostMapping(DAY + "/{number}/cancel")
    ModelAndView cancel(@PathVariable String day, @PathVariable String number, Principal clerk) {
        LocalDate which = day(day);
        book.cancel(which, paths.find(number).number(), clerk.getName());
        return Answers.see("/bookings/" + which);
    }

    @PostMapping(DAY + "/ask")
    ModelAndView ask(@PathVariable String day, Principal clerk) {
        LocalDate which = day(day);
        String page = "/bookings/" + which;
        return ahead.begin(which, Due.CLERK, clerk.getName())
                .map(reason -> Answers.refused(HttpStatus.CONFLICT, reason, page))
                .orElseGet(() -> Answers.see(page));
    }

    private List<BookingRow> rows(LocalDate day) {
        List<Booking> booked = book.of(day);
        Map<PatientNumber, Subsidies> held =
                subsidies.of(booked.stream().map(one -> one.patient().number()).toList());
        return booked.stream()
                .map(one -> new BookingRow(
                        one, SubsidyWords.of(held.getOrDefault(one.patient().number(), Subsidies.NONE), day)))
                .toList();
    }

    private void lookedAt(List<BookingRow> rows, Principal clerk) {
        List<String> shown = rows.stream().map(BookingRow::patient).toList();
        if (looks.isNew(clerk.getName(), shown)) {
            operations.lookedAtList(clerk.getName(), shown);
            looks.recorded(clerk.getName(), shown);
        }
    }

    private static LocalDate day(String text) {
        return PlausibleDays.day(text).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
