package shikaku.town.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import shikaku.town.people.Clinic;

/** The end of a day with a distribution host: every terminal works with stale signatures until the operator publishes newer ones, and then with those (C-16). */
record SignatureDay(Neighbourhood neighbourhood, PrintStream out) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Whether it is so at every clinic; also where there is no ClamAV, which is said then. */
    boolean ends() {
        boolean stale = neighbourhood.clinics().stream().noneMatch(clinic -> await(clinic, "UP", Duration.ZERO));
        Optional<String> why = new SignatureOffice(neighbourhood.folder(), Clock.systemUTC()).publish(Duration.ZERO);
        if (why.isPresent()) {
            out.println("—     パターンファイルは試していません / signatures were not tried: " + why.get());
            return true;
        }
        boolean fresh = neighbourhood.clinics().stream().allMatch(clinic -> await(clinic, "UP", PATIENCE));
        out.printf(
                "%s     パターンファイル: 古いまま %s、公開後に最新 %s / signatures: stale before %s, the latest after they were published %s%n",
                stale && fresh ? "○" : "×", stale, fresh, stale, fresh);
        return stale && fresh;
    }

    private boolean await(Clinic clinic, String wanted, Duration patience) {
        long tries = patience.dividedBy(PAUSE);
        try {
            while (!state(clinic).equals(wanted)) {
                if (tries-- <= 0) {
                    return false;
                }
                Thread.sleep(PAUSE);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the terminal's own health says of its signatures. */
    private String state(Clinic clinic) throws InterruptedException {
        int port = neighbourhood.ports().kioskAndDesk(neighbourhood.number(clinic));
        URI health = URI.create("http://127.0.0.1:" + port + "/health/signatures");
        try (HttpClient here = HttpClient.newHttpClient()) {
            String said = here.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                    .body();
            return said.contains("\"status\":\"UP\"") ? "UP" : "DOWN";
        } catch (IOException gone) {
            return "DOWN";
        }
    }
}
