package shikaku.town.demo;

import shikaku.town.day.Visit;
import shikaku.town.pocket.InsertedCard;

/**
 * When within a check-in the center dies. Each point is certain, not likely: the town lets a card hesitate, or lets another program stand still, so
 * the check-in cannot be anywhere else when the signal comes.
 */
enum KillPoint {
    /** The session is open; the card has not signed. The proof ⑤′ will find nobody. */
    AFTER_ARROW_3("③の後、⑤′の前", true) {
        @Override
        void beforeTheLastAnswer(Neighbourhood neighbourhood, Visit visit) {
            neighbourhood.pockets().card(visit.clinic()).hesitate();
        }

        @Override
        void afterTheLastAnswer(Neighbourhood neighbourhood, Visit visit) {
            InsertedCard card = neighbourhood.pockets().card(visit.clinic());
            card.awaitHesitating();
            neighbourhood.fleet().kill(Neighbourhood.CENTER);
            card.encourage();
        }
    },

    /** The center has the proof and asks whether the certificate is revoked; jpki, standing still, has not answered. */
    DURING_ARROW_6("⑥の間", true) {
        @Override
        void beforeTheLastAnswer(Neighbourhood neighbourhood, Visit visit) {
            neighbourhood.fleet().standStill(Neighbourhood.JPKI);
        }

        @Override
        void afterTheLastAnswer(Neighbourhood neighbourhood, Visit visit) {
            UnreadQuestion.onThisMachine().await(neighbourhood.ports().jpki());
            neighbourhood.fleet().kill(Neighbourhood.CENTER);
            neighbourhood.fleet().goOn(Neighbourhood.JPKI);
        }
    },

    /** The terminal has the answer; accounting, standing still, has not fetched it, so ⑨ and ⑩ are still to come. */
    AFTER_ARROW_7("⑦の後、⑧⑨⑩の前", false) {
        @Override
        void beforeTheLastAnswer(Neighbourhood neighbourhood, Visit visit) {
            neighbourhood.fleet().standStill(accounting(visit));
        }

        @Override
        void afterTheCheckIn(Neighbourhood neighbourhood, Visit visit) {
            neighbourhood.fleet().kill(Neighbourhood.CENTER);
            neighbourhood.fleet().goOn(accounting(visit));
        }

        private String accounting(Visit visit) {
            return "accounting-" + visit.clinic();
        }
    };

    private final String words;
    private final boolean unavailable;

    KillPoint(String words, boolean unavailable) {
        this.words = words;
        this.unavailable = unavailable;
    }

    void beforeTheLastAnswer(Neighbourhood neighbourhood, Visit visit) {}

    void afterTheLastAnswer(Neighbourhood neighbourhood, Visit visit) {}

    void afterTheCheckIn(Neighbourhood neighbourhood, Visit visit) {}

    String words() {
        return words;
    }

    /** Whether the check-in under way must end as Unavailable: its answer was not there yet. */
    boolean unavailable() {
        return unavailable;
    }

    /** What happens to the center around the patient's last answer of this visit. */
    Counter.Meanwhile during(Visit visit, Neighbourhood neighbourhood) {
        return new Counter.Meanwhile() {
            @Override
            public void beforeTheLastAnswer() {
                KillPoint.this.beforeTheLastAnswer(neighbourhood, visit);
            }

            @Override
            public void afterTheLastAnswer() {
                KillPoint.this.afterTheLastAnswer(neighbourhood, visit);
            }
        };
    }
}
