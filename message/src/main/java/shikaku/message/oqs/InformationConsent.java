package shikaku.message.oqs;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.code.ConsentClassification;

/**
 * 閲覧同意: whether one kind of information may be looked at, said when, and until when.
 *
 * @param kind of what
 * @param classification 同意区分
 * @param time 同意日時 in Japan's time, to the second
 * @param availableUntil 有効期限; a day after the consent where we saw it (interface.md §2.5)
 */
public record InformationConsent(
        InformationKind kind,
        ConsentClassification classification,
        Optional<LocalDateTime> time,
        Optional<LocalDateTime> availableUntil) {

    public InformationConsent {
        time = time.map(moment -> moment.truncatedTo(ChronoUnit.SECONDS));
        availableUntil = availableUntil.map(moment -> moment.truncatedTo(ChronoUnit.SECONDS));
    }

    static Elements elements(List<InformationConsent> consents) {
        var elements = new Elements();
        consents.forEach(consent -> elements.all(consent.toElements()));
        return elements;
    }

    /** Every kind that the result names, in the order of {@link InformationKind}. */
    static List<InformationConsent> all(Fields fields) {
        return Stream.of(InformationKind.values())
                .flatMap(kind -> from(kind, fields).stream())
                .toList();
    }

    private Elements toElements() {
        return new Elements()
                .text(kind.element() + "ConsFlg", classification.code())
                .optional(kind.element() + "ConsTime", time, Formats::time)
                .optional(kind.element() + "AvailableTime", availableUntil, Formats::time);
    }

    private static Optional<InformationConsent> from(InformationKind kind, Fields fields) {
        return fields.optional(kind.element() + "ConsFlg", Formats.code(ConsentClassification.class))
                .map(classification -> new InformationConsent(
                        kind,
                        classification,
                        fields.optional(kind.element() + "ConsTime", Formats::time),
                        fields.optional(kind.element() + "AvailableTime", Formats::time)));
    }
}
