package shikaku.edge.account;

import java.util.List;
import shikaku.message.Reason;

/** What the book says to whoever wants something of it. */
public sealed interface BookAnswer {
    /**
     * It is done.
     *
     * @param codes to hand over, each once
     */
    record Done(List<Handed> codes) implements BookAnswer {
        static final Done PLAIN = new Done(List.of());

        public Done {
            codes = List.copyOf(codes);
        }
    }

    /** Nothing was done, for these reasons. */
    record Refused(List<Wrong> wrong) implements BookAnswer {
        public Refused {
            wrong = List.copyOf(wrong);
        }

        static Refused of(Reason reason) {
            return new Refused(List.of(new Wrong(0, reason)));
        }
    }

    /** A code for an account. */
    record Handed(String account, String code) {
        @Override
        public String toString() {
            return "Handed[" + account + "]";
        }
    }

    /**
     * What is wrong.
     *
     * @param line of the file; 0 where there is none
     */
    record Wrong(int line, Reason reason) {}
}
