package shikaku.center.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import shikaku.center.CenterSettings;

/** 見出し: the pages that whoever is signed in may see. */
@ControllerAdvice(assignableTypes = {OperatorPages.class, ConsolePages.class})
public class Navigation {
    private static final List<Page> OF_OPERATORS = List.of(
            new Page("/today", "today"),
            new Page("/clients", "clients"),
            new Page("/insurers", "insurers"),
            new Page("/evidence", "evidence"),
            new Page("/emergency", "emergency"));
    private static final Page CONSOLE = new Page("/console", "console");

    private final boolean console;

    Navigation(CenterSettings settings) {
        this.console = settings.console();
    }

    /**
     * A page in the header.
     *
     * @param key of its name, below {@code nav.}
     */
    public record Page(String path, String key) {}

    @ModelAttribute("pages")
    List<Page> pages(HttpServletRequest request) {
        Stream<Page> own = request.isUserInRole(OperatorPages.OPERATOR) ? OF_OPERATORS.stream() : Stream.empty();
        return Stream.concat(own, console ? Stream.of(CONSOLE) : Stream.empty()).toList();
    }
}
