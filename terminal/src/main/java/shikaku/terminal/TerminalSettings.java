package shikaku.terminal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import shikaku.edge.WrongConfiguration;
import shikaku.edge.tls.TlsSettings;
import shikaku.terminal.desk.Telephones;
import shikaku.terminal.folder.FolderSettings;
import shikaku.terminal.reader.ReaderCommandLine;
import shikaku.terminal.signatures.SignatureSettings;
import shikaku.terminal.store.Keeping;

/**
 * A terminal's own settings ({@code terminal.…}), beside those every program has ({@code shikaku.…}, listeners {@code pages} and
 * {@code door}).
 *
 * @param institution 医療機関コード
 * @param clinic the word in the host names kiosk.CLINIC.localhost and desk.CLINIC.localhost
 * @param clinicName what the pages are headed with
 * @param clinicNameEnglish the same in English, beside it; null, and the Japanese name stands alone
 * @param center where オンライン資格確認等システム answers
 * @param centerTls the terminal's own certificate (C-14) and the center's authority
 * @param withdrawals 失効リスト of the site authority, looked at before accounting's door opens; whoever keeps the terminal replaces it in time
 * @param closeOfDay when the day's results are erased, Japan's time
 * @param patience with somebody at the kiosk who does not touch anything
 * @param rest of a screen that has just appeared, before it takes a touch or a key. 0.7 s is longer than the 0.5 s within which two touches are commonly
 *     one double touch and longer than the 0.35 s of somebody who taps on, and shorter than the second after which a machine seems not to listen
 * @param helpAfter after so long at the camera or at a pad, help is offered in words; nothing ends
 * @param folders 連携フォルダ; null where a site links by the door alone
 * @param items 結合できる情報項目 of the city; null takes the list of the source document
 * @param telephones 連絡先の電話番号, which stand in the sentences that tell to call
 * @param browser キオスクのブラウザー that the terminal starts and ends with each patient; null where the site starts one
 * @param keeping 保管期間 of what outlives the close of its day
 * @param machineKey 機械の鍵; null where the site has no place for one outside the folder of the terminal: then it lies there in a file of its owner's
 * @param signatures パターンファイル of the virus scanner; null where the site has no distribution host
 */
@Validated
@ConfigurationProperties(prefix = "terminal", ignoreUnknownFields = false)
public record TerminalSettings(
        @NotNull @Pattern(regexp = "[0-9]{10}") String institution,

        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,29}")
        String clinic,

        @NotBlank @Size(max = 60) String clinicName,
        @Nullable @Size(min = 1, max = 100) String clinicNameEnglish,
        @NotNull URI center,
        @NotNull @Valid TlsSettings centerTls,
        @NotNull Path withdrawals,
        @NotNull @Valid Reader reader,
        @DefaultValue("22:00") LocalTime closeOfDay,
        @DefaultValue("3m") Duration patience,
        @DefaultValue("700ms") Duration rest,
        @DefaultValue("20s") Duration helpAfter,
        @Nullable @Valid FolderSettings folders,
        @Nullable Path items,
        @Nullable @Valid Browser browser,
        @Nullable @Valid Telephones telephones,
        @DefaultValue @Valid Keeping keeping,
        @Nullable @Valid MachineKeySettings machineKey,
        @Nullable @Valid SignatureSettings signatures) {

    /** Whom to call; without a number where the site has configured none. */
    @Override
    public Telephones telephones() {
        return telephones == null ? Telephones.NONE : telephones;
    }

    /** The kiosk's host name. */
    public String kioskHost() {
        return "kiosk." + clinic + ".localhost";
    }

    /** Where the kiosk's pages come from, as a browser names it. */
    public String kioskOrigin(int port) {
        return "http://" + kioskHost() + ":" + port;
    }

    /** The desk's host name. */
    public String deskHost() {
        return "desk." + clinic + ".localhost";
    }

    /**
     * The kiosk's browser.
     *
     * @param command a Chromium and what the machine needs beside our options
     * @param memory where its profile lies: a folder of a file system in memory
     */
    public record Browser(
            @NotEmpty List<String> command,
            @DefaultValue("/dev/shm") Path memory) {}

    /**
     * How reader processes are started.
     *
     * @param java the java binary of a JDK 25
     * @param classPath of the reader program
     * @param aotCache made at build; null without one, because the framework cannot bind an Optional of a path
     * @param kind where the card lies: {@code direct} in a slot of the reader's own, {@code pcsc} in a reader of pcscd's
     * @param slotPort of the slot, for {@code direct}
     * @param name of the reader as pcscd lists it, for {@code pcsc}; null takes the first, which with two readers may be the wrong one
     * @param hardening whether a reader may serve although its machine refuses to protect its memory; where it may and one does, there
     *     is evidence of it and a sentence at the desk
     * @param face null for a terminal that compares none: PIN and 目視 go on without
     */
    public record Reader(
            @NotNull Path java,
            @NotBlank String classPath,
            @Nullable Path aotCache,
            @DefaultValue("DIRECT") Kind kind,
            @DefaultValue("8545") @Min(1) @Max(65_535) int slotPort,
            @Nullable @Size(min = 1, max = 100) String name,
            @DefaultValue("REQUIRED") Hardening hardening,
            @Nullable @Valid FaceSettings face) {
        /** 保護の要否. */
        public enum Hardening {
            REQUIRED,
            /** For containers and demonstrations that may not lock memory; never where cards of people are read. */
            WHERE_POSSIBLE
        }

        /** Where the card lies. */
        public enum Kind {
            DIRECT,
            PCSC
        }

        /**
         * The camera of drawn people, where there is one.
         *
         * @throws WrongConfiguration where people's cards are read
         */
        public Optional<URI> camera() {
            return Optional.ofNullable(face).flatMap(how -> how.camera(hardening));
        }

        /** Whether photos of cards are used whose fronts nobody checked. */
        public boolean frontsUnchecked() {
            return face != null && face.front() == FaceSettings.Front.UNCHECKED;
        }

        /**
         * The command.
         *
         * @param origin of the kiosk's page, the only one a reader answers
         */
        public ReaderCommandLine commandLine(String origin) {
            List<String> arguments = new ArrayList<>(List.of("--origin", origin));
            arguments.addAll(
                    switch (kind) {
                        case DIRECT -> List.of("--reader", "direct", "--slot-port", Integer.toString(slotPort));
                        case PCSC ->
                            Optional.ofNullable(name)
                                    .map(named -> List.of("--reader", "pcsc", "--name", named))
                                    .orElse(List.of("--reader", "pcsc"));
                    });
            if (hardening == Hardening.REQUIRED) {
                arguments.add("--require-hardening");
            }
            if (face != null) {
                arguments.addAll(face.arguments(hardening));
            }
            return new ReaderCommandLine(java, classPath, Optional.ofNullable(aotCache), arguments);
        }
    }
}
