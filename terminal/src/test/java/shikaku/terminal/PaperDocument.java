package shikaku.terminal;

import java.util.HashMap;
import java.util.Map;

/** The form of a paper document, as reception fills it in. */
final class PaperDocument {
    private PaperDocument() {}

    static Map<String, String> of(String insurer) {
        return of(insurer, "567");
    }

    /** With some of its fields otherwise. */
    static Map<String, String> with(Map<String, String> others) {
        Map<String, String> fields = new HashMap<>(of("138057"));
        fields.putAll(others);
        return fields;
    }

    static Map<String, String> born(String date) {
        Map<String, String> fields = new HashMap<>(of("138057"));
        fields.put("birthdate", date);
        return fields;
    }

    /** The same numbers, noted from that. */
    static Map<String, String> seen(String what, String number) {
        Map<String, String> fields = new HashMap<>(of("138057", number));
        fields.put("seen", what);
        return fields;
    }

    static Map<String, String> of(String insurer, String number) {
        return Map.of(
                "insurer", insurer,
                "symbol", "12-34",
                "number", number,
                "branch", "",
                "birthdate", "2015-04-01",
                "limit", "no",
                "answeredBy", "SELF");
    }
}
