/**
 * Whether the certificate that a card handed over may be believed (arrow ⑤′): one small class a question, asked in the order
 * purpose, policy, trust, validity, revocation. The time is a parameter of every question that depends on it.
 */
@NullMarked
package shikaku.certificate.path;

import org.jspecify.annotations.NullMarked;
