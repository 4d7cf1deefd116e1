package shikaku.edge.web;

import java.net.URI;
import java.util.Optional;

/**
 * Content-Security-Policy of pages (W3C CSP Level 3): everything from the own origin, no script in the page itself, nobody may
 * frame it.
 *
 * @param connect further sources that the page's scripts may call, such as the reader's loopback port
 * @param media further sources of pictures and films
 */
public record ContentPolicy(String connect, String media) {
    /** Nothing from elsewhere. */
    public static final ContentPolicy STRICT = new ContentPolicy("", "");
    /** The kiosk's page sends frames and PIN straight to the reader process on a free loopback port. */
    public static final ContentPolicy WITH_READER = new ContentPolicy("http://127.0.0.1:*", "blob: data:");

    /** The same with a camera that is asked for its pictures at an address. */
    public static ContentPolicy withReader(Optional<URI> camera) {
        return camera.map(at -> new ContentPolicy(
                        WITH_READER.connect + " " + at.getScheme() + "://" + at.getRawAuthority(), WITH_READER.media))
                .orElse(WITH_READER);
    }

    /** The header's value. */
    public String text() {
        return "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'; "
                + "form-action 'self'; frame-ancestors 'none'; "
                + ("connect-src 'self' " + connect).strip() + "; "
                + ("img-src 'self' data: " + media).strip() + "; "
                + ("media-src 'self' " + media).strip();
    }
}
