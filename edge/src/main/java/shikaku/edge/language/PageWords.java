package shikaku.edge.language;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import shikaku.message.Words;

/**
 * What the pages of a program find under {@code #{key}}: its own {@link Words} and those of every program's header. A key that is nowhere is an error and no
 * page with a hole. A program with pages provides one as the bean {@code messageSource}.
 */
public record PageWords(List<Words> bundles) implements MessageSource {
    /** Of the header, the sign-in and the refusals. */
    public static final Words STAFF = Words.of("staff");

    public PageWords {
        bundles = List.copyOf(bundles);
    }

    /** @param names of the program's own */
    public static PageWords of(String... names) {
        return new PageWords(
                Stream.concat(Stream.of(STAFF), Stream.of(names).map(Words::of)).toList());
    }

    @Override
    public String getMessage(String key, Object @Nullable [] fill, @Nullable Locale locale) {
        return find(key, fill, locale)
                .orElseThrow(() -> new MissingResourceException("no words", PageWords.class.getName(), key));
    }

    /** The framework asks for texts of its own errors, which nobody is shown. */
    @Override
    public @Nullable String getMessage(
            String key, Object @Nullable [] fill, @Nullable String otherwise, @Nullable Locale locale) {
        return find(key, fill, locale).orElse(otherwise);
    }

    @Override
    public String getMessage(MessageSourceResolvable asked, @Nullable Locale locale) {
        return Stream.ofNullable(asked.getCodes())
                .flatMap(Stream::of)
                .flatMap(key -> find(key, asked.getArguments(), locale).stream())
                .findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(asked.getDefaultMessage(), ""));
    }

    private Optional<String> find(String key, Object @Nullable [] fill, @Nullable Locale locale) {
        return bundles.stream()
                .filter(words -> words.has(key))
                .findFirst()
                .map(words ->
                        words.in(locale == null ? Locale.JAPANESE : locale, key, fill == null ? new Object[0] : fill));
    }
}
