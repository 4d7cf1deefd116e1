package shikaku.town.pcsc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import shikaku.certificate.proof.HolderProof;
import shikaku.domain.Consents;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InsuredCardQuery;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.Challenge;
import shikaku.message.reader.ReaderAnswer.Proof;
import shikaku.terminal.checkin.Answer;
import shikaku.terminal.checkin.CenterLine;
import shikaku.terminal.checkin.CheckIn;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.checkin.FaceCards;
import shikaku.terminal.checkin.Identification;
import shikaku.terminal.checkin.ReaderEnd;
import shikaku.terminal.checkin.Results;
import shikaku.terminal.checkin.Staff;
import shikaku.terminal.checkin.Typed;
import shikaku.terminal.kiosk.Kiosk;
import shikaku.terminal.kiosk.KioskLoop;
import shikaku.terminal.kiosk.Place;
import shikaku.terminal.kiosk.Reply;
import shikaku.terminal.kiosk.Screen;
import shikaku.terminal.reader.ReaderProcesses;
import shikaku.terminal.reader.ReaderProtection;
import shikaku.terminal.sign.Signs;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/** A terminal as far as a card concerns it: its kiosk, its loop and its reader processes are the real ones; store, desk and center are played. */
final class TerminalOverPcsc implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Place place = new Place(
            new Place.Times(PATIENCE, Duration.ZERO),
            new Signs(() -> Optional.of(new CheckInNumber(1))),
            System::nanoTime);
    private final Kiosk kiosk = new Kiosk(place);
    private final KioskLoop loop;

    private TerminalOverPcsc(ReaderProcesses readers) {
        this.loop = new KioskLoop(
                new CheckIn(readers, new StrangeCenter(), new EmptyDesk(), new NoFaces(), new Forgetful(), _ -> {}),
                kiosk,
                readers);
    }

    static TerminalOverPcsc start(PrivatePcscd pcscd, VirtualReader reader) {
        TerminalOverPcsc terminal = new TerminalOverPcsc(new ReaderProcesses(
                command(pcscd, reader), false, new ReaderProtection(new Blackboard(), false), System::nanoTime));
        terminal.loop.start();
        return terminal;
    }

    /** Waits until the kiosk shows that. */
    <S extends Screen> S await(Class<S> wanted) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Place.Shown shown = place.shown();
        while (!wanted.isInstance(shown.screen())) {
            if (System.nanoTime() > until) {
                throw new AssertionError("the kiosk shows " + shown.screen());
            }
            shown = place.after(shown.step(), Duration.ofSeconds(1));
        }
        return wanted.cast(shown.screen());
    }

    void touch(Reply reply) {
        if (!place.answer(place.shown().step(), reply)) {
            throw new AssertionError("no answer to " + place.shown().screen());
        }
    }

    /** The kiosk's page hands a PIN to the reader's door. */
    void type(String pin) throws IOException, InterruptedException {
        Screen.PinPad pad = await(Screen.PinPad.class);
        try (HttpClient page = HttpClient.newHttpClient()) {
            page.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + pad.door().port() + "/pin"))
                            .header("Origin", ReaderChild.ORIGIN)
                            .header("Shikaku-Token", pad.door().token())
                            .POST(BodyPublishers.ofString(pin))
                            .build(),
                    BodyHandlers.discarding());
        }
    }

    @Override
    public void close() {
        loop.stop();
    }

    private static List<String> command(PrivatePcscd pcscd, VirtualReader reader) {
        return Stream.concat(
                        Stream.of("env", PrivatePcscd.SOCKET_VARIABLE + "=" + pcscd.socket()),
                        ReaderChild.command(reader).stream())
                .toList();
    }

    /** A center that checks the proof and has never heard of the card's authority. */
    private static final class StrangeCenter implements CenterLine {
        private static final CardSession SESSION = new CardSession(
                new SessionIdentifier("session-0123456789abcdef"),
                Octets.of(new byte[HolderProof.NONCE_LENGTH]),
                List.of());

        @Override
        public CardSession openSession() {
            return SESSION;
        }

        @Override
        public Octets verify(SessionIdentifier session, Challenge challenge, Identification identification)
                throws CheckInEnded {
            throw new CheckInEnded(Reason.VERIFIER_REFUSED);
        }

        @Override
        public Answer inquireByCard(
                SessionIdentifier session, Proof proof, Identification identification, Consents consents)
                throws CheckInEnded {
            boolean valid = HolderProof.isValid(
                    certificate(proof).getPublicKey(),
                    SESSION.holderNonce().toByteArray(),
                    session.value(),
                    proof.signature().toByteArray());
            throw new CheckInEnded(valid ? Reason.CERTIFICATE_UNTRUSTED : Reason.INTERNAL_FAULT);
        }

        @Override
        public Answer inquireByDocument(InsuredCardQuery query, Consents consents) throws CheckInEnded {
            throw new CheckInEnded(Reason.INTERNAL_FAULT);
        }

        private static X509Certificate certificate(Proof proof) {
            try {
                return (X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(proof.certificate().toByteArray()));
            } catch (CertificateException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Counts check-ins and keeps nothing. */
    private static final class Forgetful implements Results {
        private final AtomicLong begun = new AtomicLong();

        @Override
        public CheckInNumber begin(Optional<IdentityMethod> by) {
            return new CheckInNumber(begun.incrementAndGet());
        }

        @Override
        public CheckInNumber begin(Typed typed) {
            return new CheckInNumber(begun.incrementAndGet());
        }

        @Override
        public void pinSaid(CheckInNumber number, shikaku.message.reader.ReaderAnswer.ToPin said) {}

        @Override
        public void hold(CheckInNumber number, Answer answer, Identification identification, Consents consents) {}

        @Override
        public void ended(CheckInNumber number, CheckInOutcome outcome) {}

        @Override
        public void cardForgotten(CheckInNumber number) {}

        @Override
        public void readerEnded(Optional<CheckInNumber> number, ReaderEnd end) {}
    }

    /** No reader here was told to compare faces. */
    private static final class NoFaces implements FaceCards {
        @Override
        public Standing of(CheckInNumber number, Octets card) {
            throw new AssertionError("nobody asks here");
        }

        @Override
        public Standing said(CheckInNumber number, Octets card, ReaderAnswer answer) {
            throw new AssertionError("nobody says anything here");
        }

        @Override
        public void contradicted(CheckInNumber number, Identification how, Octets card) {
            throw new AssertionError("no front was read here");
        }

        @Override
        public void proven(CheckInNumber number, Octets card) {
            throw new AssertionError("nobody was recognized here");
        }
    }

    /** Nobody is at the desk. */
    private static final class EmptyDesk implements Staff {
        @Override
        public CompletableFuture<Boolean> compare(CheckInNumber number) {
            return new CompletableFuture<>();
        }

        @Override
        public void noLongerWaiting(CheckInNumber number) {}
    }

    /** What is written there is gone with the test. */
    private static final class Blackboard implements Ledger {
        @Override
        public void write(Deed deed, Work work) {}

        @Override
        public <T> T read(Query<T> query) {
            throw new AssertionError("nobody reads here");
        }
    }
}
