package shikaku.town.pcsc;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import shikaku.certificate.DistinguishedName;
import shikaku.certificate.Validity;
import shikaku.certificate.profile.CertificateIssuer;
import shikaku.certificate.profile.CertificateProfile;
import shikaku.certificate.profile.ExtensionRule;
import shikaku.certificate.profile.SerialSource;

/**
 * Java's own PKCS#11 provider over OpenSC with the card in a PC/SC reader: {@code MODULE PIN AUTHORITY.pem}. Signs, and logs in over TLS 1.2 with the card
 * as the client's key. A line a proof; {@code scripts/cards} reads them.
 */
public final class CardAsKey {
    /** The only signature this card makes that TLS knows; TLS 1.3 forbids it (RFC 8446 §4.2.3). */
    private static final String SCHEME = "rsa_pkcs1_sha256";

    private final KeyStore card;
    private final X509Certificate authority;
    private final KeyPair server;
    private final X509Certificate serverCertificate;

    private CardAsKey(KeyStore card, X509Certificate authority) throws GeneralSecurityException {
        this.card = card;
        this.authority = authority;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        this.server = generator.generateKeyPair();
        this.serverCertificate = CertificateIssuer.selfSigned(
                        server,
                        CertificateProfile.of(
                                "server",
                                new ExtensionRule.SubjectHosts(List.of("localhost")),
                                new ExtensionRule.SubjectKeyIdentifier()),
                        DistinguishedName.japan().commonName("localhost"),
                        Validity.of(Instant.now(), Period.ofDays(1)),
                        SerialSource.random(new SecureRandom()))
                .certificate();
    }

    /** Ends with 1 and the exception when a step fails. */
    public static void main(String[] arguments) throws Exception {
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name=card\nlibrary=" + arguments[0] + "\nslotListIndex=0\n");
        // TLS looks for whoever can sign with such a key among the installed providers.
        Security.addProvider(provider);
        KeyStore card = KeyStore.getInstance("PKCS11", provider);
        card.load(null, arguments[1].toCharArray());
        CardAsKey key = new CardAsKey(card, certificate(arguments[2]));
        System.out.println("SunPKCS11 signature: " + (key.signs(provider) ? "verified" : "WRONG"));
        System.out.println("TLS 1.2 login: " + key.login("TLSv1.2"));
        System.out.println("TLS 1.3 login: " + refused(() -> key.login("TLSv1.3")));
    }

    private boolean signs(Provider provider) throws GeneralSecurityException {
        String alias = keyEntry();
        byte[] signed = new byte[32];
        new SecureRandom().nextBytes(signed);
        Signature sign = Signature.getInstance("SHA256withRSA", provider);
        sign.initSign((PrivateKey) card.getKey(alias, null));
        sign.update(signed);
        byte[] signature = sign.sign();
        Signature check = Signature.getInstance("SHA256withRSA", "SunRsaSign");
        check.initVerify(card.getCertificate(alias).getPublicKey());
        check.update(signed);
        return check.verify(signature);
    }

    /** Beside it the authority's certificate stands on the card. */
    private String keyEntry() throws GeneralSecurityException {
        for (String alias : Collections.list(card.aliases())) {
            if (card.isKeyEntry(alias)) {
                return alias;
            }
        }
        throw new GeneralSecurityException("no key on the card");
    }

    /** The protocol, and whom the server saw. */
    private String login(String protocol) throws Exception {
        try (SSLServerSocket door = (SSLServerSocket)
                server().getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            door.setSSLParameters(parameters(protocol));
            door.setNeedClientAuth(true);
            FutureTask<String> seen = new FutureTask<>(() -> accept(door));
            Thread.ofPlatform().daemon().start(seen);
            try (SSLSocket client =
                    (SSLSocket) client().getSocketFactory().createSocket("localhost", door.getLocalPort())) {
                client.setSSLParameters(parameters(protocol));
                client.startHandshake();
                client.getInputStream().read();
            }
            return seen.get();
        }
    }

    private static String accept(SSLServerSocket door) throws IOException {
        try (SSLSocket client = (SSLSocket) door.accept()) {
            client.startHandshake();
            Principal holder = client.getSession().getPeerPrincipal();
            client.getOutputStream().write(1);
            return client.getSession().getProtocol() + " " + holder.getName();
        }
    }

    private static SSLParameters parameters(String protocol) {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {protocol});
        parameters.setSignatureSchemes(new String[] {SCHEME});
        return parameters;
    }

    private SSLContext client() throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(card, null);
        return context(keys, serverCertificate);
    }

    private SSLContext server() throws Exception {
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry("server", server.getPrivate(), new char[0], new X509Certificate[] {serverCertificate});
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(own, new char[0]);
        return context(keys, authority);
    }

    private static SSLContext context(KeyManagerFactory keys, X509Certificate trusted) throws Exception {
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("anchor", trusted);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(new CertPathTrustManagerParameters(rules(anchors)));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** JPKI's policy is critical and carries an address, which Java accepts only when told to. */
    private static PKIXBuilderParameters rules(KeyStore anchors) throws GeneralSecurityException {
        PKIXBuilderParameters rules = new PKIXBuilderParameters(anchors, new X509CertSelector());
        rules.setRevocationEnabled(false);
        rules.setPolicyQualifiersRejected(false);
        return rules;
    }

    private static X509Certificate certificate(String pem) throws Exception {
        try (FileInputStream file = new FileInputStream(pem)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
        }
    }

    private static String refused(Callable<String> step) throws Exception {
        try {
            return step.call();
        } catch (IOException | ExecutionException e) {
            return "refused";
        }
    }
}
