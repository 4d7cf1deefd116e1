package shikaku.terminal.center;

import shikaku.message.XmlMessage;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.bulk.BulkQualificationRequest;
import shikaku.message.bulk.BulkRegistrationRequest;
import shikaku.message.bulk.BulkRegistrationUnit;
import shikaku.message.item.BulkMessage;
import shikaku.message.oqs.RequestHeader;

/** 一括処理の種類, and where the center takes it (our profile). */
public enum BulkKind {
    /** 資格確認一括照会, OQS-IF-005 to 008. */
    INQUIRIES("/bulk/inquiries", BulkQualificationRequest.UNIT, BulkConfirmUnit.NAME),
    /** 照会番号一括登録, OQS-IF-009 to 012. */
    REGISTRATIONS("/bulk/registrations", BulkRegistrationRequest.UNIT, BulkRegistrationUnit.NAME);

    private final String path;
    private final String question;
    private final String answer;

    BulkKind(String path, String question, String answer) {
        this.path = path;
        this.question = question;
        this.answer = answer;
    }

    /** Where a job is sent. */
    String path() {
        return path;
    }

    /** Where its result is fetched. */
    String resultPath() {
        return path + "/result";
    }

    /** The block that repeats in what is asked. */
    public String question() {
        return question;
    }

    /** The block that repeats in what is answered. */
    String answer() {
        return answer;
    }

    /** What may cross in what is asked. */
    BulkMessage asking() {
        return switch (this) {
            case INQUIRIES -> BulkMessage.INQUIRIES;
            case REGISTRATIONS -> BulkMessage.REGISTRATIONS;
        };
    }

    /** What may cross in what is answered. */
    BulkMessage answering() {
        return switch (this) {
            case INQUIRIES -> BulkMessage.INQUIRY_RESULTS;
            case REGISTRATIONS -> BulkMessage.REGISTRATION_RESULTS;
        };
    }

    /** Who asks; {@link shikaku.message.MalformedMessage} when the message is of no such job. */
    RequestHeader header(XmlMessage envelope) {
        return switch (this) {
            case INQUIRIES -> BulkQualificationRequest.from(envelope).header();
            case REGISTRATIONS -> BulkRegistrationRequest.from(envelope).header();
        };
    }
}
