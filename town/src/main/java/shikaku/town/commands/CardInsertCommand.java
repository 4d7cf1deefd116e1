package shikaku.town.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import shikaku.card.image.CardImageFile;
import shikaku.card.slot.CardProcess;
import shikaku.card.slot.VpcdClient;
import shikaku.town.pcsc.PrivatePcscd;
import shikaku.town.pcsc.VirtualReader;
import shikaku.town.pocket.InsertedCard;
import shikaku.town.pocket.PcscCardSlot;

/** {@code ./shikaku card insert}: holds a card into a slot until it is told to take it out. */
@Command(
        name = "insert",
        mixinStandardHelpOptions = true,
        description =
                "カードを差し込みます。Ctrl-C、標準入力の終わり、card remove で抜きます。%nInserts a card; Ctrl-C, the end of standard input or card remove takes it out.")
final class CardInsertCommand implements Callable<Integer> {
    private final InputStream untilEnd;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "IMAGE", description = "カードのファイル / the card's image")
    private Path image = Path.of("");

    @ArgGroup(multiplicity = "1")
    private Where where = new Where();

    /** Where it goes. */
    private static final class Where {
        @Option(
                names = "--slot",
                paramLabel = "HOST:PORT",
                converter = SlotAddress.class,
                description =
                        "差し込み口（vpcd のプロトコル。デモのものは demo.json にある） / a slot that speaks vpcd's protocol; the demo's stand in demo.json")
        private Optional<InetSocketAddress> slot = Optional.empty();

        @Option(
                names = "--pcsc",
                description = "自分だけのpcscdを始めてそのリーダーに（root） / into a reader of a private pcscd started for it (root)")
        private boolean pcsc;
    }

    CardInsertCommand() {
        this(System.in);
    }

    /** @param untilEnd its end takes the card out */
    CardInsertCommand(InputStream untilEnd) {
        this.untilEnd = untilEnd;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(image)) {
            throw new IOException("カードのファイルがありません / there is no card image: " + image);
        }
        new CardImageFile(image).load();
        try (Hand hand = new Hand();
                InsertedMark.Held _ = InsertedMark.of(image).hold()) {
            if (where.slot.isPresent()) {
                intoSlot(hand, where.slot.get());
            } else {
                intoReader(hand);
            }
        }
        return 0;
    }

    private void intoSlot(Hand hand, InetSocketAddress slot) throws IOException {
        try (VpcdClient _ = VpcdClient.insert(CardProcess.open(image), slot)) {
            holdIt(hand);
        }
    }

    private void intoReader(Hand hand) throws IOException {
        try (PrivatePcscd pcscd = PrivatePcscd.start();
                InsertedCard _ = new PcscCardSlot(pcscd, VirtualReader.FIRST).insert(image)) {
            pcscd.awaitCard(VirtualReader.FIRST, Limits.READABLE);
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    "別の画面でこの行を実行すると、そこのPC/SCのプログラムにこのカードが見えます / paste this in another shell; its PC/SC programs see this card:");
            out.println("export " + PrivatePcscd.SOCKET_VARIABLE + "=" + pcscd.socket());
            holdIt(hand);
        }
    }

    private void holdIt(Hand hand) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("差し込みました。Ctrl-C か標準入力の終わりで抜きます / inserted; Ctrl-C or the end of standard input takes it out");
        out.flush();
        hand.hold(untilEnd);
    }
}
