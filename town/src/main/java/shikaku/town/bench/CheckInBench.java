package shikaku.town.bench;

import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.UnaryOperator;
import shikaku.certificate.CertificateFile;
import shikaku.certificate.CertificateReader;
import shikaku.certificate.ocsp.OcspClient;
import shikaku.domain.InsuredCardQuery;
import shikaku.terminal.center.CenterMessages;
import shikaku.terminal.center.HttpCenterWire;
import shikaku.terminal.center.Witness;
import shikaku.town.demo.MeasuredClinic;
import shikaku.town.people.LoadTime;
import shikaku.town.people.Resident;

/** The check-in and its parts, measured one after the other in a neighbourhood of one clinic. */
final class CheckInBench {
    private final MeasuredClinic clinic;
    private final List<Resident> people;
    private final Series series;
    private final Laps laps = new Laps();

    CheckInBench(MeasuredClinic clinic, Series series) {
        this.clinic = clinic;
        this.people = clinic.people(Math.min(Limits.PEOPLE, series.runs()));
        this.series = series;
    }

    /** Cards are made before anything is timed: people bring theirs. */
    Laps measure() throws Exception {
        series.repeat("カードを作る / making cards", people.size(), number -> clinic.card(people.get(number)));
        try (CheckInMeasurement checkIn = new CheckInMeasurement(clinic, people)) {
            series.measure("受付 / check-ins", checkIn, laps);
        }
        try (CardInHand hand = CardInHand.of(clinic.card(holder()))) {
            series.measure("カード / card", new CardMeasurement(hand, pin()), laps);
            series.measure("TLS", new TlsMeasurement(clinic::terminalLine, clinic.center()), laps);
            center(hand);
            database();
            ocsp(hand);
        }
        return laps;
    }

    private Resident holder() {
        return people.getFirst();
    }

    private String pin() {
        return holder().card().orElseThrow().pin().orElseThrow();
    }

    private void center(CardInHand hand) throws Exception {
        try (HttpClient line = clinic.terminalLine()) {
            CenterMessages center = new CenterMessages(
                    new HttpCenterWire(line, clinic.center(), Witness.NONE),
                    clinic.institution(),
                    clinic.day(),
                    UnaryOperator.identity());
            series.measure("センター / center", new CenterMeasurement(center, hand, pin(), document()), laps);
        }
    }

    private InsuredCardQuery document() {
        var registered = holder().registeredAt(LoadTime.MORNING).getFirst();
        return new InsuredCardQuery(registered.key(), holder().person().birthdate());
    }

    private void database() throws Exception {
        List<String> serials =
                people.stream().map(one -> one.card().orElseThrow().serial()).toList();
        try (DatabaseMeasurement database =
                new DatabaseMeasurement(clinic.database(), clinic.database("bench"), serials, clinic.clock())) {
            series.measure("データベース / database", database, laps);
        }
    }

    private void ocsp(CardInHand hand) throws Exception {
        X509Certificate card = CertificateReader.readUnverified(hand.select().authenticationCertificate())
                .orElseThrow();
        X509Certificate issuer = CertificateFile.read(clinic.authorities()).stream()
                .filter(authority -> authority.getSubjectX500Principal().equals(card.getIssuerX500Principal()))
                .findFirst()
                .orElseThrow();
        try (HttpClient http = HttpClient.newHttpClient()) {
            OcspClient source = new OcspClient(http, clinic.ocspResponder(), clinic.clock(), new SecureRandom());
            series.measure("OCSP", new OcspMeasurement(source, card, issuer), laps);
        }
    }
}
