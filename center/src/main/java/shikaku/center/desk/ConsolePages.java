package shikaku.center.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import shikaku.center.Limits;
import shikaku.center.console.Console;
import shikaku.center.console.Example;
import shikaku.center.console.Findings;
import shikaku.center.console.Turns;
import shikaku.center.journal.Journal;
import shikaku.edge.time.RealClock;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;

/** 電文の試験台, as a page: what is pasted or chosen goes nowhere else, and that somebody tried is on record. */
@Controller
public class ConsolePages {
    private static final String PAGE = "center/console";
    private static final String PLACE = "center/console";
    private static final String FIRST = "valid";
    private static final String WHY = "trying a message";

    private final Console console;
    private final Turns turns;
    private final Journal journal;
    private final RealClock clock;

    ConsolePages(Console console, Turns turns, Journal journal, RealClock clock) {
        this.console = console;
        this.turns = turns;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/console")
    String empty(@RequestParam(name = "example", defaultValue = FIRST) String chosen, Model model) {
        List<Example> examples = console.examples();
        String text = examples.stream()
                .filter(example -> example.name().equals(chosen))
                .map(Example::text)
                .findFirst()
                .orElse("");
        return page(model, chosen, text);
    }

    /**
     * What is asked, step by step.
     *
     * @param bytes of a file, in Base64: what is pasted is text, and a file's encoding is part of what is tried
     * @param chosen the example that stands in the list, which stays
     */
    @PostMapping("/console")
    String tried(
            @RequestParam(name = "message", defaultValue = "") String message,
            @RequestParam(name = "bytes", defaultValue = "") String bytes,
            @RequestParam(name = "example", defaultValue = FIRST) String chosen,
            Principal who,
            HttpServletResponse response,
            Model model) {
        Optional<byte[]> file = decoded(bytes);
        if (!turns.take(who.getName())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("refused", Reason.TOO_MANY_REQUESTS);
            return page(model, chosen, message);
        }
        Findings findings = file.map(console::look).orElseGet(() -> console.look(message));
        keep(who.getName(), findings);
        model.addAttribute("findings", findings).addAttribute("ofFile", file.isPresent());
        return page(model, chosen, file.isPresent() ? "" : message);
    }

    /** Empty where no file was chosen; what is no Base64 comes from no page of ours. */
    private static Optional<byte[]> decoded(String bytes) {
        try {
            return Optional.of(bytes).filter(text -> !text.isEmpty()).map(Base64.getDecoder()::decode);
        } catch (IllegalArgumentException none) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private void keep(String who, Findings findings) {
        var row = EvidenceRecord.of(clock.instant(), Act.MESSAGE_TRIED, who, PLACE, WHY, Outcome.DONE);
        journal.keep(
                findings.reason().map(reason -> row.withReason(reason.code())).orElse(row));
    }

    private String page(Model model, String chosen, String text) {
        model.addAttribute("text", text)
                .addAttribute("chosen", chosen)
                .addAttribute("examples", console.examples())
                .addAttribute("most", Limits.TERMINAL_MESSAGE_BYTES);
        return PAGE;
    }
}
