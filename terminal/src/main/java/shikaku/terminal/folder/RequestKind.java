package shikaku.terminal.folder;

import java.util.Optional;
import java.util.stream.Stream;

/** 電文の種類, told by how a file's name begins (interface.md §2.1). */
enum RequestKind {
    /** OQS-IF-001 資格確認要求. */
    INQUIRY("OQSsiquc01req_"),
    /** OQS-IF-003 照会番号登録要求. */
    REGISTRATION("OQSsiimm01req_");

    private final String prefix;

    RequestKind(String prefix) {
        this.prefix = prefix;
    }

    static Optional<RequestKind> of(FileName name) {
        return Stream.of(values())
                .filter(kind -> name.value().startsWith(kind.prefix))
                .findFirst();
    }
}
