package shikaku.certificate.site;

/** A 失効リスト that says nothing: absent, damaged, of another authority, or out of date. Whoever needs it must not guess. */
public final class UnusableList extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableList(String what) {
        super(what);
    }

    UnusableList(String what, Throwable cause) {
        super(what, cause);
    }
}
