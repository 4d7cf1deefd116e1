package shikaku.town.page;

import java.util.Optional;

/** What the page needs for a visitor's own card (来訪者のカード). */
public interface OwnCard {
    /**
     * The card set aside for visitors.
     *
     * @param person short name of its holder, who is as invented as everybody
     * @param name of its holder
     * @param ownFace whether a visitor's face is on it now
     */
    record Holder(String person, Said name, boolean ownFace) {}

    /** Empty where the town has no such card, or where this machine finds no faces. */
    Optional<Holder> holder();

    /**
     * Puts the face onto the card.
     *
     * @param jpeg one frame of the visitor's camera; wiped by whoever calls
     * @return why it was not done
     */
    Optional<Said> make(byte[] jpeg);

    /** Takes it off again; nothing of it stays. */
    void erase();
}
