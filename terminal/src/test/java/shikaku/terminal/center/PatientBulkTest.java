package shikaku.terminal.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shikaku.domain.CheckDigit;
import shikaku.domain.InstitutionCode;
import shikaku.evidence.Hash;
import shikaku.evidence.Receipt;
import shikaku.message.Reason;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.bulk.RequestKey;
import shikaku.message.oqs.RequestHeader;
import shikaku.terminal.checkin.CheckInEnded;

/** A refusal that passes is no answer of a folder; one that stands is, and so is one that does not pass. */
class PatientBulkTest {
    private static final BulkDownloadRequest FETCH = new BulkDownloadRequest(
            RequestHeader.of(new InstitutionCode(CheckDigit.append("281000001"))), new ReceptionNumber("20261124-1"));
    private static final Receipt RECEIPT = new Receipt(6, 7, Hash.of(new byte[Hash.LENGTH]));

    private final Queue<Reason> refusals = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final BulkLine patient = new PatientBulk(new Busy(), pauses::add);

    @AfterEach
    void nobodyIsLeftInterrupted() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void whatPassesIsWaitedFor() throws Exception {
        refusals.addAll(List.of(Reason.TOO_MANY_REQUESTS, Reason.CENTER_BUSY));
        assertThat(patient.fetch(BulkKind.INQUIRIES, FETCH, Path.of("answer"))).isEqualTo(RECEIPT);
        assertThat(pauses).containsExactly(PatientBulk.PAUSE, PatientBulk.PAUSE);
    }

    @Test
    void whatStandsIsTheAnswer() {
        refusals.add(Reason.BULK_JOB_UNKNOWN);
        isRefused(Reason.BULK_JOB_UNKNOWN);
        assertThat(pauses).isEmpty();
    }

    @Test
    void whatDoesNotPassIsTheAnswerInTheEnd() {
        refusals.addAll(Collections.nCopies(PatientBulk.TIMES, Reason.CENTER_BUSY));
        isRefused(Reason.CENTER_BUSY);
        assertThat(refusals).isEmpty();
    }

    @Test
    void whoEndsMeanwhileHasNoAnswer() {
        refusals.add(Reason.CENTER_BUSY);
        var ending = new PatientBulk(new Busy(), _ -> {
            throw new InterruptedException();
        });
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ending.fetch(BulkKind.INQUIRIES, FETCH, Path.of("answer")));
        assertThat(Thread.interrupted()).isTrue();
    }

    private void isRefused(Reason reason) {
        assertThatExceptionOfType(CheckInEnded.class)
                .isThrownBy(() -> patient.fetch(BulkKind.INQUIRIES, FETCH, Path.of("answer")))
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo(reason));
    }

    /** A center that refuses so often and then answers. */
    private final class Busy implements BulkLine {
        @Override
        public Taken send(BulkKind kind, Path request, RequestKey name) {
            throw new AssertionError("not asked");
        }

        @Override
        public Receipt fetch(BulkKind kind, BulkDownloadRequest request, Path into) throws CheckInEnded {
            if (!refusals.isEmpty()) {
                throw new CheckInEnded(refusals.remove());
            }
            return RECEIPT;
        }
    }
}
