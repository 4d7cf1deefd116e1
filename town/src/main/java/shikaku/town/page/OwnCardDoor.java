package shikaku.town.page;

import static shikaku.town.page.TownWords.TOWN;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where the page hands in a visitor's picture: one JPEG from the page's own origin. It is read into one array, which is wiped whatever comes of it; the answer is
 * a sentence.
 */
@RestController
class OwnCardDoor {
    static final String PATH = "/own-card";
    static final String ERASE = PATH + "/erase";
    /** Four times a frame of 640×480 at high quality. */
    static final int MOST_BYTES = 256 << 10;

    private static final Said MADE = Said.of(TOWN.sentence("own.made"));
    private static final Said ERASED = Said.of(TOWN.sentence("own.erased"));

    private final OwnCard card;

    OwnCardDoor(OwnCard card) {
        this.card = card;
    }

    /** @param ownFace whether a visitor's face is on the card now */
    record Answer(boolean ownFace, String said) {}

    @PostMapping(path = PATH, consumes = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<Answer> make(HttpServletRequest request, Locale locale) throws IOException {
        demandOwnOrigin(request);
        byte[] jpeg = new byte[announced(request)];
        try {
            request.getInputStream().readNBytes(jpeg, 0, jpeg.length);
            Optional<Said> refused = card.make(jpeg);
            HttpStatus status = refused.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
            return answer(status, refused.orElse(MADE), locale);
        } finally {
            Arrays.fill(jpeg, (byte) 0);
        }
    }

    /** One array, and of the right size at once: growing would leave copies behind. */
    private static int announced(HttpServletRequest request) {
        int length = request.getContentLength();
        if (length > MOST_BYTES) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (length < 0) {
            throw new ResponseStatusException(HttpStatus.LENGTH_REQUIRED);
        }
        return length;
    }

    @PostMapping(ERASE)
    ResponseEntity<Answer> erase(HttpServletRequest request, Locale locale) {
        demandOwnOrigin(request);
        card.erase();
        return answer(HttpStatus.OK, ERASED, locale);
    }

    private ResponseEntity<Answer> answer(HttpStatus status, Said said, Locale locale) {
        boolean ownFace = card.holder().filter(OwnCard.Holder::ownFace).isPresent();
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Answer(ownFace, said.in(locale)));
    }

    /** Beside the token of its form: no other page, and nothing that is no page. */
    private static void demandOwnOrigin(HttpServletRequest request) {
        URI own = URI.create(request.getRequestURL().toString());
        String origin = own.getScheme() + "://" + own.getAuthority();
        if (!List.of(origin).equals(Collections.list(request.getHeaders(HttpHeaders.ORIGIN)))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
