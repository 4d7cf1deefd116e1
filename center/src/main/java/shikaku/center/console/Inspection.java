package shikaku.center.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.message.Element;
import shikaku.message.Limits;
import shikaku.message.Sentence;
import shikaku.message.Words;
import shikaku.message.XmlMessage;
import shikaku.message.item.ItemAllowList;

/**
 * What can be said of a question's elements before anything is decided. Where the center names the first fault, this names all.
 *
 * @param listed what may cross
 */
record Inspection(Words words, ItemAllowList listed) {
    private static final String NATIONAL_HEALTH = "[0-9]{6}";

    List<Step> of(Question question, XmlMessage message) {
        List<Question.Part> parts = question.parts(message);
        return List.of(
                elements(question, message, parts),
                Step.of(Step.Stage.LISTED, Step.How.CARE, dropped(message)),
                Step.of(Step.Stage.VALUES, Step.How.STOP, each(parts, this::wrongForm)),
                digits(parts));
    }

    private Step elements(Question question, XmlMessage message, List<Question.Part> parts) {
        List<Sentence> wrong = Stream.concat(
                        parts.stream().flatMap(this::missing), parts.stream().flatMap(this::repeated))
                .toList();
        List<Sentence> unknown = Stream.concat(
                        besides(question, message), parts.stream().flatMap(this::unknown))
                .limit(Limits.DROPPED_NAMES)
                .toList();
        List<Sentence> all = Stream.concat(wrong.stream(), unknown.stream()).toList();
        return Step.of(Step.Stage.ELEMENTS, wrong.isEmpty() ? Step.How.CARE : Step.How.STOP, all);
    }

    private Stream<Sentence> missing(Question.Part part) {
        return part.known().stream()
                .filter(known ->
                        known.mandatory() && texts(part, known).findAny().isEmpty())
                .map(known -> words.sentence("console.missing", part.parent(), known.name()));
    }

    private Stream<Sentence> repeated(Question.Part part) {
        return part.known().stream()
                .filter(known -> part.elements().stream()
                                .filter(element -> element.name().equals(known.name()))
                                .count()
                        > 1)
                .map(known -> words.sentence("console.repeated", part.parent(), known.name()));
    }

    private Stream<Sentence> unknown(Question.Part part) {
        return part.elements().stream()
                .map(Element::name)
                .distinct()
                .filter(name ->
                        part.known().stream().noneMatch(known -> known.name().equals(name)))
                .map(name -> words.sentence("console.unknown", part.parent(), name));
    }

    private Stream<Sentence> besides(Question question, XmlMessage message) {
        return message.body().stream()
                .map(Element::name)
                .distinct()
                .filter(name -> !name.equals(question.block()))
                .map(name -> words.sentence("console.unknown", "MessageBody", name));
    }

    private List<Sentence> dropped(XmlMessage message) {
        return listed.filter(message).dropped().stream()
                .map(place -> words.sentence("console.dropped", place))
                .toList();
    }

    private interface Look {
        Optional<Sentence> at(Question.Known known, String text);
    }

    private static List<Sentence> each(List<Question.Part> parts, Look look) {
        return parts.stream()
                .flatMap(part -> part.known().stream()
                        .flatMap(known -> texts(part, known).flatMap(text -> look.at(known, text).stream())))
                .toList();
    }

    private Optional<Sentence> wrongForm(Question.Known known, String text) {
        return known.value().isForm(text)
                ? Optional.empty()
                : Optional.of(words.sentence(
                        "console.wrong",
                        known.name(),
                        words.sentence("console.form." + known.value().name())));
    }

    private Step digits(List<Question.Part> parts) {
        List<Sentence> wrong = each(parts, this::wrongDigit);
        return wrong.isEmpty()
                ? Step.of(Step.Stage.DIGITS, Step.How.CARE, each(parts, this::unpadded))
                : new Step(Step.Stage.DIGITS, Step.How.STOP, wrong);
    }

    private Optional<Sentence> wrongDigit(Question.Known known, String text) {
        boolean fits = !known.value().hasCheckDigit()
                || !known.value().isForm(text)
                || known.value().isRead(text);
        return fits
                ? Optional.empty()
                : Optional.of(words.sentence("console.digit", known.name(), Value.expected(text)));
    }

    /** Real systems write two spaces before six digits (interface.md §2.3); ours reads either. */
    private Optional<Sentence> unpadded(Question.Known known, String text) {
        return known.value() == Value.INSURER && text.matches(NATIONAL_HEALTH)
                ? Optional.of(words.sentence("console.padding", known.name()))
                : Optional.empty();
    }

    private static Stream<String> texts(Question.Part part, Question.Known known) {
        return part.elements().stream()
                .filter(element -> element.name().equals(known.name()))
                .flatMap(Inspection::text)
                .filter(text -> !text.isBlank());
    }

    private static Stream<String> text(Element element) {
        return switch (element) {
            case Element.Leaf(var _, var text) -> Stream.of(text);
            case Element.Block _ -> Stream.empty();
        };
    }
}
