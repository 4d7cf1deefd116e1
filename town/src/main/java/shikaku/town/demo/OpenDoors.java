package shikaku.town.demo;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ConfigurableApplicationContext;
import shikaku.edge.Program;
import shikaku.town.page.TownPage;
import shikaku.town.page.TownProgram;
import shikaku.town.people.Clinic;

/** The demo for visitors: prints where everything is, shows the page, and waits until it is interrupted. */
final class OpenDoors {
    private final Neighbourhood neighbourhood;
    private final PrintStream out;

    OpenDoors(Neighbourhood neighbourhood, PrintStream out) {
        this.neighbourhood = neighbourhood;
        this.out = out;
    }

    /** The insurers register while the page starts: a visitor waits for the longer of the two. */
    void untilInterrupted() throws InterruptedException {
        CompletableFuture<Neighbourhood> settled = CompletableFuture.supplyAsync(neighbourhood::settle);
        try (ConfigurableApplicationContext _ = open()) {
            settled.join();
            print(neighbourhood.ports().town());
            // Ctrl-C ends this process; the fleet's shutdown hook ends all others.
            new CountDownLatch(1).await();
        }
    }

    /** Serves the page, and looks at it once: a visitor's first look then finds everything warm, and so does a training run. */
    ConfigurableApplicationContext open() {
        ConfigurableApplicationContext page = serve();
        try (Browser visitor = new Browser("localhost", neighbourhood.ports().town())) {
            visitor.get("/").the("body");
        }
        return page;
    }

    /** Serves the page. */
    ConfigurableApplicationContext serve() {
        return Program.start(
                TownProgram.class,
                "town",
                Map.of(
                        "tray",
                        new DemoTray(neighbourhood),
                        "sight",
                        new DemoSight(neighbourhood),
                        "own",
                        new DemoOwnCard(neighbourhood)),
                "--shikaku.listeners.page.port=" + neighbourhood.ports().town());
    }

    private void print(int port) {
        out.println();
        out.println("デモの町 / the town        http://localhost:" + port + "/");
        for (Clinic clinic : neighbourhood.clinics()) {
            Sites sites = Sites.of(neighbourhood, clinic);
            out.println();
            out.println(clinic.name() + " / " + clinic.nameEnglish());
            out.println("  キオスク / kiosk          http://localhost:" + port + TownPage.KIOSK + clinic.id());
            out.println("  受付 / desk               " + sites.desk());
            out.println("  医事会計 / accounting     " + sites.accounting());
            out.println("  連携フォルダ / folders    "
                    + neighbourhood.folder().exchange(clinic).req().getParent());
        }
        out.println();
        out.println("中央システムの運用 / center   " + neighbourhood.ports().operatorsPages());
        out.println();
        out.println("アカウント / accounts");
        neighbourhood.staffing().accounts().forEach(account -> out.println("  " + account.line()));
        out.println();
        out.println(TownTime.JAPANESE);
        out.println(TownTime.ENGLISH);
        out.println();
        out.println("すべての番地・鍵・カード / everything for programs: "
                + neighbourhood.folder().demoJson());
        out.println("終わるには Ctrl-C / Ctrl-C ends it");
    }
}
