package shikaku.certificate.site;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;

/** A 失効リスト as it is signed (RFC 5280 §5.1.2, with both extensions that §5.2 wants of every list). */
final class WithdrawalListEncoder {
    private WithdrawalListEncoder() {}

    static X509v2CRLBuilder encode(WithdrawalList list, X509Certificate authority) {
        var content = new JcaX509v2CRLBuilder(authority, Date.from(list.from()));
        content.setNextUpdate(Date.from(list.until()));
        try {
            var key = new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.getPublicKey());
            content.addExtension(Extension.authorityKeyIdentifier, false, key);
            content.addExtension(Extension.cRLNumber, false, new CRLNumber(list.number()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("an authority's own key and number can be written", e);
        }
        list.withdrawals()
                .forEach(withdrawal -> content.addCRLEntry(
                        withdrawal.serial(),
                        Date.from(withdrawal.at()),
                        withdrawal.reason().code()));
        return content;
    }
}
