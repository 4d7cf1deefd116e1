package shikaku.network.lab;

import shikaku.network.Router;

/**
 * 一つの試し: a packet, forged or not, that a machine hands to a router, and whether the table lets it through.
 *
 * @param from who really sends it
 * @param by the router it is handed to
 * @param ends whom it claims to be from, and for
 * @param permitted what the table says
 */
record Probe(Kind kind, Machine from, Router by, Ends ends, Content content, boolean permitted) {

    /** The interface of the router that it is handed to. */
    Mac gateway() {
        return Mac.of(by.name() + "/" + by.towards(from.zone()).orElseThrow().name());
    }
}
