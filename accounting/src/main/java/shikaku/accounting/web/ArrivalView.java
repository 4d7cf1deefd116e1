package shikaku.accounting.web;

import static shikaku.accounting.AccountingWords.WORDS;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import shikaku.accounting.patient.OpenQuestion;
import shikaku.accounting.patient.PatientNumber;
import shikaku.accounting.store.ArrivalRow;
import shikaku.accounting.subsidy.Subsidies;
import shikaku.domain.Period;
import shikaku.message.Sentence;
import shikaku.message.words.CertificateWords;
import shikaku.message.words.DayWords;
import shikaku.message.words.ShareWords;

/** One row of a list, as text. Empty text where nothing is known. */
record ArrivalView(ArrivalRow row, Verdict verdict, SubsidyWords subsidies) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static ArrivalView of(ArrivalRow row) {
        return new ArrivalView(row, Verdict.of(row), SubsidyWords.NONE);
    }

    /** The same with the certificates of its patient as they stand on a day. */
    static ArrivalView of(ArrivalRow row, Optional<Subsidies> held, LocalDate day) {
        return new ArrivalView(
                row,
                Verdict.of(row),
                held.map(known -> SubsidyWords.of(known, day)).orElse(SubsidyWords.NONE));
    }

    public long delivery() {
        return row.delivery();
    }

    public long number() {
        return row.number();
    }

    /** Beside another result of the same visit; nothing where there is none. */
    public List<Sentence> ofVisit() {
        return switch (row.ofVisit()) {
            case ONLY -> List.of();
            case REPLACES -> List.of(WORDS.sentence("arrival.replaces"));
            case REPLACED -> List.of(WORDS.sentence("arrival.replaced"));
            case NO_VISIT -> List.of(WORDS.sentence("arrival.no-visit"));
        };
    }

    private boolean replaced() {
        return row.ofVisit() == ArrivalRow.OfVisit.REPLACED;
    }

    /** Whether a clerk has said that nobody came with it. */
    public boolean mistyped() {
        return row.ofVisit() == ArrivalRow.OfVisit.NO_VISIT;
    }

    /** How many items of the chart wait to be compared. */
    public int toCompare() {
        return replaced() ? 0 : row.result().map(ArrivalRow.Result::toCompare).orElse(0);
    }

    /** The clerk who said whose it is. */
    public String decidedBy() {
        return result(result -> result.decidedBy().orElse(""));
    }

    public String time() {
        return row.fetchedAt().format(TIME);
    }

    public String moment() {
        return row.fetchedAt().format(MOMENT);
    }

    public String tone() {
        return verdict.tone();
    }

    public Sentence word() {
        return verdict.word();
    }

    public List<Sentence> advice() {
        return verdict.advice().stream().toList();
    }

    /** Code of OQSCD006, {@code blocked} or {@code refused}. */
    public String validity() {
        return row.result().map(result -> result.validity().orElse("blocked")).orElse("refused");
    }

    public String name() {
        return identity(ArrivalRow.Identity::name);
    }

    public String kana() {
        return identity(identity -> identity.kana().orElse(""));
    }

    public String birthdate() {
        return identity(identity -> identity.birthdate().toString());
    }

    public Optional<Sentence> birthdateInWords() {
        return identity().map(identity -> DayWords.of(identity.birthdate()));
    }

    public String insurer() {
        return identity(identity -> identity.insurer().orElse(""));
    }

    public String insurerName() {
        return identity(ArrivalRow.Identity::insurerName);
    }

    public Optional<Sentence> period() {
        return identity().map(identity -> DayWords.of(new Period(identity.validFrom(), identity.validTo())));
    }

    public String patient() {
        return result(result -> result.patient().map(PatientNumber::text).orElse(""));
    }

    public boolean newPatient() {
        return row.result().filter(ArrivalRow.Result::newPatient).isPresent();
    }

    public String asOf() {
        return result(result -> result.asOf().toString());
    }

    public Optional<Sentence> asOfInWords() {
        return row.result().map(result -> DayWords.of(result.asOf()));
    }

    public String asked() {
        return result(result -> result.asked().name());
    }

    public Optional<Sentence> askedWord() {
        return row.result().map(result -> switch (result.asked()) {
            case BY_CARD -> WORDS.sentence("arrival.by-card");
            case BY_DOCUMENT -> WORDS.sentence("arrival.by-document");
        });
    }

    /** Percent, for programs. */
    public String percent() {
        return burden().flatMap(ArrivalRow.Burden::percent)
                .map(Object::toString)
                .orElse("");
    }

    public Optional<Sentence> share() {
        return burden().map(known -> ShareWords.amount(known.percent()));
    }

    public String shareSource() {
        return burden().map(burden -> burden.source().name()).orElse("");
    }

    public List<Sentence> shareWords() {
        return burden().map(burden -> ShareWords.source(burden.source())).stream()
                .toList();
    }

    /** 限度額適用認定証・特定疾病療養受療証, as far as the patient consented. */
    public List<CertificateWords> certificates() {
        return row.result().map(ArrivalRow.Result::certificates).orElse(List.of());
    }

    public List<OpenQuestion> questions() {
        return replaced()
                ? List.of()
                : row.result().map(ArrivalRow.Result::questions).orElse(List.of());
    }

    /** Names, for programs. */
    public String questionNames() {
        return questions().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** Whether the chart waits for letters of the name that nobody could read. */
    public boolean toWrite() {
        return questions().contains(OpenQuestion.NAME_NOT_WRITTEN)
                && row.result().flatMap(ArrivalRow.Result::patient).isPresent();
    }

    public List<String> candidates() {
        return row.result().stream()
                .filter(result -> result.patient().isEmpty())
                .flatMap(result -> result.candidates().stream())
                .map(PatientNumber::text)
                .toList();
    }

    /** Whether nobody has said yet whose it is. */
    public boolean undecided() {
        return !replaced()
                && !mistyped()
                && row.result().filter(result -> result.patient().isEmpty()).isPresent();
    }

    /** Whether it says who the person is. */
    public boolean namesSomebody() {
        return identity().isPresent();
    }

    /** 処理結果メッセージ, unless it only says what the advice says already, in Japanese alone or in both languages. */
    public String remark() {
        return result(result -> result.remark()
                .filter(said -> advice().stream()
                        .noneMatch(known ->
                                Set.of(known.japanese(), known.inBoth()).contains(said)))
                .orElse(""));
    }

    public String refused() {
        return row.refused().map(reason -> reason.code()).orElse("");
    }

    private Optional<ArrivalRow.Burden> burden() {
        return row.result().flatMap(ArrivalRow.Result::burden);
    }

    private String result(Function<ArrivalRow.Result, String> part) {
        return row.result().map(part).orElse("");
    }

    private Optional<ArrivalRow.Identity> identity() {
        return row.result().flatMap(ArrivalRow.Result::identity);
    }

    private String identity(Function<ArrivalRow.Identity, String> part) {
        return identity().map(part).orElse("");
    }

    @Override
    public String toString() {
        return "ArrivalView[" + row.delivery() + "]";
    }
}
