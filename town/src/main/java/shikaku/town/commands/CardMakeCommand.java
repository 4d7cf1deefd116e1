package shikaku.town.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardImageFile;
import shikaku.town.front.CardFront;
import shikaku.town.front.DrawnPortrait;
import shikaku.town.front.FrontFile;
import shikaku.town.nobody.Nobody;
import shikaku.town.nobody.NobodysAuthority;
import shikaku.town.nobody.Secrets;
import shikaku.town.portrait.Portraits;

/** {@code ./shikaku card make}: a complete card of nobody, for any program to try. */
@Command(
        name = "make",
        mixinStandardHelpOptions = true,
        description =
                "誰のものでもないカードを作ります。認証局もその場で作り、同じフォルダの authority に置きます。%nMakes a card of nobody; its authority is made, too, and kept in the folder authority beside it.")
public final class CardMakeCommand implements Callable<Integer> {
    private static final String MY_NUMBER_CARD = "my-number-card";
    private static final String SMARTPHONE = "smartphone";
    private static final String NEXT_GENERATION = "next-generation";
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "新しいカードのファイル / the new card's image")
    private Path file = Path.of("");

    @Option(
            names = "--profile",
            defaultValue = MY_NUMBER_CARD,
            description =
                    "種類: my-number-card（既定）, smartphone, next-generation（次期カード、P-384）%nkind of card (default my-number-card)")
    private String profile = MY_NUMBER_CARD;

    @Option(names = "--pin", description = "暗証番号、数字4桁（既定: 無作為に決める） / the PIN, four digits (by default a random one)")
    private Optional<String> pin = Optional.empty();

    @Option(
            names = "--password",
            description = "署名用パスワード（既定: 無作為に決める） / the signature password (by default a random one)")
    private Optional<String> password = Optional.empty();

    @Option(
            names = "--no-signature",
            description = "署名用電子証明書なし（子どものカードと同じ） / without signing certificate, as a child's")
    private boolean noSignature;

    /** @param clock certificates begin now */
    public CardMakeCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Secrets secrets = secrets();
        if (Files.exists(file)) {
            throw new IOException("そのファイルはもうあります / the file is already there: " + file);
        }
        Path authority = file.toAbsolutePath().resolveSibling("authority");
        Instant now = clock.instant();
        DrawnPortrait portrait = new DrawnPortrait(
                LocalDate.ofInstant(now, JAPAN), Portraits.under(Path.of(System.getProperty("shikaku.root", "."))));
        Nobody nobody = new Nobody(NobodysAuthority.in(authority, clock), now, secrets, portrait);
        switch (profile) {
            case MY_NUMBER_CARD -> myNumberCard(nobody);
            case SMARTPHONE -> keep(nobody.smartphone(), nobody);
            case NEXT_GENERATION -> keep(nobody.nextGeneration(), nobody);
            default -> throw wrong("--profile: my-number-card, smartphone, next-generation のどれか / one of these");
        }
        return 0;
    }

    private Secrets secrets() {
        try {
            Secrets drawn = Secrets.random(new SecureRandom());
            Secrets pinned = pin.map(drawn::withPin).orElse(drawn);
            return password.map(pinned::withPassword).orElse(pinned);
        } catch (IllegalArgumentException outside) {
            throw wrong(String.valueOf(outside.getMessage()));
        }
    }

    private void myNumberCard(Nobody nobody) throws IOException {
        CardFront front = nobody.front();
        keep(noSignature ? nobody.withoutSignature(front) : nobody.myNumberCard(front), nobody);
        FrontFile beside = new FrontFile(file);
        beside.save(front);
        PrintWriter out = spec.commandLine().getOut();
        if (!noSignature) {
            out.println("署名用パスワード / signature password: " + nobody.secrets().password());
        }
        out.println("照合番号B / number B: " + front.numberB());
        out.println("カードの表 / the card's front: " + beside.picture());
        out.flush();
    }

    private void keep(CardImage image, Nobody nobody) throws IOException {
        new CardImageFile(file).save(image);
        PrintWriter out = spec.commandLine().getOut();
        out.println("暗証番号 / PIN: " + nobody.secrets().pin());
        out.flush();
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
