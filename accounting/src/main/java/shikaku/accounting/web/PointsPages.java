package shikaku.accounting.web;

import java.security.Principal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import shikaku.accounting.Limits;
import shikaku.accounting.PlausibleDays;
import shikaku.accounting.month.Points;
import shikaku.accounting.month.Visit;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.store.PostgresPoints;
import shikaku.message.Reason;

/** 点数: typed on the month's list, by which the report says what its saved claims are worth. */
@Controller
public class PointsPages {
    private final PatientPaths paths;
    private final PostgresPoints kept;

    PointsPages(PatientPaths paths, PostgresPoints kept) {
        this.paths = paths;
        this.kept = kept;
    }

    /** The points of one visit; an empty field where they are not known. */
    @PostMapping("/visits/{number}/{day:[0-9]{4}-[0-9]{2}-[0-9]{2}}/points")
    ModelAndView enter(
            @PathVariable String number,
            @PathVariable String day,
            @RequestParam(defaultValue = "") String points,
            @RequestParam(name = "page", defaultValue = "1") String listed,
            Principal clerk) {
        Patient patient = paths.find(number);
        LocalDate came = PlausibleDays.day(day).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Points> typed = Points.parse(points);
        boolean understood = typed.isPresent() || points.isBlank();
        String page = "/months/" + YearMonth.from(came) + "?page=" + PageNumber.of(listed, Limits.MONTH_PAGES);
        if (understood && kept.enter(new Visit(patient.number(), came), typed, clerk.getName())) {
            return Answers.see(page + "#month");
        }
        kept.refuse(patient.number(), clerk.getName());
        return Answers.refused(HttpStatus.UNPROCESSABLE_CONTENT, Reason.POINTS_NOT_ACCEPTED, page);
    }
}
