package shikaku.message.code;

import shikaku.domain.Coded;

/** 医療券・調剤券別 (OQSCD018). */
public enum TicketType implements Coded {
    /** 医療券. */
    MEDICAL_TICKET("01"),
    /** 調剤券. */
    DISPENSING_TICKET("02");

    private final String code;

    TicketType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
