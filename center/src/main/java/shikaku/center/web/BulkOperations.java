package shikaku.center.web;

import shikaku.center.Limits;
import shikaku.center.bulk.BulkFetching;
import shikaku.center.bulk.BulkJob;
import shikaku.center.bulk.BulkKind;
import shikaku.center.bulk.BulkUpload;
import shikaku.center.counter.Callers;
import shikaku.center.counter.Operation;
import shikaku.domain.InstitutionCode;
import shikaku.evidence.Act;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.oqs.ErrorEcho;

/**
 * What a terminal may ask of the center in bulk.
 *
 * @param upload takes jobs
 * @param fetching hands results out
 */
public record BulkOperations(BulkUpload upload, BulkFetching fetching) {
    /** The second step, up to where its people are to be written. */
    Operation<InstitutionCode, BulkDownloadRequest, BulkJob> result(BulkKind kind) {
        return new Operation<>(
                Act.BULK_RESULT_FETCHED,
                kind.purpose(),
                Limits.TERMINAL_MESSAGE_BYTES,
                Callers::terminal,
                BulkDownloadRequest::from,
                (caller, message) -> Callers.own(caller, message.header().institution(), message),
                (institution, message) -> fetching.fetch(kind, institution, message),
                job -> fetching.envelope(job).envelope(),
                ErrorEcho::ofJobsResult);
    }
}
