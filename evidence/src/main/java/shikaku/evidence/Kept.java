package shikaku.evidence;

/** What became of one record of a batch, to be told to its caller once the batch is durable. */
sealed interface Kept {
    void tell();

    /** It is in the log. */
    record Done(Waiting waiting, Receipt receipt) implements Kept {
        @Override
        public void tell() {
            waiting.receipt().complete(receipt);
        }
    }

    /** Its own work failed; nothing of it is in the log. */
    record Undone(Waiting waiting, Exception cause) implements Kept {
        @Override
        public void tell() {
            waiting.receipt().completeExceptionally(new EvidenceNotKept.WorkFailed(cause));
        }
    }
}
