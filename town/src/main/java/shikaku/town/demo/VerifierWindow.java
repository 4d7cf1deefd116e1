package shikaku.town.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.stream.StreamSupport;
import shikaku.certificate.cvc.MalformedCvc;
import shikaku.certificate.cvc.VerifierChain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 検証機関: the center as a client of jpki, where it alone orders the certificate that opens cards (our profile).
 *
 * @param http shows the verifier institution's certificate, not a municipality's
 * @param base address of the window
 */
record VerifierWindow(HttpClient http, URI base) {
    private static final JsonMapper JSON = new JsonMapper();

    /** 検証機関用電子証明書 for this key: intermediate and institution, each card-verifiable. */
    VerifierChain certify(PublicKey key) {
        byte[] order = JSON.writeValueAsBytes(
                Map.of("subjectPublicKeyInfo", Base64.getEncoder().encodeToString(key.getEncoded())));
        JsonNode answer =
                JSON.readTree(Ask.post(http, base.resolve("/verifier-certificates"), "application/json", order));
        try {
            return VerifierChain.parse(StreamSupport.stream(answer.path("chain").spliterator(), false)
                    .map(MunicipalWindow::bytes)
                    .toList());
        } catch (MalformedCvc e) {
            throw new IllegalStateException("jpki gave out a chain that no card would take", e);
        }
    }
}
