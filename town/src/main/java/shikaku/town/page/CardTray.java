package shikaku.town.page;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import shikaku.domain.figure.Arrow;

/** What the page needs of the town: whose cards there are, and putting one into a clinic's slot. */
public interface CardTray {
    /**
     * A card, or a person without one, as the tray shows it. All of it is invented and meant to be seen: these are the pockets of the demo.
     *
     * @param id the resident's short name
     * @param latin the name in Latin letters
     * @param key 保険者番号 記号・番号・枝番, as a paper document would show it
     * @param remark why this person is interesting
     */
    record Card(
            String id,
            String name,
            String kana,
            String latin,
            String birthdate,
            Said kind,
            Said pin,
            String key,
            Said remark,
            boolean hasCard) {}

    /**
     * One of those in front.
     *
     * @param shows what is to be seen with this card
     */
    record Guest(Card card, Said shows) {}

    /**
     * A clinic's slot and pages.
     *
     * @param card the name on the card that is in the slot, and the same in Latin letters
     * @param kiosk where a visitor's browser becomes the clinic's kiosk
     */
    record Slot(
            String id, Said name, Said shortName, Optional<Said> card, String kiosk, String desk, String accounting) {}

    /** At most {@code limit} cards that have all the words of {@code wanted} in name, kana, number or remark; the interesting ones first. */
    List<Card> find(String wanted, int limit);

    /** 見本の十二人: whom a visitor sees first, and what each of them shows. */
    List<Guest> guests();

    /** The clinic they come to; it has a camera if any has. */
    String guestsClinic();

    int size();

    List<Slot> slots();

    /** Address of the center's pages for operators and vendors. */
    String center();

    /** The staff's demo accounts. */
    List<StaffAccount> accounts();

    /** What time it is in the town, which has a clock of its own. */
    LocalDateTime now();

    /** How many records the insurers registered at noon; empty while that has not come. */
    Optional<Integer> noon();

    /**
     * The insurers register what changes at noon (C-11), whatever time it is; once more changes nothing.
     *
     * @return why it cannot be now
     */
    Optional<Refusal> bringNoon();

    /** Takes out whatever is in the slot and puts this person's card in; otherwise why it cannot be. */
    Optional<Refusal> insert(String person, String clinic);

    /** Takes out whatever is in the slot; false if there is no such clinic. */
    boolean remove(String clinic);

    /**
     * An account of somebody who works in a clinic.
     *
     * @param where the clinic's page they sign in at
     * @param role what they are there
     */
    record StaffAccount(Said where, String name, String password, Said role) {}

    /**
     * Why a card was not put in.
     *
     * @param unknown there is no such card or clinic
     */
    record Refusal(Said why, boolean unknown) {}

    /** The address that makes a browser this clinic's kiosk, for one use; empty if there is no such clinic. */
    Optional<URI> enrolment(String clinic);

    /** Tells {@code watcher} of every arrow travelled, until the returned handle is closed. */
    Watch watch(Watcher watcher);

    /** Somebody who watches, until closed; closing twice is fine. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** Hears of arrows. */
    interface Watcher extends Consumer<Seen> {}

    /**
     * An arrow travelled.
     *
     * @param place the program that reported it, such as {@code terminal-higashi}
     */
    record Seen(Arrow arrow, String place) {}
}
