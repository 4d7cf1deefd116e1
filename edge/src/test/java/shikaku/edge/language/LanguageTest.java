package shikaku.edge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** Staff read Japanese until they touch English, and come back to where they were. */
class LanguageTest {
    private final LanguageSwitch languages = new LanguageSwitch();
    private final PageWords words = PageWords.of();

    @Test
    void staffReadJapaneseUntilTheyTouchTheOtherLanguage() {
        assertThat(StaffLanguage.of(Stream.empty())).isEqualTo(StaffLanguage.JAPANESE);
        assertThat(StaffLanguage.of(cookie("en"))).isEqualTo(StaffLanguage.ENGLISH);
        assertThat(StaffLanguage.of(cookie("xx"))).isEqualTo(StaffLanguage.JAPANESE);
    }

    private static Stream<Cookie> cookie(String value) {
        return Stream.of(new Cookie("another", "en"), new Cookie("SHIKAKU_LANGUAGE", value));
    }

    @Test
    void whatIsTouchedIsRememberedAndLeadsBack() {
        ResponseEntity<Void> answer = languages.change("en", "/desk/check-ins/3");
        assertThat(answer.getStatusCode().value()).isEqualTo(303);
        assertThat(answer.getHeaders().getLocation()).hasToString("/desk/check-ins/3");
        assertThat(answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE))
                .contains("SHIKAKU_LANGUAGE=en", "Path=/", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void thereIsNoOtherLanguage() {
        assertThatThrownBy(() -> languages.change("de", "/")).isInstanceOf(ResponseStatusException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example",
                "/\\elsewhere.example",
                "https://elsewhere.example",
                "javascript:alert(1)",
                "",
                "desk",
                "/desk\r\nSet-Cookie: a=b",
                "/<b>",
                "/\"'",
                "/%",
                "/\t/elsewhere.example"
            })
    void itLeadsNowhereElse(String back) {
        assertThat(languages.change("en", back).getHeaders().getLocation()).hasToString("/");
    }

    @Test
    void whatAnswersToAFormIsNotAskedForAgain() {
        assertThat(LanguageSwitch.here("POST", "/desk/documents")).isEqualTo("/");
        assertThat(LanguageSwitch.here("GET", "/?q=%E9%AB%98")).isEqualTo("/?q=%E9%AB%98");
    }

    @Test
    void aKeyThatIsNowhereIsAnErrorAndNoHoleInAPage() {
        assertThat(words.getMessage("sign-out", null, Locale.ENGLISH)).isEqualTo("Sign out");
        assertThat(words.getMessage("refused.number", new Object[] {7, "C0101"}, Locale.JAPANESE))
                .isEqualTo("番号 7（C0101）");
        assertThatThrownBy(() -> words.getMessage("nowhere", null, Locale.JAPANESE))
                .isInstanceOf(MissingResourceException.class);
        assertThat(words.getMessage("nowhere", null, "otherwise", Locale.JAPANESE))
                .isEqualTo("otherwise");
    }
}
