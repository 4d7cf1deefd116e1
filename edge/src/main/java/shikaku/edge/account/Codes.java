package shikaku.edge.account;

import java.security.SecureRandom;

/** 登録コード: what the 管理者 hands over once, with which its owner chooses a password. Nearly a hundred bits, in letters that nobody mistakes. */
final class Codes {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUP = 5;

    private final SecureRandom random;

    Codes(SecureRandom random) {
        this.random = random;
    }

    String next() {
        StringBuilder code = new StringBuilder();
        for (int place = 0; place < Limits.CODE_CHARACTERS; place++) {
            if (place > 0 && place % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
