package shikaku.terminal;

import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import shikaku.certificate.cvc.TrustedKeyFile;
import shikaku.edge.WrongConfiguration;
import shikaku.terminal.TerminalSettings.Reader.Hardening;

/**
 * 顔認証: how faces are compared ({@code terminal.reader.face.…}).
 *
 * @param root where the build has put nets and library, under {@code target}
 * @param drawnCamera a camera of drawn people, which the kiosk's page asks for pictures and for the number on the card's front; null, and the page
 *     uses the camera of its machine. For a demonstration only: liveness decides nothing then, and a reader that must be protected is not started
 * @param front whether a card's front must be genuine before its photo is used
 * @param frontIssuers file of the keys of those who sign fronts; null only where they are not checked
 */
public record FaceSettings(
        @NotNull Path root,
        @Nullable URI drawnCamera,
        @DefaultValue("CHECKED") Front front,
        @Nullable Path frontIssuers) {
    private static final String KEY = "terminal.reader.face.";

    /** 券面の署名. */
    public enum Front {
        CHECKED,
        /** Where nobody has the issuers' keys, to try a card out; never where people check in. The desk says so all day. */
        UNCHECKED
    }

    /**
     * The camera of drawn people, where there is one.
     *
     * @throws WrongConfiguration where people's cards are read
     */
    Optional<URI> camera(Hardening hardening) {
        Optional<URI> drawn = Optional.ofNullable(drawnCamera);
        if (drawn.isPresent() && hardening == Hardening.REQUIRED) {
            throw new WrongConfiguration(
                    KEY + "drawn-camera",
                    drawn.get().toString(),
                    "描いた人を写すカメラは、terminal.reader.hardening が where-possible のデモだけで使えます",
                    "a camera of drawn people in demonstrations only, where terminal.reader.hardening is where-possible");
        }
        return drawn;
    }

    /**
     * What a reader is told of it.
     *
     * @throws WrongConfiguration where people's cards are read and this would not do
     */
    List<String> arguments(Hardening hardening) {
        List<String> arguments = new ArrayList<>(List.of("--face", root.toString()));
        camera(hardening).ifPresent(_ -> arguments.addAll(List.of("--camera", "drawn")));
        arguments.addAll(
                switch (front) {
                    case CHECKED -> List.of("--front-issuers", issuers().toString());
                    case UNCHECKED -> unchecked(hardening);
                });
        return arguments;
    }

    private static List<String> unchecked(Hardening hardening) {
        if (hardening == Hardening.REQUIRED) {
            throw new WrongConfiguration(
                    KEY + "front",
                    "unchecked",
                    "券面の署名を確かめない設定は、terminal.reader.hardening が where-possible の試験だけで使えます",
                    "checked; unchecked is for trials only, where terminal.reader.hardening is where-possible");
        }
        return List.of("--front", "unchecked");
    }

    /** Read here, so that the terminal does not start rather than every reader. */
    private Path issuers() {
        try {
            Path file = Optional.ofNullable(frontIssuers).orElseThrow(() -> new IOException("not configured"));
            new TrustedKeyFile(file).read();
            return file;
        } catch (IOException unreadable) {
            throw new WrongConfiguration(
                    KEY + "front-issuers",
                    String.valueOf(frontIssuers),
                    "券面に署名する発行者の鍵のファイル（1行に1つ、Base64）",
                    "a file with the keys of those who sign card fronts, one a line, in Base64");
        }
    }
}
