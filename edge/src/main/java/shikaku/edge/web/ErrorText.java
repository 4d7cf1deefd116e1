package shikaku.edge.web;

import shikaku.message.Reason;

/**
 * What is said about a status that the framework decided on (RFC 9110, 15.5 and 15.6), in the words of its {@link Reason}; the programs' own
 * refusals carry theirs already.
 */
record ErrorText(int status, Reason reason) {
    private static final int SERVER_ERROR = 500;

    static ErrorText of(int status) {
        return new ErrorText(
                status,
                switch (status) {
                    case 400, 406, 411, 415, 417 -> Reason.REQUEST_UNREADABLE;
                    case 401 -> Reason.SIGN_IN_NEEDED;
                    case 403 -> Reason.PAGE_NOT_ALLOWED;
                    case 408 -> Reason.MESSAGE_TOO_SLOW;
                    case 413, 414, 431 -> Reason.MESSAGE_TOO_LARGE;
                    case 429 -> Reason.TOO_MANY_REQUESTS;
                    case 503 -> Reason.CENTER_BUSY;
                    default -> status < SERVER_ERROR ? Reason.PAGE_NOT_FOUND : Reason.INTERNAL_FAULT;
                });
    }

    String html(String number) {
        return """
                <!DOCTYPE html>
                <html lang="ja"><head><meta charset="utf-8"><title>お知らせ Notice｜資格確認</title>
                <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/edge/plain.css"></head>
                <body><main><h1>%s</h1><p lang="en">%s</p>
                <details><summary>業者向け <span lang="en">for the vendor</span></summary><p>%s</p><p lang="en">%s</p></details>
                <p>番号 <span lang="en">Number</span> %s（%s）</p><p><a href="/">最初のページへ <span lang="en">To the first page</span></a></p></main></body></html>
                """.formatted(
                        reason.reception().japanese(),
                        reason.reception().english(),
                        reason.vendor().japanese(),
                        reason.vendor().english(),
                        number,
                        reason.code());
    }

    String xml(String number) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                <XmlMsg><MessageHeader><SegmentOfResult>9</SegmentOfResult><ErrorCode>%s</ErrorCode>\
                <ErrorMessage>%s (%s)</ErrorMessage></MessageHeader><MessageBody/></XmlMsg>
                """.formatted(reason.code(), reason.reception().inBoth(), number);
    }

    String json(String number) {
        return """
                {"status":%d,"code":"%s","message":"%s","messageEnglish":"%s","vendor":"%s","vendorEnglish":"%s","number":"%s"}
                """.formatted(
                        status,
                        reason.code(),
                        reason.reception().japanese(),
                        reason.reception().english(),
                        reason.vendor().japanese(),
                        reason.vendor().english(),
                        number);
    }
}
