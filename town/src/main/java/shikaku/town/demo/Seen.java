package shikaku.town.demo;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import shikaku.town.day.Expectation;

/**
 * What somebody at the counter saw of a check-in: read from the desk's page, never from inside a program.
 *
 * @param outcome {@code Answered}, {@code NotIdentified}, {@code Refused}, {@code Unavailable} or {@code Abandoned}
 * @param verdict 資格有効性 as the page says it, or {@code Blocked}; only with {@code Answered}
 * @param insurer 保険者番号 shown
 * @param limitShown whether 限度額適用認定証関連情報 stands there
 * @param diseaseShown whether 特定疾病療養受療証情報 stands there
 * @param reason code of the reason shown
 */
record Seen(
        String outcome,
        Optional<String> verdict,
        Optional<String> insurer,
        boolean limitShown,
        boolean diseaseShown,
        Optional<String> reason) {
    private static final Map<String, String> OUTCOMES = Map.of(
            "answered", "Answered",
            "not-identified", "NotIdentified",
            "refused", "Refused",
            "unavailable", "Unavailable",
            "abandoned", "Abandoned");

    /** Reads the desk's page about one check-in. */
    static Seen on(Browser.Page page) {
        Element main = page.the("main[data-number]");
        String outcome = OUTCOMES.getOrDefault(main.attr("data-outcome"), main.attr("data-outcome"));
        String verdict = main.attr("data-validity").isEmpty() ? "Blocked" : main.attr("data-validity");
        return new Seen(
                outcome,
                outcome.equals("Answered") ? Optional.of(verdict) : Optional.empty(),
                Optional.ofNullable(main.selectFirst("[data-item=insurer]")).map(Element::text),
                main.selectFirst("[data-item=limit]") != null,
                main.selectFirst("[data-item=disease]") != null,
                Optional.of(main.attr("data-reason")).filter(code -> !code.isEmpty()));
    }

    /** The line of {@code day.csv} that this would be. */
    String words() {
        String shown = insurer.map(number -> " 保険者 " + number).orElse("")
                + (limitShown ? " 限度額" : "")
                + (diseaseShown ? " 特定疾病" : "");
        return switch (outcome) {
            case "Answered" -> outcome + " " + verdict.orElse("?") + shown;
            case "Refused" -> outcome + " " + reason.orElse("?");
            default -> outcome;
        };
    }

    /** The same words for what was expected: equal words are an expected check-in. */
    static String words(Expectation expected) {
        return switch (expected) {
            case Expectation.Answered(var verdict, var insurer, var limit, var disease) ->
                new Seen(
                                "Answered",
                                Optional.of(verdict.word()),
                                insurer.map(number -> number.digits()),
                                limit,
                                disease,
                                Optional.empty())
                        .words();
            case Expectation.Refused(String code) ->
                new Seen("Refused", Optional.empty(), Optional.empty(), false, false, Optional.of(code)).words();
            case Expectation.NotIdentified _ -> "NotIdentified";
            case Expectation.Unavailable _ -> "Unavailable";
            case Expectation.Abandoned _ -> "Abandoned";
        };
    }
}
