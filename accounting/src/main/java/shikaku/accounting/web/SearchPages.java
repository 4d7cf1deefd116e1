package shikaku.accounting.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shikaku.accounting.Limits;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.patient.PatientSearch;
import shikaku.accounting.store.PostgresSearch;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/** 患者を探す: by name, kana, number or birthdate. What was typed travels in the body of a form and never in an address, which others keep. */
@Controller
@Realizes(clauses = Clause.C17)
public class SearchPages {
    private static final String PAGE = "accounting/search";

    private final PostgresSearch search;
    private final Operations operations;

    SearchPages(PostgresSearch search, Operations operations) {
        this.search = search;
        this.operations = operations;
    }

    @GetMapping("/patients")
    ModelAndView ask() {
        return new ModelAndView(PAGE)
                .addObject("text", "")
                .addObject("unreadable", false)
                .addObject("results", List.of());
    }

    @PostMapping("/patients")
    ModelAndView find(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") String page,
            Principal clerk) {
        Optional<PatientSearch> read = PatientSearch.read(text);
        return new ModelAndView(PAGE, read.isPresent() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("text", text)
                .addObject("unreadable", read.isEmpty())
                .addObject(
                        "results",
                        read.map(asked -> found(asked, PageNumber.of(page, Limits.SEARCH_PAGES), clerk)).stream()
                                .toList());
    }

    /** Each search is on record, also one that found nobody, before anything is shown. */
    private FoundView found(PatientSearch asked, int page, Principal clerk) {
        PostgresSearch.Found found = search.find(asked, page - 1);
        operations.searched(
                clerk.getName(),
                asked.by(),
                found.all(),
                found.patients().stream()
                        .map(patient -> patient.number().text())
                        .toList());
        return new FoundView(found, page);
    }
}
