package shikaku.center.inquiry;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.domain.Consents;
import shikaku.domain.PersonId;
import shikaku.evidence.EvidenceRecord;
import shikaku.message.Element;
import shikaku.message.oqs.QualificationConfirmationResult;

/**
 * What both inquiries need to answer.
 *
 * @param business the business day in Japan's zone
 */
public record Answering(Clock business) {
    private static final String RESULTS = "ResultList";

    /** 処理実行日時. */
    LocalDateTime time() {
        return LocalDateTime.now(business);
    }

    /** Adds whom the answer is about and, after what the record names already, which items it discloses: read off the message itself, so the record cannot say less. */
    EvidenceRecord evidence(
            EvidenceRecord record, Verdict verdict, QualificationConfirmationResult result, Consents consents) {
        EvidenceRecord disclosed = record.withItems(
                Stream.concat(record.items().stream(), items(result)).toList(), Optional.of(consents));
        EvidenceRecord about =
                verdict.whom().map(PersonId::value).map(disclosed::withWhom).orElse(disclosed);
        return verdict.remark().map(reason -> about.withReason(reason.code())).orElse(about);
    }

    private static Stream<String> items(QualificationConfirmationResult result) {
        return result.toXml().body().stream()
                .filter(element -> element.name().equals(RESULTS))
                .flatMap(Answering::leaves)
                .distinct();
    }

    private static Stream<String> leaves(Element element) {
        return switch (element) {
            case Element.Leaf leaf -> Stream.of(leaf.name());
            case Element.Block(var name, var children) -> children.stream().flatMap(Answering::leaves);
        };
    }
}
