package shikaku.network.apply;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import shikaku.message.Sentence;

/** いまは適用できない: nothing has been changed, and the sentence says why and what to do. */
public final class NotNow extends IOException {
    private static final long serialVersionUID = 1L;

    NotNow(Sentence why) {
        super(why.inBoth());
    }

    static NotNow another(Path lock) {
        return new NotNow(new Sentence(
                "別の適用が進んでいます（%s）。何も変えていません。終わってからやり直してください".formatted(lock),
                "another run is exchanging the rules (%s); nothing was changed: try again when it has ended"
                        .formatted(lock)));
    }

    static NotNow otherRouter(String units) {
        return new NotNow(new Sentence(
                "この機械では、別の名前のルータの unit が起動時に有効です（%1$s）。このままでは再起動のあと、どちらの規則になるか分かりません。何も変えていません。systemctl disable %1$s のあとでやり直してください（--now を付けると、いま転送が止まります）"
                        .formatted(units),
                "units of a router with another name are enabled on this machine (%1$s), and after a restart it would be open whose rules are in force; nothing was changed: run 'systemctl disable %1$s' and try again (with --now forwarding would end at once)"
                        .formatted(units)));
    }

    static NotNow unconfirmed(Instant until) {
        return new NotNow(new Sentence(
                "前に入れた規則がまだ確認されておらず、%sに元へ戻ります。何も変えていません。そのあとでやり直してください".formatted(until),
                "the rules put in earlier are not confirmed and are taken back at %s; nothing was changed: try again then"
                        .formatted(until)));
    }

    static NotNow notToBePutBack(Path previous, IOException why) {
        return new NotNow(new Sentence(
                "いまの規則は、書き出したもの（%s）から元に戻せないので、入れ替えません。別の道具（iptables、ufwなど）の規則なら、それを止めてから nft flush ruleset してやり直してください（%s）"
                        .formatted(previous, why.getMessage()),
                "the present rules could not be put back from what nft lists (%s), so they are not exchanged; if another tool made them (iptables, ufw), stop it and try again after 'nft flush ruleset' (%s)"
                        .formatted(previous, why.getMessage())));
    }

    static NotNow notSettled(Path previous, Path mark, IOException why) {
        return new NotNow(new Sentence(
                "前の適用が確認されないまま途中で終わり、元の規則に戻せません（%s）。nft -f %s を試し、できたら %s を消してからやり直してください"
                        .formatted(why.getMessage(), previous, mark),
                "an earlier run ended before anybody confirmed, and the former rules cannot be loaded (%s); try nft -f %s, then remove %s and try again"
                        .formatted(why.getMessage(), previous, mark)));
    }
}
