package shikaku.center.distribution;

import java.time.Instant;
import java.util.Optional;
import shikaku.message.signatures.SignatureFile;

/** 公開の記録: that somebody put a file in; a line of the ledger beside the published files. @param who the operator's account */
record Publication(Instant when, String who, SignatureFile file) {
    String line() {
        return String.join(
                "\t",
                when.toString(),
                who,
                file.name(),
                file.sha256(),
                Long.toString(file.bytes()),
                file.dated().toString());
    }

    /** What a line says; empty when it is none of ours. */
    static Optional<Publication> of(String line) {
        String[] words = line.split("\t", -1);
        try {
            return words.length == 6
                    ? Optional.of(new Publication(
                            Instant.parse(words[0]),
                            words[1],
                            new SignatureFile(words[2], words[3], Long.parseLong(words[4]), Instant.parse(words[5]))))
                    : Optional.empty();
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }
}
