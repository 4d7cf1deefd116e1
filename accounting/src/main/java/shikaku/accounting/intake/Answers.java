package shikaku.accounting.intake;

/** Reads 資格確認結果 from the bytes of a delivery. */
@FunctionalInterface
public interface Answers {
    /** @throws shikaku.message.MalformedMessage when the bytes are no result, with the reason to tell people */
    Answer read(byte[] document);
}
