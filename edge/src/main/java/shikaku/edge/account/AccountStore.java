package shikaku.edge.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import shikaku.message.Reason;

/** Where a program keeps its book: in its own database, each line together with its evidence. */
public interface AccountStore {
    /** Of a program that keeps none: its accounts are its configuration's, for ever. */
    AccountStore NONE = new AccountStore() {
        @Override
        public List<AccountAct> all() {
            return List.of();
        }

        @Override
        public void keep(List<AccountAct> acts) {
            throw new UnsupportedOperationException("this program keeps no book of accounts");
        }

        @Override
        public void refused(String by, String account, Reason reason) {
            // Nothing can be asked here that could be refused.
        }

        @Override
        public Used usedSince(Instant since) {
            return new Used(Set.of(), false);
        }
    };

    /** Every line, oldest first. */
    List<AccountAct> all();

    /**
     * Keeps lines and one row of evidence that tells them all; all of it or nothing.
     *
     * @throws RuntimeException when nothing was kept, also because somebody else took a number first
     */
    void keep(List<AccountAct> acts);

    /** Somebody tried what they may not. */
    void refused(String by, String account, Reason reason);

    /** Who signed in since. */
    Used usedSince(Instant since);

    /**
     * Who signed in.
     *
     * @param accounts as they stand in the evidence
     * @param known whether the evidence reaches back so far
     */
    record Used(Set<String> accounts, boolean known) {
        public Used {
            accounts = Set.copyOf(accounts);
        }
    }
}
