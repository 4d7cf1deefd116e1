package shikaku.town.day;

import java.util.List;
import java.util.Optional;
import shikaku.domain.IdentityMethod;
import shikaku.town.table.FileDates;
import shikaku.town.table.Row;
import shikaku.town.table.Words;

/** The cells that say how somebody checks in: way, identity, wrongPins, typed. */
final class WayCells {
    private static final String CARD = "card";
    private static final String DOCUMENT = "document";
    private static final String PIN = "PIN";
    private static final String VISUAL = "VISUAL";
    private static final String FACE = "FACE";
    private static final String DOCUMENT_SHOWN = "DOCUMENT";

    private WayCells() {}

    static CheckInWay read(Row row, FileDates dates) {
        return switch (row.text("way")) {
            case CARD ->
                row.make(() -> new CheckInWay.ByCard(row.value("identity", WayCells::identity), wrongPins(row)));
            case DOCUMENT -> new CheckInWay.ByDocument(row.value("typed", cell -> TypedKey.read(cell, dates)));
            default -> throw row.fault("way", "card, document or event must stand here");
        };
    }

    private static IdentityMethod identity(String word) {
        return switch (word) {
            case PIN -> IdentityMethod.PIN;
            case VISUAL -> IdentityMethod.STAFF_VISUAL;
            case FACE -> IdentityMethod.FACE;
            default -> throw new IllegalArgumentException("PIN, VISUAL or FACE must stand here for a card");
        };
    }

    private static List<String> wrongPins(Row row) {
        return row.optional("wrongPins").map(cell -> List.of(cell.split(" +"))).orElse(List.of());
    }

    static String way(CheckInWay way) {
        return switch (way) {
            case CheckInWay.ByCard _ -> CARD;
            case CheckInWay.ByDocument _ -> DOCUMENT;
        };
    }

    static String identity(CheckInWay way) {
        return switch (way) {
            case CheckInWay.ByCard card -> identity(card.identity());
            case CheckInWay.ByDocument _ -> DOCUMENT_SHOWN;
        };
    }

    private static String identity(IdentityMethod method) {
        return switch (method) {
            case PIN -> PIN;
            case STAFF_VISUAL -> VISUAL;
            case FACE -> FACE;
            case DOCUMENT -> DOCUMENT_SHOWN;
        };
    }

    static String wrongPins(CheckInWay way) {
        return switch (way) {
            case CheckInWay.ByCard card ->
                Words.orNothing(Optional.of(String.join(" ", card.wrongPins())).filter(pins -> !pins.isEmpty()));
            case CheckInWay.ByDocument _ -> Row.NOTHING;
        };
    }

    static String typed(CheckInWay way) {
        return switch (way) {
            case CheckInWay.ByCard _ -> Row.NOTHING;
            case CheckInWay.ByDocument document -> TypedKey.write(document.typed());
        };
    }
}
