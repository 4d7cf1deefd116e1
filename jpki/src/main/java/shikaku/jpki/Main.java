package shikaku.jpki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import shikaku.certificate.site.SiteRole;
import shikaku.edge.EdgeSettings;
import shikaku.edge.Program;
import shikaku.edge.WrongConfiguration;
import shikaku.edge.body.Bodies;
import shikaku.edge.body.BodyLimits;
import shikaku.edge.evidence.LifeBeans;
import shikaku.edge.listen.Listeners;
import shikaku.edge.refusal.Gathering;
import shikaku.edge.refusal.Gatherings;
import shikaku.edge.refusal.PageRefusal;
import shikaku.edge.refusal.PageRefusals;
import shikaku.edge.refusal.RefusedHandshake;
import shikaku.edge.refusal.RefusedHandshakes;
import shikaku.edge.time.RealClock;
import shikaku.edge.web.Chains;
import shikaku.evidence.EvidenceLog;
import shikaku.jpki.authority.CardAuthority;
import shikaku.jpki.foundation.DataFolder;
import shikaku.jpki.foundation.EvidenceFile;
import shikaku.jpki.foundation.FolderLock;
import shikaku.jpki.foundation.Foundation;
import shikaku.jpki.foundation.WindowNames;
import shikaku.jpki.orders.WindowOrders;
import shikaku.jpki.status.CrlPublisher;
import shikaku.jpki.status.OcspResponder;
import shikaku.jpki.web.GatheredRefusals;
import shikaku.jpki.web.PublicAnswers;
import shikaku.jpki.web.RefusedOrders;
import shikaku.jpki.web.RefusedQuestions;
import shikaku.jpki.web.RefusedRequests;
import shikaku.jpki.web.Window;
import shikaku.message.Reason;
import tools.jackson.databind.json.JsonMapper;

/** The program {@code jpki}: 8480 for everybody who asks about revocation, 8481 for the municipal window alone. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(JpkiSettings.class)
@Import({PublicAnswers.class, Window.class, RefusedOrders.class, LifeBeans.class})
public class Main {
    @Bean(destroyMethod = "close")
    FolderLock folderLock(EdgeSettings edge) throws IOException {
        return FolderLock.take(edge.data())
                .orElseThrow(() -> new WrongConfiguration(
                        "shikaku.data",
                        edge.data().toString(),
                        "ほかのプログラムが使っていないフォルダ",
                        "a folder that no other program uses"));
    }

    /** Certificates, OCSP answers and lists are of the real present: the business day is not asked. */
    @Bean
    Foundation foundation(FolderLock held, EdgeSettings edge, JpkiSettings settings, RealClock clock)
            throws GeneralSecurityException, IOException {
        var names = new WindowNames(settings.windowHosts(), settings.municipality());
        return Foundation.open(folder(edge, settings), Foundation.mint(names, clock.clock()), clock.clock());
    }

    /** The folder is there once the foundation stands. */
    @Bean(destroyMethod = "close")
    EvidenceLog evidenceLog(Foundation minted, EdgeSettings edge, JpkiSettings settings)
            throws IOException, SQLException {
        return EvidenceFile.open(folder(edge, settings).evidence());
    }

    private static DataFolder folder(EdgeSettings edge, JpkiSettings settings) {
        return new DataFolder(edge.data(), settings.keyStorePassword());
    }

    /** Nothing to customize: asking for the foundation here has the keys minted before the doors look for them. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> keysBeforeDoors(Foundation minted) {
        return doors -> {};
    }

    @Bean
    WindowOrders windowOrders(Foundation foundation, EvidenceLog log, RealClock clock) {
        var authority = new CardAuthority(foundation.generations(), foundation.issued());
        return new WindowOrders(authority, foundation, log::append, clock.clock());
    }

    @Bean
    GatheredRefusals gatheredRefusals(WindowOrders orders, Gatherings gatherings) {
        return new GatheredRefusals(orders, gatherings);
    }

    @Bean
    RefusedRequests refusedRequests(Listeners listeners, GatheredRefusals refusals, JsonMapper json) {
        return new RefusedRequests(listeners.matcher("window"), refusals, json);
    }

    @Bean
    RefusedHandshakes refusedHandshakes(EvidenceLog log, RealClock clock) {
        return (handshake, times) -> log.append(handshake.row(clock.instant(), "jpki", times));
    }

    @Bean
    PageRefusals pageRefusals(EvidenceLog log, RealClock clock) {
        return (refusal, times) -> log.append(refusal.row(clock.instant(), "jpki", times));
    }

    /** Questions that are none: the answer is OCSP's own (RFC 6960 §2.3), the evidence like that of other refusals. */
    @Bean
    RefusedQuestions refusedQuestions(PageRefusals evidence, Gatherings gatherings) {
        Gathering<Reason> gathering = gatherings.of(
                (reason, times) -> evidence.refused(new PageRefusal("public", RefusedHandshake.WHO, reason), times));
        return gathering::addQuietly;
    }

    @Bean
    OcspResponder ocspResponder(Foundation foundation, RealClock clock) {
        return new OcspResponder(foundation.generations(), foundation.issued(), foundation.revoked(), clock.clock());
    }

    /** Every question is small enough to be read without a place of its own: of the places, only the deadline is at work. */
    @Bean
    Bodies bodies(RealClock clock) {
        var limits = new BodyLimits(Limits.OCSP_QUESTION_BYTES + 1, 2, 1, Limits.OCSP_QUESTION_WAIT);
        return new Bodies(limits, clock.clock());
    }

    @Bean
    CrlPublisher crlPublisher(Foundation foundation, RealClock clock) {
        return new CrlPublisher(foundation.revoked(), clock.clock());
    }

    @Bean
    SecurityFilterChain publicDoor(HttpSecurity http, Listeners listeners) {
        var asked = paths("/ocsp/**", "/crl/**", "/ca");
        return Chains.open(http, new AndRequestMatcher(listeners.matcher("public"), asked))
                .build();
    }

    @Bean
    SecurityFilterChain windowDoor(HttpSecurity http, Listeners listeners) {
        var ordered = paths("/certificates", "/revocations", "/verifier-root");
        return Chains.door(http, new AndRequestMatcher(listeners.matcher("window"), ordered), SiteRole.MUNICIPALITY)
                .build();
    }

    /** Whoever hands out cards could open any card with a certificate of this kind: it is for the verifier institution alone. */
    @Bean
    SecurityFilterChain verifierDoor(HttpSecurity http, Listeners listeners) {
        var ordered = paths(Window.VERIFIER_CERTIFICATES);
        return Chains.door(http, new AndRequestMatcher(listeners.matcher("window"), ordered), SiteRole.VERIFIER)
                .build();
    }

    private static RequestMatcher paths(String... patterns) {
        var path = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(java.util.Arrays.stream(patterns)
                .<RequestMatcher>map(path::matcher)
                .toList());
    }

    public static void main(String[] args) {
        Program.run(Main.class, "jpki", args);
    }
}
