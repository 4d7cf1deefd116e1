package shikaku.center.desk;

import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 見出し: the pages that whoever is signed in may see. */
@ControllerAdvice(assignableTypes = OperatorPages.class)
public class Navigation {
    private static final List<Page> OF_OPERATORS = List.of(
            new Page("/today", "today"),
            new Page("/clients", "clients"),
            new Page("/insurers", "insurers"),
            new Page("/evidence", "evidence"),
            new Page("/emergency", "emergency"));

    /**
     * A page in the header.
     *
     * @param key of its name, below {@code nav.}
     */
    public record Page(String path, String key) {}

    @ModelAttribute("pages")
    List<Page> pages() {
        return OF_OPERATORS;
    }
}
