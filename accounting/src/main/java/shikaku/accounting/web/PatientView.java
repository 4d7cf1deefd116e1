package shikaku.accounting.web;

import static shikaku.accounting.AccountingWords.WORDS;

import java.util.Optional;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.store.ArrivalLists.RegistrationState;
import shikaku.domain.BranchNumber;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredSymbol;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;

/** A patient's chart as text. */
record PatientView(Patient patient, Optional<RegistrationState> state) {
    static PatientView of(Patient patient, Optional<RegistrationState> state) {
        return new PatientView(patient, state);
    }

    public String number() {
        return patient.number().text();
    }

    public String name() {
        return patient.names().name();
    }

    public String kana() {
        return patient.names().kana().orElse("");
    }

    public String other() {
        return patient.names().other().orElse("");
    }

    public Sentence birthdate() {
        return DayWords.of(patient.birthdate());
    }

    public Sentence sex() {
        return ItemWords.of(patient.sex());
    }

    public String insurer() {
        return patient.insured().map(key -> key.insurer().digits()).orElse("");
    }

    public String symbol() {
        return patient.insured()
                .flatMap(InsuredCardKey::symbol)
                .map(InsuredSymbol::value)
                .orElse("");
    }

    public String insuredNumber() {
        return patient.insured().map(key -> key.number().value()).orElse("");
    }

    public String branch() {
        return patient.insured()
                .flatMap(InsuredCardKey::branch)
                .map(BranchNumber::digits)
                .orElse("");
    }

    /** Name of the state, or {@code NONE}, for programs. */
    public String registration() {
        return state.map(Enum::name).orElse("NONE");
    }

    public Sentence registrationWord() {
        return state.map(PatientView::word).orElseGet(() -> WORDS.sentence("registration.none"));
    }

    private static Sentence word(RegistrationState state) {
        return switch (state) {
            case WAITING -> WORDS.sentence("registration.waiting");
            case DONE -> WORDS.sentence("registration.done");
            case GIVEN_UP -> WORDS.sentence("registration.given-up");
        };
    }

    @Override
    public String toString() {
        return "PatientView[…]";
    }
}
