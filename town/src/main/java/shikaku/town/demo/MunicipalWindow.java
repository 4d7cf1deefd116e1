package shikaku.town.demo;

import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import shikaku.certificate.cvc.MalformedCvc;
import shikaku.certificate.cvc.TrustedKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 市区町村窓口: hands out cards and reports lost ones, over mutual TLS to jpki's window (our profile).
 *
 * @param http shows the municipality's certificate
 * @param base address of the window
 */
record MunicipalWindow(HttpClient http, URI base) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> PLACE = Map.of("prefecture", "Hyogo", "city", "Kobe");

    /** Certificate and issuing authority, both DER. */
    record Issued(byte[] certificate, byte[] authority) {}

    Issued issue(String serialHex, PublicKey key, Instant notBefore, Instant notAfter) {
        JsonNode answer = post(
                "/certificates",
                Map.of(
                        "serialHex",
                        serialHex,
                        "subjectPublicKeyInfo",
                        Base64.getEncoder().encodeToString(key.getEncoded()),
                        "municipality",
                        PLACE,
                        "notBefore",
                        notBefore.toString(),
                        "notAfter",
                        notAfter.toString()));
        return new Issued(bytes(answer.path("certificate")), bytes(answer.path("authority")));
    }

    void revoke(String serialHex) {
        post(
                "/revocations",
                Map.of("serialHex", new BigInteger(serialHex, 16).toString(16), "reason", "KEY_COMPROMISE"));
    }

    /** What is written on new cards. */
    TrustedKey verifierRoot() {
        JsonNode answer = JSON.readTree(Ask.get(http, base.resolve("/verifier-root")));
        try {
            return TrustedKey.parse(bytes(answer.path("trustedKey")));
        } catch (MalformedCvc e) {
            throw new IllegalStateException("jpki gave out a root that no card would take", e);
        }
    }

    private JsonNode post(String path, Map<String, ?> order) {
        return JSON.readTree(Ask.post(http, base.resolve(path), "application/json", JSON.writeValueAsBytes(order)));
    }

    static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }
}
