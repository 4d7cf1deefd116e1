package shikaku.town.page;

import java.net.URI;
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
     * @param key 保険者番号 記号・番号・枝番, as a paper document would show it
     * @param remark why this person is interesting
     */
    record Card(
            String id,
            String name,
            String kana,
            String birthdate,
            String kind,
            String pin,
            String key,
            String remark,
            boolean hasCard) {}

    /**
     * A clinic's slot and pages.
     *
     * @param card the name on the card that is in the slot
     * @param kiosk where a visitor's browser becomes the clinic's kiosk
     */
    record Slot(
            String id,
            String name,
            String shortName,
            Optional<String> card,
            String kiosk,
            String desk,
            String accounting) {}

    /** At most {@code limit} cards whose name, kana, number or remark holds {@code wanted}; the interesting ones first. */
    List<Card> find(String wanted, int limit);

    int size();

    List<Slot> slots();

    /** The staff's demo accounts, a line each. */
    List<String> accounts();

    /** Takes out whatever is in the slot and puts this person's card in; otherwise why it cannot be, in one sentence. */
    Optional<String> insert(String person, String clinic);

    void remove(String clinic);

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
