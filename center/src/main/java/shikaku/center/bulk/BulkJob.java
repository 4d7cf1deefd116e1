package shikaku.center.bulk;

import java.util.Optional;
import shikaku.domain.InstitutionCode;
import shikaku.message.bulk.BulkCounts;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.oqs.RequestHeader;

/**
 * 一括処理, as far as it has come.
 *
 * @param id of the store
 * @param number 受付番号
 * @param heading of the request
 * @param people how many it is about
 * @param done of these
 */
public record BulkJob(
        long id, ReceptionNumber number, BulkKind kind, BulkKind.Heading heading, int people, BulkCounts done) {

    /** Whose it is. */
    public InstitutionCode institution() {
        return heading.header().institution();
    }

    /** Empty while it is under way. */
    public Optional<BulkCounts> result() {
        return done.all() == people ? Optional.of(done) : Optional.empty();
    }

    /** How many are done; empty once it is finished. */
    public Optional<BulkCounts> underWay() {
        return done.all() == people ? Optional.empty() : Optional.of(done);
    }

    /** As it is answered to one who calls this question by a name; without one it keeps that of the first step. */
    BulkJob askedForBy(RequestHeader question) {
        Optional<String> name =
                question.arbitraryFileIdentifier().or(() -> heading.header().arbitraryFileIdentifier());
        var asked = new BulkKind.Heading(new RequestHeader(institution(), name), heading.date());
        return new BulkJob(id, number, kind, asked, people, done);
    }

    /** The job as evidence names it. */
    String name() {
        return "job/" + number.value();
    }
}
