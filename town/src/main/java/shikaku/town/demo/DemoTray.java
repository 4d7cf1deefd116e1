package shikaku.town.demo;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.domain.InsuredCardKey;
import shikaku.town.day.Visit;
import shikaku.town.page.CardTray;
import shikaku.town.page.TownPage;
import shikaku.town.people.CardSpec;
import shikaku.town.people.Clinic;
import shikaku.town.people.LoadTime;
import shikaku.town.people.RegisteredCoverage;
import shikaku.town.people.Resident;

/** The card tray of the demo's page over the running neighbourhood. */
final class DemoTray implements CardTray {
    private final Neighbourhood neighbourhood;
    private final Map<String, String> remarks;

    DemoTray(Neighbourhood neighbourhood) {
        this.neighbourhood = neighbourhood;
        this.remarks = neighbourhood.town().day().visits().stream()
                .collect(Collectors.toMap(Visit::person, Visit::remark, (first, later) -> first));
    }

    @Override
    public List<Card> find(String wanted, int limit) {
        String sought = wanted.toLowerCase(Locale.ROOT);
        return neighbourhood.town().residents().stream()
                .map(this::card)
                .filter(card -> Stream.of(card.id(), card.name(), card.kana(), card.key(), card.remark(), card.kind())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought)))
                .limit(limit)
                .toList();
    }

    @Override
    public int size() {
        return neighbourhood.town().residents().size();
    }

    @Override
    public List<Slot> slots() {
        return neighbourhood.clinics().stream().map(this::slot).toList();
    }

    @Override
    public List<String> accounts() {
        return neighbourhood.staffing().accounts().stream().map(Account::line).toList();
    }

    @Override
    public Optional<String> insert(String person, String clinic) {
        Optional<Resident> holder = neighbourhood
                .town()
                .resident(person)
                .filter(resident -> resident.card().isPresent());
        Optional<Clinic> place = neighbourhood.town().clinic(clinic);
        if (holder.isEmpty() || place.isEmpty()) {
            return Optional.of("そのカードか診療所はありません / there is no such card or clinic");
        }
        try {
            neighbourhood.pockets().insert(holder.get(), clinic);
            return Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.of(why(e));
        }
    }

    private static String why(UncheckedIOException unchecked) {
        return Optional.ofNullable(unchecked.getCause())
                .map(Throwable::getMessage)
                .orElseGet(unchecked::toString);
    }

    @Override
    public void remove(String clinic) {
        neighbourhood.pockets().remove(clinic);
    }

    @Override
    public Watch watch(Watcher watcher) {
        Consumer<ArrowBoard.Travelled> relay =
                travelled -> watcher.accept(new CardTray.Seen(travelled.arrow(), travelled.place()));
        neighbourhood.arrows().watch(relay);
        return () -> neighbourhood.arrows().forget(relay);
    }

    @Override
    public Optional<URI> enrolment(String clinic) {
        return neighbourhood
                .town()
                .clinic(clinic)
                .map(place -> Sites.of(neighbourhood, place).enrolment());
    }

    private Slot slot(Clinic clinic) {
        Sites sites = Sites.of(neighbourhood, clinic);
        return new Slot(
                clinic.id(),
                clinic.name(),
                ShortNames.of(
                        clinic.name(),
                        neighbourhood.clinics().stream().map(Clinic::name).toList()),
                neighbourhood
                        .pockets()
                        .inside(clinic.id())
                        .map(holder -> holder.person().names().name()),
                TownPage.KIOSK + clinic.id(),
                sites.desk(),
                sites.accounting());
    }

    private Card card(Resident resident) {
        return new Card(
                resident.id(),
                resident.person().names().name(),
                resident.person().names().kana().orElse(""),
                resident.person().birthdate().toString(),
                resident.card().map(DemoTray::kind).orElse("カードなし / none"),
                resident.card().map(DemoTray::pin).orElse("—"),
                key(resident),
                remarks.getOrDefault(resident.id(), ""),
                resident.card().isPresent());
    }

    private static String kind(CardSpec card) {
        String kind = switch (card.kind()) {
            case STANDARD -> "標準";
            case WITHOUT_PHOTO -> "写真なし";
            case WITHOUT_PIN -> "顔認証（暗証番号なし）";
        };
        return switch (card.certificate()) {
            case VALID -> kind;
            case EXPIRED_IN_GRACE -> kind + "・期限切れ3か月以内";
            case EXPIRED -> kind + "・期限切れ";
            case REVOKED -> kind + "・失効";
        };
    }

    private static String pin(CardSpec card) {
        return card.pin()
                .map(pin -> card.pinTriesLeft() == 0 ? pin + "（ロック）" : pin)
                .orElse("—");
    }

    private static String key(Resident resident) {
        List<RegisteredCoverage> standing = resident.registeredAt(LoadTime.MORNING);
        return standing.isEmpty() ? "—" : written(standing.getLast().coverage().key());
    }

    private static String written(InsuredCardKey key) {
        return key.insurer().digits() + " "
                + Stream.of(
                                key.symbol().map(symbol -> symbol.value()),
                                Optional.of(key.number().value()),
                                key.branch().map(branch -> branch.digits()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("・"));
    }
}
