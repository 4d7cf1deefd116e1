package shikaku.center.desk;

/**
 * 証跡の先頭, signed.
 *
 * @param size rows of the log
 * @param root of its tree, in Base64
 * @param written when the last of these rows was
 * @param signed when this was signed
 * @param note the signed checkpoint, to be copied as it is
 * @param verifier the key that it can be checked with, in one line
 */
public record SignedHead(long size, String root, String written, String signed, String note, String verifier) {}
