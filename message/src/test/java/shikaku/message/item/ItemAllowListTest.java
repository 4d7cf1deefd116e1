package shikaku.message.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.Eligibility;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Element;
import shikaku.message.Element.Block;
import shikaku.message.Element.Leaf;
import shikaku.message.Elements;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.Samples;
import shikaku.message.SessionIdentifier;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.bulk.BulkCounts;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.BulkQualificationRequest;
import shikaku.message.bulk.BulkRegistrationRequest;
import shikaku.message.bulk.BulkRegistrationUnit;
import shikaku.message.bulk.BulkResult;
import shikaku.message.bulk.BulkUploadResult;
import shikaku.message.bulk.Echo;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.code.LimitCertificateChange;
import shikaku.message.code.ReferenceClassification;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.message.oqs.Remark;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.oqs.ResultDetails;
import shikaku.message.oqs.ResultHeader;
import shikaku.message.session.CardInquiry;
import shikaku.message.session.CardSessionOpened;
import shikaku.message.session.CardSessionRequest;
import shikaku.message.session.VerifierAuthenticationRequest;
import shikaku.message.session.VerifierAuthenticationResponse;

@Proves(clauses = Clause.C21)
class ItemAllowListTest {

    private static final ItemAllowList KOBE = ItemAllowList.kobe();
    private static final RequestHeader HEADER = new RequestHeader(Samples.CLINIC, Optional.of("202611240001"));
    private static final SessionIdentifier SESSION = new SessionIdentifier("abcdefghijklmnopqrstu-_");
    private static final Octets NONCE = Octets.of(new byte[32]);

    /** The annex as the city printed it, heading by heading. */
    private static final String ANNEX = """
            資格確認情報: 資格確認区分, 資格確認日, 資格確認照会用情報, 保険者番号, 被保険者証記号, 被保険者証番号, 被保険者証枝番, 生年月日, \
            限度額適用認定証提供同意フラグ, 任意の識別子（医療機関固有項目）, 処理結果状況, 処理結果コード, 処理結果メッセージ, 資格有効性
            資格情報: 資格確認結果, 被保険者証区分, 本人・家族の別, 被保険者氏名, 氏名, 氏名（その他）, 氏名カナ, 氏名カナ（その他）, 性別１, 性別２, \
            住所, 郵便番号, 被保険者証交付年月日, 被保険者証有効開始年月日, 被保険者証有効終了年月日, 被保険者証一部負担金割合, 未就学区分, \
            資格喪失事由, 保険者名称
            限度額適用認定証関連情報（情報の提供に同意した場合）: 認定区分, 認定証適用区分, 交付年月日, 有効開始年月日, 有効終了年月日, 長期入院該当年月日
            特定疾病療養受療証情報（情報の提供に同意した場合）: 疾病区分, 有効開始年月日, 有効期間年月日, 自己負担限度額
            照会番号: 照会番号
            """;

    @Test
    void theListIsTheAnnexInItsOrderAndWords() {
        assertThat(KOBE.groups().stream().map(ItemAllowListTest::line))
                .containsExactlyElementsOf(ANNEX.lines().toList());
    }

