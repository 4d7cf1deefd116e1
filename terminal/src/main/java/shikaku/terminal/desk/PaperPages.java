package shikaku.terminal.desk;

import java.security.Principal;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;
import shikaku.terminal.store.StoredResults;

/**
 * 資格確認の結果の印刷 (A5): a slip that goes with the chart, and no more than it needs. Left out are 保険者番号, because a claim has it from the answer that
 * accounting holds and not from a slip; カナ, 性別 and 住所, which the chart has; 限度額 and 特定疾病, because consenting to show them to the clinic is not
 * consenting to a sheet that lies about; 照会番号, reasons and what to do, which are the desk's and change.
 */
@Controller
public class PaperPages {
    private final StoredResults results;
    private final Ledger ledger;

    PaperPages(StoredResults results, Ledger ledger) {
        this.results = results;
        this.ledger = ledger;
    }

    /** Whoever asks for the sheet has seen it. */
    @GetMapping("/desk/check-ins/" + DeskPages.NUMBER + "/paper")
    @Realizes(clauses = Clause.C17)
    String paper(@PathVariable long number, Model model, Principal staff) throws SQLException {
        CheckInNumber visit = DeskPages.number(number);
        DeskRow row = results.find(visit)
                .map(DeskRow::of)
                .filter(DeskRow::mayBePrinted)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ledger.write(Deed.done(Act.PATIENT_VIEWED, staff.getName(), Optional.of(visit), "paper"));
        model.addAttribute("row", row);
        return "paper";
    }
}
