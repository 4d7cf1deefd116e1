package shikaku.message.oqs;

import java.util.Optional;
import java.util.function.Function;
import shikaku.domain.InstitutionCode;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.Limits;

/**
 * What the header of every OQS request holds.
 *
 * @param institution 医療機関コード; who really asks follows from the client certificate
 * @param arbitraryFileIdentifier the client's own name for this message, echoed in the answer; at most 100 characters
 */
public record RequestHeader(InstitutionCode institution, Optional<String> arbitraryFileIdentifier) {

    private static final Function<String, String> IDENTIFIER = Formats.text(Limits.ARBITRARY_IDENTIFIER_LENGTH);

    public RequestHeader {
        arbitraryFileIdentifier.ifPresent(text -> Formats.requireLength(text, Limits.ARBITRARY_IDENTIFIER_LENGTH));
    }

    /** A header without an identifier of the client's. */
    public static RequestHeader of(InstitutionCode institution) {
        return new RequestHeader(institution, Optional.empty());
    }

    public Elements toElements() {
        return new Elements()
                .text("MedicalInstitutionCode", institution.digits())
                .optional("ArbitraryFileIdentifier", arbitraryFileIdentifier, Function.identity());
    }

    /** Reads it back; {@link shikaku.message.MalformedMessage} when the fields hold none. */
    public static RequestHeader from(Fields fields) {
        return new RequestHeader(
                fields.required("MedicalInstitutionCode", InstitutionCode::new),
                fields.optional("ArbitraryFileIdentifier", IDENTIFIER));
    }
}
