package shikaku.center;

import java.net.http.HttpClient;
import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shikaku.center.counter.Counter;
import shikaku.center.emergency.EmergencyFolder;
import shikaku.center.inquiry.Answering;
import shikaku.center.inquiry.CardInquiryDecision;
import shikaku.center.inquiry.ConfirmationDates;
import shikaku.center.inquiry.ConsentTimes;
import shikaku.center.inquiry.Guessing;
import shikaku.center.inquiry.InquiryByCard;
import shikaku.center.inquiry.InquiryByDocument;
import shikaku.center.inquiry.InquiryByFourItems;
import shikaku.center.inquiry.OwnReferenceNumber;
import shikaku.center.journal.Journal;
import shikaku.center.registration.CoverageRegistrar;
import shikaku.center.registration.ReferenceNumberRegistrar;
import shikaku.center.registry.CoverageRegister;
import shikaku.center.registry.ReferenceNumbers;
import shikaku.center.registry.Registry;
import shikaku.center.session.CardSessionOpening;
import shikaku.center.session.CardSessionUse;
import shikaku.center.session.CardSessions;
import shikaku.center.session.VerifierAuthentication;
import shikaku.center.session.VerifierKey;
import shikaku.center.site.SiteAuthorityFolder;
import shikaku.center.watch.Latencies;
import shikaku.center.web.GatheredRefusals;
import shikaku.center.web.InsurerOperations;
import shikaku.center.web.TerminalOperations;
import shikaku.certificate.ocsp.OcspClient;
import shikaku.certificate.ocsp.RevocationSource;
import shikaku.certificate.path.HolderCertificateValidator;
import shikaku.certificate.site.WithdrawalFile;
import shikaku.domain.figure.Arrow;
import shikaku.edge.EdgeSettings;
import shikaku.edge.body.Bodies;
import shikaku.edge.body.BodyLimits;
import shikaku.edge.figure.FigureEvents;
import shikaku.edge.refusal.Gatherings;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;

/** The center's decisions, each given what it needs. */
@Configuration(proxyBeanMethods = false)
class Decisions {
    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean(destroyMethod = "shutdownNow")
    HttpClient lineToJpki() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(shikaku.edge.Limits.CONNECT)
                .build();
    }

    /** ⑥, and the figure told of it. */
    @Bean
    RevocationSource revocation(
            CenterSettings settings, HttpClient line, RealClock real, SecureRandom random, FigureEvents figure) {
        var jpki = new OcspClient(line, settings.ocspResponder(), real.clock(), random);
        return (certificate, issuer) -> {
            figure.publish(Arrow.A6);
            return jpki.statusOf(certificate, issuer);
        };
    }

    @Bean
    GatheredRefusals gatheredRefusals(Journal journal, RealClock real, Gatherings gatherings) {
        return new GatheredRefusals(journal, real.clock(), gatherings);
    }

    @Bean
    Latencies latencies(BusinessClock business) {
        return new Latencies(business.clock(), BusinessClock.JAPAN, System::nanoTime);
    }

    @Bean
    Counter counter(
            SiteAuthorityFolder site, EdgeSettings edge, GatheredRefusals refusals, Latencies times, RealClock real) {
        var list = SiteAuthorityFolder.withdrawals(CenterFiles.site(edge.data()));
        return new Counter(new WithdrawalFile(list, site.certificate(), real.clock()), refusals, times);
    }

    @Bean
    Bodies bodies(RealClock real) {
        int terminals = Limits.TERMINAL_MESSAGE_BYTES + 1;
        var limits =
                new BodyLimits(terminals, Limits.LARGE_BODIES_AT_ONCE, Limits.LARGE_BODIES_OF_ONE, Limits.BODY_WAIT);
        return new Bodies(limits, real.clock());
    }

    @Bean
    ConfirmationDates confirmationDates(CenterSettings settings, BusinessClock business) {
        return new ConfirmationDates(business::today, settings.dateBack(), settings.dateAhead());
    }

    @Bean
    CardInquiryDecision cardInquiryDecision(
            CenterSettings settings,
            ConfirmationDates dates,
            RevocationSource revocation,
            CardSessions sessions,
            Registry registry,
            BusinessClock business,
            RealClock real) {
        var validator = new HolderCertificateValidator(
                CenterFiles.authorities(settings), revocation, settings.certificateGrace());
        var use = new CardSessionUse(sessions, real.clock());
        return new CardInquiryDecision(
                dates, new ConsentTimes(business.clock()), validator::validate, use, registry, real.clock());
    }

    @Bean
    Guessing guessing(RealClock real) {
        return new Guessing(real.clock());
    }

    @Bean
    TerminalOperations terminalOperations(
            CenterSettings settings,
            Guessing guessing,
            CardSessions sessions,
            CardInquiryDecision byCard,
            ConfirmationDates dates,
            Registry registry,
            ReferenceNumbers numbers,
            Journal journal,
            EmergencyFolder emergency,
            RealClock real,
            BusinessClock business,
            SecureRandom random) {
        VerifierKey verifier = CenterFiles.verifier(settings);
        var clock = real.clock();
        var own = new OwnReferenceNumber(numbers);
        var answering = new Answering(business.clock());
        return TerminalOperations.of(
                new CardSessionOpening(sessions, verifier, journal, clock, random, settings.cardSession()),
                new VerifierAuthentication(new CardSessionUse(sessions, clock), verifier, journal, clock),
                new InquiryByCard(byCard, own, journal, clock, answering),
                new InquiryByDocument(guessing, dates, registry, own, journal, clock, answering),
                new InquiryByFourItems(dates, registry, emergency, journal, clock, answering),
                new ReferenceNumberRegistrar(guessing, registry, numbers, journal, clock, business.clock()));
    }

    @Bean
    EmergencyFolder emergency(EdgeSettings edge) {
        return new EmergencyFolder(edge.data().resolve(EmergencyFolder.NAME));
    }

    @Bean
    InsurerOperations insurerOperations(CoverageRegister register, Journal journal, RealClock real) {
        return InsurerOperations.of(new CoverageRegistrar(register, journal, real.clock()));
    }
}
