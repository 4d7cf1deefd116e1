package shikaku.center.inquiry;

import java.text.Normalizer;

/**
 * 表記: a name or an address without what differs only in how somebody typed it. What tells two houses or two people apart stays: 2-4-1 is not 241, and
 * a long vowel or a middle dot belongs to a name.
 */
final class Written {
    private static final String HYPHENS = "[-‐‑‒–—―−─]|(?<=[0-9])ー(?=[0-9])";
    private static final String SPACES = "[\\s\\h]+";
    /** Between two numbers a space is what keeps them two. */
    private static final String LOOSE_SPACES = "(?<![0-9]) | (?![0-9])";

    private Written() {}

    /** Width and spaces are forgiven. */
    static String name(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll(SPACES, "");
    }

    /** The same, and which of the many hyphens it is. */
    static String address(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll(SPACES, " ")
                .replaceAll(LOOSE_SPACES, "")
                .replaceAll(HYPHENS, "-");
    }
}
