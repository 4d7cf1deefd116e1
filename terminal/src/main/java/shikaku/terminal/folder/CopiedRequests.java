package shikaku.terminal.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;
import shikaku.message.Reason;
import shikaku.terminal.store.Ledger;

/** 写しからの応答: nothing that another machine may still change is scanned or read, but a {@link OwnCopies copy} of it, and that one for both. */
@Realizes(clauses = Clause.C15)
public final class CopiedRequests implements Answers {
    private final Answers answers;
    private final OwnCopies copies;
    private final Refusals refusals;

    /** @param answers to the copies */
    public CopiedRequests(
            Answers answers, OwnCopies copies, InstitutionCode institution, Ledger ledger, BusinessClock business) {
        this.answers = answers;
        this.copies = copies;
        this.refusals = new Refusals(institution, ledger, business);
    }

    @Override
    public Sense answer(Claimed request, Path answer) throws IOException, SQLException {
        Optional<OwnCopies.Copy> copied = copies.of(request);
        if (copied.isEmpty()) {
            Files.write(
                    answer,
                    refusals.of(Reason.MESSAGE_TOO_LARGE, Optional.empty(), Refusals.echo(request, Optional.empty())));
            return Sense.NOT_UNDERSTOOD;
        }
        try (OwnCopies.Copy copy = copied.get()) {
            return answers.answer(request.readFrom(copy.file()), answer);
        }
    }

    @Override
    public boolean takesIn() {
        return answers.takesIn();
    }

    @Override
    public boolean isSlow(Claimed request) {
        return answers.isSlow(request);
    }

    @Override
    public void begin(Set<String> left) throws IOException {
        answers.begin(left);
    }

    @Override
    public boolean isPutAway(Claimed request) {
        return answers.isPutAway(request);
    }

    @Override
    public void done(Claimed request) throws IOException {
        answers.done(request);
    }
}
