package shikaku.edge.web;

import static shikaku.edge.language.PageWords.STAFF;

import java.util.Locale;
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

    String html(String number, Locale locale) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/edge/plain.css"></head>
                <body><main><h1>%s</h1>
                <details><summary>%s</summary><p>%s</p></details>
                <p>%s</p><p><a href="/">%s</a></p></main></body></html>
                """.formatted(
                        locale.toLanguageTag(),
                        STAFF.in(locale, "refused.title"),
                        reason.reception().in(locale),
                        STAFF.in(locale, "for-vendor"),
                        reason.vendor().in(locale),
                        STAFF.in(locale, "refused.number", number, reason.code()),
                        STAFF.in(locale, "refused.first"));
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
