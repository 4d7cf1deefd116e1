package shikaku.terminal.signatures;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/** 更新の証跡: which signatures came when, how old they are, and since when they do not come. */
record UpdatesOnRecord(Ledger ledger) implements Consumer<SignatureUpdate.Update> {
    private static final Logger LOG = LoggerFactory.getLogger(UpdatesOnRecord.class);

    @Override
    public void accept(SignatureUpdate.Update update) {
        String dated = update.database().dated().map(Object::toString).orElse("never");
        Stream<String> taken = update.taken().stream()
                .flatMap(file -> Stream.of(file.name(), "sha256 " + file.sha256(), "dated " + file.dated()));
        try {
            ledger.write(new Deed(
                    Act.SIGNATURES_TAKEN_IN,
                    Deed.TERMINAL,
                    Optional.empty(),
                    Deed.How.UNKNOWN,
                    Optional.empty(),
                    update.trouble().isEmpty() ? Outcome.DONE : Outcome.FAILED,
                    "signatures dated " + dated,
                    update.trouble(),
                    taken.limit(shikaku.evidence.Limits.ITEMS).toList()));
        } catch (SQLException nothingWritten) {
            LOG.error(
                    "an update of signatures is not on record: {}",
                    nothingWritten.getClass().getSimpleName());
        }
    }
}
