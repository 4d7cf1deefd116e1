package shikaku.card.chip;

/** Something proved to the card in this session; gone with reset, power and selection of an application. */
public sealed interface Right {
    /** The PIN of this file was verified. */
    record PinVerified(int file) implements Right {}

    /** 特定機関認証: an institution under the root of this file has authenticated itself. */
    record InstitutionAuthenticated(int file) implements Right {}
}
