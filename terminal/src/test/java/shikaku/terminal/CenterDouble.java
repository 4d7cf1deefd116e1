package shikaku.terminal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ssl.SSLParameters;
import shikaku.domain.CardClassification;
import shikaku.domain.Consents;
import shikaku.domain.Coverage;
import shikaku.domain.CoverageKey;
import shikaku.domain.Eligibility;
import shikaku.domain.FamilyRelation;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.InsurerNumber;
import shikaku.domain.LimitCategory;
import shikaku.domain.LimitCertificate;
import shikaku.domain.LimitCertificateClassification;
import shikaku.domain.Period;
import shikaku.domain.Person;
import shikaku.domain.PersonName;
import shikaku.domain.Sex;
import shikaku.domain.SpecificDisease;
import shikaku.domain.SpecificDiseaseCertificate;
import shikaku.edge.tls.TlsKeys;
import shikaku.evidence.Hash;
import shikaku.evidence.Receipt;
import shikaku.evidence.SeenHead;
import shikaku.message.Element;
import shikaku.message.Elements;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.bulk.BulkCounts;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.BulkResult;
import shikaku.message.bulk.BulkUploadResult;
import shikaku.message.bulk.Echo;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.bulk.RequestKey;
import shikaku.message.code.LimitCertificateChange;
import shikaku.message.code.ReferenceClassification;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.oqs.ResultDetails;
import shikaku.message.oqs.ResultHeader;
import shikaku.message.session.CardInquiry;
import shikaku.message.session.CardSessionOpened;
import shikaku.message.session.EmergencySearch;
import shikaku.message.session.VerifierAuthenticationResponse;

