package shikaku.town.demo;

/**
 * Where everything listens on 127.0.0.1. The defaults are those of the architecture page; {@code --ports BASE} moves all of them together,
 * clinic n adds 10·n.
 *
 * @param base 8400 by default; from 1024 to {@value #MAX_BASE}
 */
record Ports(int base) {
    static final int DEFAULT_BASE = 8400;
    static final int MAX_BASE = 65_000;

    Ports {
        if (base < 1024 || base > MAX_BASE) {
            throw new IllegalArgumentException(
                    "--ports: 1024 から " + MAX_BASE + " まで / a base from 1024 to " + MAX_BASE + ", not " + base);
        }
    }

    /** OCSP and CRL, plain HTTP as the standard has it. */
    int jpki() {
        return base + 80;
    }

    /** The municipal window of jpki, mutual TLS. */
    int municipality() {
        return base + 81;
    }

    /** Terminals and insurers, mutual TLS. */
    int center() {
        return base + 43;
    }

    /** The center's own page on loopback: health and events. */
    int operators() {
        return base + 44;
    }

    int kioskAndDesk(int clinic) {
        return base + 143 + 10 * clinic;
    }

    /** Accounting's door at the terminal, mutual TLS. */
    int door(int clinic) {
        return base + 144 + 10 * clinic;
    }

    /** Where the card goes: the reader process listens, the card connects (vpcd's protocol). */
    int slot(int clinic) {
        return base + 145 + 10 * clinic;
    }

    int accounting(int clinic) {
        return base + 243 + 10 * clinic;
    }

    /** A slot for training a reader process, away from the clinics' own. */
    int training() {
        return base + 344;
    }

    /** The demo's own page. */
    int town() {
        return base + 343;
    }
}
