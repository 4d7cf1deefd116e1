package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the PIN's page shows first: in a small window, what stands below the pad is not seen. */
class PinPageTest {
    @Test
    void theTriesLeftAndAWrongPinAreToldAboveThePad() throws IOException {
        Document page = template();
        assertThat(page.select(".pin #tries ~ #pad")).hasSize(1);
        assertThat(page.select(".pin [role=alert] ~ #pad"))
                .as("of the PIN, and of the number on the card")
                .hasSize(2);
    }

    private static Document template() throws IOException {
        try (InputStream in = PinPageTest.class.getResourceAsStream("/templates/kiosk.html")) {
            assertThat(in).isNotNull();
            return Jsoup.parse(in, StandardCharsets.UTF_8.name(), "");
        }
    }
}