    @Test
    void noPlaceIsListedTwice() {
        var places = new ArrayList<>(KOBE.carriers());
        KOBE.groups().forEach(group -> group.items().forEach(item -> places.addAll(item.places())));
        assertThat(places.stream().map(Place::path)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("messagesOfTheFlow")
    void theMessagesOfTheFlowPassWhole(XmlMessage message) {
        assertThat(KOBE.filter(message)).isEqualTo(new ItemAllowList.Filtered(message, List.of()));
    }

    @Test
    void theMessagesOfABulkJobPassWholePersonByPerson() {
        var echo = Echo.of(new QualificationConfirmSearchInfo(
                        new InsuredCardQuery(Samples.KEY, Samples.TODAY), true, Optional.of("17"))
                .toElements());
        var info =
                Echo.of(new ReferenceNumberRegistrationInfo(new ReferenceNumber("K-0017"), Samples.KEY).toElements());
        var number = new ReceptionNumber("20261124-0001");
        var header = new ResultHeader(Samples.NOW, HEADER);
        var decided = decided(new Eligibility.Valid(Samples.least()));
        var found = new BulkResult(
                Samples.NOW, HEADER, Optional.of(Samples.TODAY), number, Optional.of(new BulkCounts(2, 1)));
        var registered =
                new BulkResult(Samples.NOW, HEADER, Optional.empty(), number, Optional.of(new BulkCounts(2, 1)));
        passesWhole(new BulkQualificationRequest(HEADER, Samples.TODAY).envelope(), BulkMessage.INQUIRIES);
        passesWhole(new BulkRegistrationRequest(HEADER).envelope(), BulkMessage.REGISTRATIONS);
        passesWhole(found.envelope(), BulkMessage.INQUIRY_RESULTS);
        passesWhole(registered.envelope(), BulkMessage.REGISTRATION_RESULTS);
        passesWhole(
                body(unit(BulkConfirmUnit.NAME, new BulkConfirmUnit(echo, decided, Optional.empty()).toElements())),
                BulkMessage.INQUIRY_RESULTS);
        passesWhole(
                body(unit(
                        BulkRegistrationUnit.NAME,
                        new BulkRegistrationUnit(info, new Processing.Failed(Remark.of(Reason.ELEMENT_MISSING)))
                                .toElements())),
                BulkMessage.REGISTRATION_RESULTS);
        theMessagesOfTheFlowPassWhole(new BulkUploadResult(header, number).toXml());
        theMessagesOfTheFlowPassWhole(new BulkDownloadRequest(HEADER, number).toXml());
    }

    private static void passesWhole(XmlMessage message, BulkMessage kind) {
        assertThat(KOBE.filter(message, kind)).isEqualTo(new ItemAllowList.Filtered(message, List.of()));
    }

    /** The annex does not name 限度額情報変更有無. */
    @Test
    void whetherALimitCertificateChangedDoesNotCross() {
        var echo = Echo.of(new Elements());
        var unit = new BulkConfirmUnit(
                echo,
                decided(new Eligibility.Valid(Samples.least())),
                Optional.of(LimitCertificateChange.CHANGED_OR_UNKNOWN));
        assertThat(KOBE.filter(body(unit(BulkConfirmUnit.NAME, unit.toElements())))
                        .dropped())
                .containsExactly("ResultOfQualificationConfirmation/LimitApplicationCertificateChanged");
    }

    @Test
    void whatTheCityDoesNotListIsTakenOutAndNamed() {
        var filtered = KOBE.filter(resultWithEverything().toXml());
        assertThat(filtered.dropped())
                .containsExactly(
                        "ResultOfQualificationConfirmation/QualificationDate",
                        "ResultOfQualificationConfirmation/DisqualificationDate",
                        "ResultOfQualificationConfirmation/ElderlyRecipientCertificateInfo",
                        "SpecificDiseasesCertificateInfo/SpecificDiseasesCertificateDate");
        assertThat(new String(XmlMessages.write(filtered.message()), StandardCharsets.UTF_8))
                .doesNotContain("ElderlyRecipient", "QualificationDate>", "SpecificDiseasesCertificateDate");
    }

    @Test
    void whatIsLeftIsStillAMessage() {
        var filtered = KOBE.filter(resultWithEverything().toXml());
        assertThat(QualificationConfirmationResult.from(filtered.message()).confirmation())
                .isInstanceOf(Confirmation.Decided.class);
    }

    @Test
    void anItemPassesOnlyInItsPlace() {
        dropped(new Leaf("Name", "山田"), "MessageBody/Name");
        dropped(new Block("Unheard", List.of(new Leaf("Birthdate", "20200101"))), "MessageBody/Unheard");
    }

    @Test
    void textDoesNotPassInThePlaceOfABlockNorABlockInThePlaceOfText() {
        dropped(new Leaf("ResultList", "everything about everybody"), "MessageBody/ResultList");
        dropped(
                new Block("QualificationValidity", List.of(new Leaf("QualificationValidity", "1"))),
                "MessageBody/QualificationValidity");
    }

    @Test
    void aNameIsReportedOnceAndNotTooManyNames() {
        assertThat(KOBE.filter(body(new Leaf("X", "1"), new Leaf("X", "2"))).dropped())
                .containsExactly("MessageBody/X");
        Element[] many = Stream.iterate(0, i -> i + 1)
                .limit(500)
                .map(i -> new Leaf("X" + i, ""))
                .toArray(Element[]::new);
        assertThat(KOBE.filter(body(many)).dropped()).hasSize(100);
    }

    @Test
    void aListThatWouldDropAMandatoryElementIsRefusedByName() throws Exception {
        String text = new String(
                ItemAllowList.class.getResourceAsStream("kobe.items").readAllBytes(), StandardCharsets.UTF_8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemAllowList.parse(text.replaceFirst("(?m)^・ 資格有効性 .*$", "")))
                .withMessageContaining("MessageBody/QualificationValidity");
    }

    @Test
    void aListThatCannotBeReadIsRefusedByLine() {
        Stream.of("・ 氏名 = A/B", "x", "○ a\n・ 氏名", "○ a\n・ 氏名 = Name", "= A/B/C")
                .forEach(text -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> ItemAllowList.parse(text))
                        .withMessageStartingWith("line "));
        assertThatIllegalArgumentException().isThrownBy(() -> ItemAllowList.parse("#\n".repeat(1_001)));
    }

    static Stream<XmlMessage> messagesOfTheFlow() {
        var info = new ReferenceNumberRegistrationInfo(new ReferenceNumber("K-0017"), Samples.KEY);
        var search = new QualificationConfirmSearchInfo(
                new InsuredCardQuery(Samples.KEY, Samples.TODAY), true, Optional.of("17"));
        return Stream.of(
                new QualificationConfirmationRequest(HEADER, Samples.TODAY, search).toXml(),
                result(decided(new Eligibility.Valid(Samples.least())), Optional.of(search))
                        .toXml(),
                result(Confirmation.Decided.of(new Eligibility.Blocked()), Optional.empty())
                        .toXml(),
                new ReferenceNumberRegistration(HEADER, info).toXml(),
                new ReferenceNumberRegistrationResult(new ResultHeader(Samples.NOW, HEADER), info, Processing.normal())
                        .toXml(),
                ErrorResult.of(Reason.TIMEOUT, Samples.NOW, Optional.of(Samples.CLINIC))
                        .toXml(),
                new CardSessionRequest(Samples.CLINIC).toXml(),
                new CardSessionOpened(SESSION, NONCE, List.of(NONCE)).toXml(),
                new VerifierAuthenticationRequest(
                                Samples.CLINIC, SESSION, NONCE, NONCE, IdentityMethod.FACE, AnsweredBy.SELF)
                        .toXml(),
                new VerifierAuthenticationResponse(NONCE).toXml(),
                new CardInquiry(
                                Samples.CLINIC,
                                SESSION,
                                Samples.TODAY,
                                NONCE,
                                NONCE,
                                IdentityMethod.PIN,
                                AnsweredBy.SELF,
                                Consents.ALL,
                                Samples.NOW)
                        .toXml());
    }

    private static QualificationConfirmationResult resultWithEverything() {
        return result(decided(new Eligibility.Valid(Samples.full())), Optional.empty());
    }

    private static Confirmation decided(Eligibility.Valid valid) {
        var details = ResultDetails.of(
                valid.coverage(), Samples.TODAY, Consents.ALL, Samples.NOW, List.of(new ReferenceNumber("K-0017")));
        return new Confirmation.Decided(valid, details, Optional.empty());
    }

    private static QualificationConfirmationResult result(
            Confirmation confirmation, Optional<QualificationConfirmSearchInfo> search) {
        return new QualificationConfirmationResult(
                new ResultHeader(Samples.NOW, HEADER),
                Samples.TODAY,
                ReferenceClassification.MY_NUMBER_CARD,
                search,
                confirmation);
    }

    private static void dropped(Element element, String path) {
        assertThat(KOBE.filter(body(element)))
                .isEqualTo(new ItemAllowList.Filtered(new XmlMessage(List.of(), List.of()), List.of(path)));
    }

    private static XmlMessage body(Element... elements) {
        return new XmlMessage(List.of(), List.of(elements));
    }

    private static Element unit(String name, Elements children) {
        return new Block(name, children.toList());
    }

    private static String line(ItemGroup group) {
        return group.heading() + ": "
                + String.join(", ", group.items().stream().map(Item::label).toList());
    }
}
