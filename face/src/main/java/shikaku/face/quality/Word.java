package shikaku.face.quality;

/** A sentence to the patient at the kiosk, in both languages: what to do, in plain words, never whose fault it is. */
public record Word(String japanese, String english) {}
