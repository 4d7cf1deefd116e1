package shikaku.center.desk;

import java.util.Optional;
import shikaku.center.watch.Registered;
import shikaku.message.Sentence;

/** 資格の登録: what an insurer registered on a day. */
record RegistrationRow(Registered registered, Optional<Sentence> name) {
    public String last() {
        return Japan.minute(registered.last());
    }
}
