package shikaku.terminal.folder;

import java.util.Optional;
import java.util.stream.Stream;

/** 電文の種類, told by how a file's name begins (interface.md §2.1). */
enum RequestKind {
    /** OQS-IF-001 資格確認要求. */
    INQUIRY("OQSsiquc01req_"),
    /** OQS-IF-003 照会番号登録要求. */
    REGISTRATION("OQSsiimm01req_"),
    /** OQS-IF-005 資格確認一括照会要求. */
    BULK_INQUIRY("OQSmuquc01req_"),
    /** OQS-IF-007 資格確認一括照会 ダウンロード要求. */
    BULK_INQUIRY_RESULT("OQSmuquc02req_"),
    /** OQS-IF-009 照会番号一括登録要求. */
    BULK_REGISTRATION("OQSmuimm01req_"),
    /** OQS-IF-011 照会番号一括登録 ダウンロード要求. */
    BULK_REGISTRATION_RESULT("OQSmuimm02req_");

    private final String prefix;

    RequestKind(String prefix) {
        this.prefix = prefix;
    }

    /** Whether it is about any number of people. */
    boolean isBulk() {
        return switch (this) {
            case INQUIRY, REGISTRATION -> false;
            case BULK_INQUIRY, BULK_INQUIRY_RESULT, BULK_REGISTRATION, BULK_REGISTRATION_RESULT -> true;
        };
    }

    /** Whether it holds any number of people itself. */
    boolean isList() {
        return this == BULK_INQUIRY || this == BULK_REGISTRATION;
    }

    static Optional<RequestKind> of(FileName name) {
        return of(name.value());
    }

    /** The same of whatever else bears a name. */
    static Optional<RequestKind> of(String name) {
        return Stream.of(values()).filter(kind -> name.startsWith(kind.prefix)).findFirst();
    }
}