/** A center that knows one person by card, and by document under one number. */
public final class CenterDouble implements AutoCloseable {
    static final String NAME = "神戸　花子";
    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);

    static final String KNOWN = "1234567";
    static final String RECEIPT = new Receipt(6, 7, Hash.of(new byte[Hash.LENGTH])).text();

    static final ReceptionNumber JOB = new ReceptionNumber("20261124-0001");

    private static final SessionIdentifier SESSION = new SessionIdentifier("abcdefghijklmnopqrstuv");

    private final InstitutionCode institution;
    private final HttpsServer server;
    private volatile Optional<Reason> trouble = Optional.empty();
    private volatile Function<Coverage, Eligibility> verdict = Eligibility.Valid::new;
    private volatile LocalDate bulkDay = NOW.toLocalDate();
    private volatile Elements bulkQuestion = new Elements();
    /** What the bulk requests were called. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    /** How far the terminal said its own log is. */
    final List<String> heads = new CopyOnWriteArrayList<>();

    private volatile Optional<String> receipt = Optional.of(RECEIPT);

    CenterDouble(TlsKeys keys, InstitutionCode institution) throws IOException {
        this.institution = institution;
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(keys.context()) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = getSSLContext().getDefaultSSLParameters();
                tls.setNeedClientAuth(true);
                parameters.setSSLParameters(tls);
            }
        });
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** From now on every question is answered so. */
    void trouble(Optional<Reason> reason) {
        trouble = reason;
    }

    /** From now on this is said of whoever's card is read, as far as they consent. */
    void verdict(Function<Coverage, Eligibility> said) {
        verdict = said;
    }

    /** From now on a bulk job is about this day and echoes this question, its one person answered by the verdict. */
    void bulk(LocalDate day, Elements question) {
        bulkDay = day;
        bulkQuestion = question;
    }

    /** From now on every answer comes with this for a receipt. */
    void receipt(Optional<String> text) {
        receipt = text;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            XmlMessage question = XmlMessages.read(exchange.getRequestBody());
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(RequestKey.HEADER))
                    .ifPresent(requests::add);
            XmlMessage said = trouble.map(reason -> ErrorResult.of(reason, NOW, Optional.of(institution))
                            .toXml())
                    .orElseGet(() -> said(exchange.getRequestURI().getPath(), question));
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(SeenHead.HEADER))
                    .ifPresent(heads::add);
            byte[] bytes = XmlMessages.write(said);
            receipt.ifPresent(text -> exchange.getResponseHeaders().set(Receipt.HEADER, text));
            exchange.sendResponseHeaders(trouble.isPresent() ? 503 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private XmlMessage said(String path, XmlMessage question) {
        return switch (path) {
            case "/card-sessions" ->
                new CardSessionOpened(SESSION, Octets.of(new byte[32]), List.of(Octets.of(new byte[568]))).toXml();
            case "/card-sessions/verifier" -> new VerifierAuthenticationResponse(Octets.of(new byte[256])).toXml();
            case "/inquiries/card" -> byCard(CardInquiry.from(question)).toXml();
            case "/inquiries/insured-card" ->
                byDocument(QualificationConfirmationRequest.from(question)).toXml();
            case "/inquiries/emergency" ->
                inEmergency(EmergencySearch.from(question)).toXml();
            case "/bulk/inquiries", "/bulk/registrations" -> new BulkUploadResult(header(), JOB).toXml();
            case "/bulk/inquiries/result", "/bulk/registrations/result" -> inquired(BulkDownloadRequest.from(question));
            default -> registered(ReferenceNumberRegistration.from(question)).toXml();
        };
    }

    /** One person, who has an insurance and something that no list names. */
    private XmlMessage inquired(BulkDownloadRequest asked) {
        var result = new BulkResult(
                NOW, asked.header(), Optional.of(bulkDay), asked.receptionNumber(), Optional.of(new BulkCounts(1, 0)));
        var unit = new BulkConfirmUnit(
                Echo.of(bulkQuestion),
                decided(verdict, NOW.toLocalDate(), Consents.NONE),
                Optional.of(LimitCertificateChange.CHANGED_OR_UNKNOWN));
        return new XmlMessage(
                result.envelope().header(),
                List.of(new Element.Block(
                        BulkConfirmUnit.NAME, unit.toElements().toList())));
    }

    /** Open, and one person is known. */
    private QualificationConfirmationResult inEmergency(EmergencySearch asked) {
        return new QualificationConfirmationResult(
                header(),
                asked.qualificationConfirmationDate(),
                ReferenceClassification.INSURED_CARD,
                Optional.empty(),
                asked.items().name().equals(NAME)
                        ? decided(Eligibility.Valid::new, asked.qualificationConfirmationDate(), Consents.NONE)
                        : Confirmation.Decided.of(new Eligibility.NotFound()));
    }

    private QualificationConfirmationResult byCard(CardInquiry asked) {
        return new QualificationConfirmationResult(
                header(),
                asked.qualificationConfirmationDate(),
                ReferenceClassification.MY_NUMBER_CARD,
                Optional.empty(),
                decided(verdict, asked.qualificationConfirmationDate(), asked.consents()));
    }

    private static Confirmation decided(Function<Coverage, Eligibility> verdict, LocalDate date, Consents consents) {
        Eligibility eligibility = verdict.apply(coverage().cut(consents));
        return new Confirmation.Decided(
                eligibility,
                eligibility
                        .disclosed()
                        .map(coverage -> ResultDetails.of(coverage, date, consents, NOW, List.of()))
                        .orElse(ResultDetails.NONE),
                Optional.empty());
    }

    private QualificationConfirmationResult byDocument(QualificationConfirmationRequest asked) {
        return new QualificationConfirmationResult(
                header(),
                asked.qualificationConfirmationDate(),
                ReferenceClassification.INSURED_CARD,
                Optional.of(asked.search()),
                asked.search().query().key().number().value().equals(KNOWN)
                        ? decided(Eligibility.Valid::new, asked.qualificationConfirmationDate(), Consents.NONE)
                        : Confirmation.Decided.of(new Eligibility.NotFound()));
    }

    private ReferenceNumberRegistrationResult registered(ReferenceNumberRegistration asked) {
        return new ReferenceNumberRegistrationResult(header(), asked.info(), Processing.normal());
    }

    private ResultHeader header() {
        return new ResultHeader(NOW, RequestHeader.of(institution));
    }

    public static Coverage coverage() {
        return coverage(LocalDate.of(2015, 4, 1));
    }

    /** 72 years old, and the insurer does not say what she pays. */
    static Coverage elderlyWithoutShare() {
        return coverage(LocalDate.of(1954, 4, 1)).cut(Consents.NONE);
    }

    private static Coverage coverage(LocalDate birthdate) {
        return coverage(person(birthdate, Sex.FEMALE, Optional.empty()));
    }

    public static Person person(LocalDate birthdate, Sex sex, Optional<Sex> onBack) {
        return new Person(PersonName.of(NAME, "ｺｳﾍﾞ ﾊﾅｺ"), sex, onBack, birthdate, Optional.empty());
    }

    public static Coverage coverage(Person person) {
        return new Coverage(
                person,
                CoverageKey.of(new InsuredCardKey(
                        new InsurerNumber("138057"),
                        Optional.of(new InsuredSymbol("12-34")),
                        new InsuredNumber("567"),
                        Optional.empty())),
                "神戸市",
                CardClassification.GENERAL,
                Optional.of(FamilyRelation.INSURED),
                Optional.empty(),
                Period.from(LocalDate.of(2026, 4, 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new LimitCertificate(
                        LimitCertificateClassification.LIMIT,
                        LimitCategory.A03,
                        Optional.empty(),
                        Period.from(LocalDate.of(2026, 8, 1)),
                        Optional.empty())),
                List.of(new SpecificDiseaseCertificate(
                        SpecificDisease.COAGULATION_FACTOR_DEFICIENCY,
                        Optional.empty(),
                        Period.from(LocalDate.of(2026, 4, 1)),
                        10_000)));
    }
}
