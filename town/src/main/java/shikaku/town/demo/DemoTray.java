package shikaku.town.demo;

import static shikaku.town.page.TownWords.TOWN;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.domain.InsuredCardKey;
import shikaku.town.page.CardTray;
import shikaku.town.page.Said;
import shikaku.town.page.TownPage;
import shikaku.town.people.CardSpec;
import shikaku.town.people.Clinic;
import shikaku.town.people.LoadTime;
import shikaku.town.people.RegisteredCoverage;
import shikaku.town.people.Resident;
import shikaku.town.people.Romaji;

/** The card tray of the demo's page over the running neighbourhood. */
final class DemoTray implements CardTray {
    private static final Said NO_CARD = Said.of(TOWN.sentence("card.none"));
    private static final Said NOTHING = Said.of("—");

    private final Neighbourhood neighbourhood;
    private final Map<String, String> remarks;
    private final TraySearch<Card> cards;
    private final List<Guest> guests;
    private Optional<Integer> noon = Optional.empty();

    DemoTray(Neighbourhood neighbourhood) {
        this.neighbourhood = neighbourhood;
        this.remarks = Stream.concat(
                        neighbourhood.town().day().visits().stream()
                                .map(visit -> Map.entry(visit.person(), visit.remark())),
                        Stream.of(Map.entry(
                                DemoOwnCard.VISITOR,
                                TOWN.sentence("card.visitor").inBoth())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, later) -> first));
        List<Card> all =
                neighbourhood.town().residents().stream().map(this::card).toList();
        this.cards = new TraySearch<>(all, DemoTray::texts);
        // Whoever edits the town may have moved somebody out of it.
        this.guests = Guests.read().entrySet().stream()
                .flatMap(guest -> neighbourhood.town().resident(guest.getKey()).stream()
                        .map(resident -> new Guest(card(resident), guest.getValue())))
                .toList();
    }

    /** Where words are looked for; the short name of a resident is their name in the spelling of the town's files. */
    private static Stream<String> texts(Card card) {
        return Stream.of(
                card.id(),
                card.name(),
                card.kana(),
                card.key(),
                card.remark().japanese(),
                card.remark().english(),
                card.kind().japanese(),
                card.kind().english());
    }

    @Override
    public List<Card> find(String wanted, int limit) {
        return cards.find(wanted).limit(limit).toList();
    }

    @Override
    public List<Guest> guests() {
        return guests;
    }

    @Override
    public String guestsClinic() {
        return neighbourhood.clinics().stream()
                .map(Clinic::id)
                .filter(neighbourhood.cameras().clinics()::contains)
                .findFirst()
                .orElseGet(() -> neighbourhood.clinics().getFirst().id());
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
    public List<StaffAccount> accounts() {
        Stream<StaffAccount> clinics = neighbourhood.clinics().stream()
                .flatMap(clinic -> Stream.of("terminal-", "accounting-")
                        .flatMap(program -> accounts(clinic, program + clinic.id())));
        Said center = Said.of(TOWN.sentence("accounts.center"));
        Stream<StaffAccount> operators = neighbourhood.staffing().ofCenter().stream()
                .map(account -> new StaffAccount(center, account.name(), account.password(), account.work()));
        return Stream.concat(clinics, operators).toList();
    }

    @Override
    public String center() {
        return neighbourhood.ports().operatorsPages();
    }

    private Stream<StaffAccount> accounts(Clinic clinic, String place) {
        return neighbourhood.staffing().accounts().stream()
                .filter(account -> account.place().equals(place))
                .map(account ->
                        new StaffAccount(shortName(clinic), account.name(), account.password(), account.work()));
    }

    @Override
    public LocalDateTime now() {
        return LocalDateTime.now(neighbourhood.clock().clock());
    }

    @Override
    public synchronized Optional<Integer> noon() {
        return noon;
    }

    @Override
    public synchronized Optional<Refusal> bringNoon() {
        try {
            noon = Optional.of(
                    neighbourhood.insurers().register(neighbourhood.town().residents(), LoadTime.NOON));
            return Optional.empty();
        } catch (UncheckedIOException | IllegalStateException centerIsOutOfReach) {
            return Optional.of(new Refusal(Said.of(TOWN.sentence("noon.not-now")), false));
        }
    }

    @Override
    public Optional<Refusal> insert(String person, String clinic) {
        Optional<Resident> holder = neighbourhood
                .town()
                .resident(person)
                .filter(resident -> resident.card().isPresent());
        if (holder.isEmpty() || neighbourhood.town().clinic(clinic).isEmpty()) {
            return Optional.of(new Refusal(Said.of(TOWN.sentence("card.unknown")), true));
        }
        try {
            neighbourhood.pockets().insert(holder.get(), clinic);
            return Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.of(new Refusal(Said.of(why(e)), false));
        }
    }

    private static String why(UncheckedIOException unchecked) {
        return Optional.ofNullable(unchecked.getCause())
                .map(Throwable::getMessage)
                .orElseGet(unchecked::toString);
    }

    @Override
    public boolean remove(String clinic) {
        boolean known = neighbourhood.town().clinic(clinic).isPresent();
        if (known) {
            neighbourhood.pockets().remove(clinic);
        }
        return known;
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
                new Said(clinic.name(), clinic.nameEnglish()),
                shortName(clinic),
                neighbourhood
                        .pockets()
                        .inside(clinic.id())
                        .map(holder -> new Said(holder.person().names().name(), latin(holder))),
                TownPage.KIOSK + clinic.id(),
                sites.desk(),
                sites.accounting());
    }

    private Said shortName(Clinic clinic) {
        return new Said(shortName(clinic, Clinic::name), shortName(clinic, Clinic::nameEnglish));
    }

    private String shortName(Clinic clinic, Function<Clinic, String> name) {
        return ShortNames.of(
                name.apply(clinic), neighbourhood.clinics().stream().map(name).toList());
    }

    private Card card(Resident resident) {
        return new Card(
                resident.id(),
                resident.person().names().name(),
                resident.person().names().kana().orElse(""),
                latin(resident),
                resident.person().birthdate().toString(),
                resident.card().map(DemoTray::kind).orElse(NO_CARD),
                resident.card().map(DemoTray::pin).orElse(NOTHING),
                key(resident),
                Said.of(remarks.getOrDefault(resident.id(), "")),
                resident.card().isPresent());
    }

    static String latin(Resident resident) {
        return resident.person().names().kana().map(Romaji::of).orElse("");
    }

    private static Said kind(CardSpec card) {
        Said kind = switch (card.kind()) {
            case STANDARD -> Said.of(TOWN.sentence("card.standard"));
            case WITHOUT_PHOTO -> Said.of(TOWN.sentence("card.no-photo"));
            case WITHOUT_PIN -> Said.of(TOWN.sentence("card.no-pin"));
        };
        return switch (card.certificate()) {
            case VALID -> kind;
            case EXPIRED_IN_GRACE -> kind.and(TOWN.sentence("card.in-grace"));
            case EXPIRED -> kind.and(TOWN.sentence("card.expired"));
            case REVOKED -> kind.and(TOWN.sentence("card.revoked"));
        };
    }

    private static Said pin(CardSpec card) {
        return card.pin()
                .map(pin -> card.pinTriesLeft() == 0 ? Said.of(TOWN.sentence("card.blocked", pin)) : new Said(pin, ""))
                .orElse(NOTHING);
    }

    private static String key(Resident resident) {
        List<RegisteredCoverage> standing = resident.registeredAt(LoadTime.MORNING);
        return standing.isEmpty() ? "—" : written(standing.getLast().key());
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
