package shikaku.center.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import shikaku.center.Limits;
import shikaku.center.emergency.EmergencyFolder;
import shikaku.center.inquiry.Guessing;
import shikaku.edge.account.StaffRole;
import shikaku.edge.time.RealClock;

/** 運用の画面: read only. What an operator does is done by {@code ./shikaku center}, with evidence. */
@Controller
public class OperatorPages {
    /** Who runs the center. */
    public static final String OPERATOR = "OPERATOR";
    /** Who builds what talks to the center. */
    public static final String VENDOR = "VENDOR";

    private final Traffic traffic;
    private final Clients clients;
    private final Heads heads;
    private final EmergencyFolder emergency;
    private final Guessing guessing;
    private final Names names;
    private final RealClock clock;

    public OperatorPages(
            Traffic traffic,
            Clients clients,
            Heads heads,
            EmergencyFolder emergency,
            Guessing guessing,
            Names names,
            RealClock clock) {
        this.traffic = traffic;
        this.clients = clients;
        this.heads = heads;
        this.emergency = emergency;
        this.guessing = guessing;
        this.names = names;
        this.clock = clock;
    }

    /** A vendor has nothing to see here but the console, and a 管理者 or 監査者 the book of accounts. */
    @GetMapping("/")
    String first(HttpServletRequest request) {
        if (request.isUserInRole(OPERATOR)) {
            return "redirect:/today";
        }
        return request.isUserInRole(StaffRole.VENDOR.name()) ? "redirect:/console" : "redirect:/accounts";
    }

    @GetMapping("/today")
    String today(Model model) {
        var day = traffic.day();
        model.addAttribute("now", traffic.now())
                .addAttribute("since", traffic.since())
                .addAttribute("day", day)
                .addAttribute("chart", HourChart.of(day.checks()))
                .addAttribute("counted", Traffic.counted(day))
                .addAttribute("ended", Traffic.ended(day))
                .addAttribute("lastHour", traffic.lastHour())
                .addAttribute("wholeDay", traffic.wholeDay())
                .addAttribute(
                        "guessed",
                        guessing.stopped().stream()
                                .map(one -> GuessedRow.of(one.getKey(), one.getValue(), names))
                                .toList());
        return "center/today";
    }

    @GetMapping("/clients")
    String clients(Model model) throws IOException {
        var listed = clients.listed();
        model.addAttribute("now", traffic.now())
                .addAttribute("since", traffic.since())
                .addAttribute("clients", listed.rows())
                .addAttribute("all", listed.all());
        return "center/clients";
    }

    @GetMapping("/insurers")
    String insurers(Model model) {
        var all = traffic.tally().registered();
        List<RegistrationRow> rows = all.stream()
                .limit(Limits.ROWS_SHOWN)
                .map(each -> new RegistrationRow(each, names.of(each.insurer())))
                .toList();
        model.addAttribute("since", traffic.since()).addAttribute("rows", rows).addAttribute("all", all.size());
        return "center/insurers";
    }

    @GetMapping("/evidence")
    String evidence(Model model) throws SQLException {
        model.addAttribute("head", heads.present().orElse(null));
        return "center/evidence";
    }

    @GetMapping("/emergency")
    String emergency(Model model) throws IOException {
        model.addAttribute("now", traffic.now())
                .addAttribute(
                        "open",
                        emergency.open(clock.instant()).stream()
                                .map(each -> EmergencyRow.of(
                                        each, names.of(each.institution().digits())))
                                .toList())
                .addAttribute(
                        "uses",
                        emergency.lastUses().stream()
                                .map(each -> EmergencyRow.of(each, names.of(each.institution())))
                                .toList());
        return "center/emergency";
    }
}
