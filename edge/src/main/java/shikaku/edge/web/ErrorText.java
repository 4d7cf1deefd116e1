package shikaku.edge.web;

import shikaku.message.Reason;
import shikaku.message.Sentence;

/**
 * The sentence for a status that the framework decided on (RFC 9110, 15.5 and 15.6); the programs' own refusals carry their
 * Reason instead.
 */
record ErrorText(int status, String code, String japanese, String english) {
    private ErrorText(int status, String japanese, String english) {
        this(status, "HTTP-" + status, japanese, english);
    }

    static ErrorText of(int status) {
        return switch (status) {
            case 400 -> new ErrorText(status, "送られた内容を読み取れません。", "The request cannot be read.");
            case 401 -> new ErrorText(status, "サインインしてください。", "Please sign in.");
            case 403 -> new ErrorText(status, "この操作は許可されていません。", "This is not allowed.");
            case 404 -> new ErrorText(status, "お探しのページはありません。", "There is no such page.");
            case 405 -> new ErrorText(status, "この方法では利用できません。", "This method cannot be used here.");
            case 406 -> new ErrorText(status, "求められた形式では答えられません。", "No answer in the form asked for.");
            case 413 -> of(status, Reason.MESSAGE_TOO_LARGE);
            case 415 -> new ErrorText(status, "この形式は受け付けていません。", "This format is not accepted.");
            case 503 -> new ErrorText(status, "ただいま混み合っています。しばらくしてからもう一度お試しください。", "Busy; please try again shortly.");
            default ->
                status < 500
                        ? new ErrorText(status, "受け付けられませんでした。", "The request was not accepted.")
                        : new ErrorText(
                                status, "処理できませんでした。番号を管理者に伝えてください。", "It failed; tell the operator the number.");
        };
    }

    private static ErrorText of(int status, Reason reason) {
        Sentence sentence = reason.reception();
        return new ErrorText(status, reason.code(), sentence.japanese(), sentence.english());
    }

    String html(String number) {
        return """
                <!DOCTYPE html>
                <html lang="ja"><head><meta charset="utf-8"><title>資格確認</title>
                <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/edge/plain.css"></head>
                <body><main><h1>%s</h1><p lang="en">%s</p><p>番号 %s（%s）</p><p><a href="/">最初のページへ</a></p></main></body></html>
                """.formatted(japanese, english, number, code);
    }

    String xml(String number) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                <XmlMsg><MessageHeader><SegmentOfResult>9</SegmentOfResult><ErrorCode>%s</ErrorCode>\
                <ErrorMessage>%s %s (%s)</ErrorMessage></MessageHeader><MessageBody/></XmlMsg>
                """.formatted(code, japanese, english, number);
    }

    String json(String number) {
        return """
                {"status":%d,"code":"%s","message":"%s","messageEnglish":"%s","number":"%s"}
                """.formatted(status, code, japanese, english, number);
    }
}
