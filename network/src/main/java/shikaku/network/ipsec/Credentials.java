package shikaku.network.ipsec;

/** 鍵と証明書の置き場所: where strongSwan finds them, and how a router's certificate names it. */
public final class Credentials {
    /** Whom every end trusts: the site authority, and nobody else. */
    public static final String AUTHORITY = "/etc/swanctl/x509ca/site.pem";

    public static final String WITHDRAWN = "/etc/swanctl/x509crl/withdrawn.crl";

    private Credentials() {}

    /**
     * The whole subject, and not only a host name: the unit {@code router} stands in certificates of routers alone, and no door or terminal of
     * the same authority can pass for one.
     */
    public static String subject(String router) {
        return "C=JP, O=Shikaku, OU=router, CN=" + router;
    }

    static String key(String router) {
        return "/etc/swanctl/private/" + router + ".pem";
    }

    static String certificate(String router) {
        return "/etc/swanctl/x509/" + router + ".pem";
    }
}
