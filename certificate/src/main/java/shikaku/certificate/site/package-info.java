/**
 * The site authority's certificates: who may open a connection, and whose door it is. Nothing here is JPKI's; both ends of every
 * line between clinics, insurers and the center carry such a certificate (オンライン資格確認用電子証明書).
 * A certificate that should no longer open a door stands on the authority's 失効リスト, which every door reads as a file.
 */
@NullMarked
package shikaku.certificate.site;

import org.jspecify.annotations.NullMarked;
