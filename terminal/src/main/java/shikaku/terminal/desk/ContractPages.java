package shikaku.terminal.desk;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.account.AccountBook;
import shikaku.evidence.Act;
import shikaku.terminal.Limits;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;
import shikaku.terminal.store.StaffDeeds;

/** 委託の月次一覧の画面: for the 管理者, who also takes it away as a file, and to read for the 監査者. */
@Controller
@Realizes(clauses = Clause.C18)
public class ContractPages {
    private static final String PATH = "/desk/contracts";

    private final AccountBook book;
    private final StaffDeeds deeds;
    private final Ledger ledger;

    ContractPages(AccountBook book, StaffDeeds deeds, Ledger ledger) {
        this.book = book;
        this.deeds = deeds;
        this.ledger = ledger;
    }

    @GetMapping(PATH)
    String page(@RequestParam Optional<String> month, Model model) throws SQLException {
        YearMonth now = YearMonth.from(book.today());
        YearMonth asked = month.map(this::month).orElse(now);
        model.addAttribute("list", of(asked))
                .addAttribute("shown", Limits.STAFF_DEEDS_SHOWN)
                .addAttribute("months", months(now));
        return "contracts";
    }

    /** The file leaves the terminal, so that it did stands in the evidence before it does. */
    @PostMapping(PATH)
    ResponseEntity<byte[]> file(@RequestParam String month, Principal staff, Locale locale) throws SQLException {
        ContractMonth list = of(month(month));
        ledger.write(
                Deed.done(Act.EXPORTED, staff.getName(), Optional.empty(), "work under contract in " + list.month()));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("contracts-" + list.month() + ".csv")
                                .build()
                                .toString())
                .body(ContractFile.of(list, locale).getBytes(StandardCharsets.UTF_8));
    }

    private ContractMonth of(YearMonth month) throws SQLException {
        return ContractMonth.of(month, book.all(), book.lines(), deeds::of);
    }

    /** One of those that can be chosen. */
    private YearMonth month(String typed) {
        try {
            return Optional.of(YearMonth.parse(typed))
                    .filter(months(YearMonth.from(book.today()))::contains)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such month"));
        } catch (DateTimeParseException none) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no month", none);
        }
    }

    private static List<YearMonth> months(YearMonth now) {
        return IntStream.range(0, Limits.CONTRACT_MONTHS)
                .mapToObj(now::minusMonths)
                .toList();
    }
}
