package shikaku.town.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Option;
import shikaku.network.Site;
import shikaku.network.SiteFile;
import shikaku.network.lab.Lab;
import shikaku.network.lab.Vpn;
import shikaku.town.people.Clinic;
import shikaku.town.people.Town;
import shikaku.town.place.InTheLab;
import shikaku.town.place.OneMachine;
import shikaku.town.place.Whereabouts;

/** The options of everything that starts the neighbourhood. */
final class DemoOptions {
    private static final int AFTER_OURS = 1_000;

    @Option(names = "--dir", description = "置き場所（既定: 一時フォルダ） / where everything is kept (default: a temporary folder)")
    private Optional<Path> dir = Optional.empty();

    @Option(
            names = "--ports",
            defaultValue = "" + Ports.DEFAULT_BASE,
            description = "待受の始まり（既定 ${DEFAULT-VALUE}） / base of all ports (default ${DEFAULT-VALUE})")
    private int base = Ports.DEFAULT_BASE;

    @Option(
            names = "--reader",
            defaultValue = "auto",
            description =
                    "カードの読み方: pcsc（診療所ごとのpcscd）, direct, auto（できればpcsc、--once では direct） / how cards are read; auto is pcsc where possible, direct with --once")
    private String reader = "auto";

    private BiFunction<Path, Town, KioskCameras> cameras = KioskCameras::everywhere;

    @Option(
            names = "--lab",
            paramLabel = "SITE",
            description =
                    "この構成ファイルの実験室で、どのプログラムも自分の機械の上で動かし、ルータA・B・ハブの規則だけがその間を通す（root、--once と） / every program on a machine of its own in the lab of this site file, behind the rules of routers A, B and the hub (root, with --once)")
    private Optional<Path> lab = Optional.empty();

    @Option(
            names = "--delay",
            paramLabel = "MS",
            defaultValue = "0",
            description =
                    "実験室のVPNの片道の遅れ、ミリ秒（既定 0、--lab と） / delay of the lab's VPN in each direction, milliseconds (default 0, with --lab)")
    private int delay;

    @Option(
            names = "--loss",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description =
                    "実験室のVPNで失われるパケットの割合、100個あたり（既定 0、--lab と） / packets of a hundred that the lab's VPN loses (default 0, with --lab)")
    private int loss;

    Whereabouts whereabouts() throws IOException {
        return lab.isPresent() ? inTheLab(SiteFile.read(lab.get())) : new OneMachine();
    }

    private Whereabouts inTheLab(Site site) throws IOException {
        Vpn vpn = new Vpn(Duration.ofMillis(delay), loss);
        Lab.whyPlain(site, vpn).ifPresent(each -> IO.println(each.inBoth()));
        return InTheLab.up(site, vpn, base + AFTER_OURS);
    }

    KioskCameras cameras(Town town) {
        return cameras.apply(repository(), town);
    }

    private boolean completeCards = true;
    private Duration rest = UNTIL_READ;

    /** What people need before they touch a screen that has just appeared, and what a program that reads it does. */
    private static final Duration UNTIL_READ = Duration.ofMillis(700);

    private static final Duration UNTIL_PARSED = Duration.ofMillis(50);

    Duration rest() {
        return rest;
    }

    private boolean searched;

    /** All that the programs can tell is written down, and will be searched. */
    void searched() {
        searched = true;
    }

    boolean isSearched() {
        return searched;
    }

    /**
     * The people of the scripted day have no time: unless asked for, {@code auto} is direct then, without a process for each card, and the cards have no
     * 署名用電子証明書, whose key takes longer to make than all the rest of a card; the kiosk's screens rest for a moment only.
     */
    void scripted() {
        completeCards = false;
        rest = UNTIL_PARSED;
        if (reader.equalsIgnoreCase("auto")) {
            reader = "direct";
        }
        cameras = KioskCameras::ofTheDay;
    }

    Ports ports() {
        return new Ports(base);
    }

    @Option(
            names = "--real-reader",
            paramLabel = "NAME",
            description =
                    "最初の診療所で、この機械のこのリーダーを使う（docs/real-card.md） / the first clinic uses this machine's reader of that name")
    private Optional<String> realReader = Optional.empty();

    Readers readers(Town town) {
        Readers ofTheTown = Readers.open(ReaderKind.of(reader, System.err), town, ports());
        return realReader
                .<Readers>map(name -> real(ofTheTown, town.clinics().getFirst(), name))
                .orElse(ofTheTown);
    }

    /** The terminal waits for a reader of exactly this name: whoever mistyped it should not have to find out at the kiosk. */
    private static Readers real(Readers others, Clinic clinic, String name) {
        System.err.println(clinic.name() + "のリーダー: 「" + name + "」（名前は opensc-tool -l の表示どおりに）"
                + " / its reader, named exactly as opensc-tool -l lists it: " + name);
        return new RealReaders(others, clinic, name);
    }

    /** Who makes the cards' signing half; nobody where cards are many and nobody looks at it. */
    Optional<SigningOffice> signing(Town town) {
        return Optional.of(new SigningOffice(town.date(), Clock.systemUTC().instant(), new SecureRandom()))
                .filter(_ -> completeCards);
    }

    DemoFolder folder() throws IOException {
        return DemoFolder.open(dir.isPresent() ? dir.get() : Files.createTempDirectory("shikaku-demo"));
    }

    Path repository() {
        return Path.of(System.getProperty("shikaku.root", "."));
    }

    /** The same with a camera in every clinic. */
    static DemoOptions facing(Path dir, int base) {
        DemoOptions options = of(dir, base);
        options.cameras = KioskCameras::everywhere;
        return options;
    }

    /** For training and measuring: direct, so that figures of different machines compare. */
    static DemoOptions of(Path dir, int base) {
        return of(dir, base, Optional.empty());
    }

    /** The same, in the lab of a site file if one is named. */
    static DemoOptions of(Path dir, int base, Optional<Path> lab) {
        DemoOptions options = new DemoOptions();
        options.scripted();
        options.cameras = KioskCameras::none;
        options.dir = Optional.of(dir);
        options.base = base;
        options.lab = lab;
        return options;
    }

    /** The lab is for the scripted day alone, and a line can be slow only there. */
    void requireTogether(boolean once) {
        if (lab.isPresent() && !once) {
            throw new IllegalArgumentException("--lab は --once と使います / --lab goes with --once");
        }
        if (lab.isEmpty() && (delay != 0 || loss != 0)) {
            throw new IllegalArgumentException("--delay、--loss は --lab と使います / --delay and --loss go with --lab");
        }
    }

    boolean isRealReader() {
        return realReader.isPresent();
    }
}
