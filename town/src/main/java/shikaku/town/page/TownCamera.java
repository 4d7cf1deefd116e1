package shikaku.town.page;

import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * 町のカメラ: what the kiosk's cameras see in the demo, where the people are drawn and the cards have no front that a real camera could see. Only for the kiosk's own
 * page; every face and every number here is invented.
 */
@Controller
public class TownCamera {
    /** Followed by the clinic, then by {@code /frame} or {@code /front}. */
    public static final String PATH = "/camera/";

    private final Sight sight;

    TownCamera(Sight sight) {
        this.sight = sight;
    }

    /** What there is to see. */
    public interface Sight {
        /** The one whose card lies in this clinic's slot, as the camera takes them: JPEG. */
        Optional<byte[]> frame(String clinic);

        /** Whether the card in this clinic's slot shows a visitor's own face: then nobody is drawn, and the machine's own camera films. */
        boolean isVisitors(String clinic);

        /** The 照合番号B on the front of that card. */
        Optional<String> front(String clinic);

        /** Where this clinic's kiosk page comes from: the only one that may look. */
        String kiosk(String clinic);
    }

    @GetMapping(PATH + "{clinic}/frame")
    ResponseEntity<byte[]> frame(@PathVariable String clinic) {
        return sight.isVisitors(clinic)
                ? allowed(clinic, ResponseEntity.noContent()).build()
                : seen(clinic, MediaType.IMAGE_JPEG, sight.frame(clinic));
    }

    @GetMapping(PATH + "{clinic}/front")
    ResponseEntity<String> front(@PathVariable String clinic) {
        return seen(clinic, MediaType.TEXT_PLAIN, sight.front(clinic));
    }

    private <T> ResponseEntity<T> seen(String clinic, MediaType type, Optional<T> what) {
        return what.map(body ->
                        allowed(clinic, ResponseEntity.ok()).contentType(type).body(body))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private <B extends ResponseEntity.HeadersBuilder<B>> B allowed(
            String clinic, ResponseEntity.HeadersBuilder<B> answer) {
        return answer.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, sight.kiosk(clinic))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
