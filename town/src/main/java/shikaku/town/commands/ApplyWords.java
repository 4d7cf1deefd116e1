package shikaku.town.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import shikaku.message.Sentence;
import shikaku.network.apply.Application;
import shikaku.network.apply.Connections;

/**
 * 適用のことば: what is said to the person who exchanges a router's rules; Japanese, with the English below.
 *
 * @param previous the file of the former rules
 */
record ApplyWords(PrintWriter out, Path previous) {
    /** Lines of connections that are named; of the others there is a number. */
    private static final int SHOWN = 20;

    void settled(Application.Settled earlier) {
        switch (earlier) {
            case TAKEN_BACK ->
                print(
                        "前の適用は確認されないまま途中で終わっていました。その前の規則に戻してから続けます。",
                        "An earlier run ended before anybody confirmed. The rules from before it are in force again; this run goes on from them.");
            case GONE_WITH_A_RESTART ->
                print(
                        "前の適用は確認されないうちにルータが再起動しました。いまの規則は起動時に読み込まれたものです。",
                        "The router was restarted before anybody confirmed an earlier run. The present rules are those that were loaded at the start.");
        }
    }

    void forwardingEnded() {
        print(
                "注意: 元の規則は転送を守らないので、転送を止めました。このルータはいま、何も通しません。",
                "Warning: the former rules do not guard what is forwarded, so forwarding was ended. This router lets nothing through now.");
    }

    void connections(Connections.Outcome outcome) {
        switch (outcome) {
            case Connections.Ended(List<String> kinds) when kinds.isEmpty() -> {}
            case Connections.Ended(List<String> kinds) -> {
                print(
                        "新しい規則が許さない、続いていた接続を切りました（%d種類）。許すものは続いています。".formatted(kinds.size()),
                        "Connections that the new rules do not permit were ended (%d kinds); the others go on."
                                .formatted(kinds.size()));
                kinds.stream().limit(SHOWN).forEach(each -> out.println("    " + each));
                if (kinds.size() > SHOWN) {
                    out.println("    …");
                }
            }
            case Connections.NoTool() ->
                print(
                        "注意: conntrack がないので、続いている接続は、許可を取り消したものも切れていません。いますぐ切るには「apt install conntrack」のあと「conntrack -F」（許可した接続も一度切れ、つなぎ直されます）。なければルータを再起動してください。",
                        "Warning: there is no conntrack here, so connections that are open go on, also those whose permission was withdrawn. To end them: 'apt install conntrack', then 'conntrack -F' (permitted ones end, too, and are opened anew); or else restart the router.");
            case Connections.Failed(String why) ->
                print(
                        "注意: 許可を取り消した接続が切れていないかもしれません。「conntrack -F」を試すか、ルータを再起動してください（%s）。".formatted(why),
                        "Warning: connections whose permission was withdrawn may still be open; try 'conntrack -F', or restart the router (%s)."
                                .formatted(why));
        }
    }

    /** @param file where all of them are as they should be */
    void settings(List<Sentence> wrong, Path file) {
        wrong.forEach(each -> print("注意: " + each.japanese(), "Warning: " + each.english()));
        if (!wrong.isEmpty()) {
            print("まとめて直すには: sysctl -e -p %s".formatted(file), "To set them all: sysctl -e -p %s".formatted(file));
        }
    }

    void ask(Duration time) {
        print(
                "新しい規則を入れました。通信を確かめ、%d秒以内に Enter を押して確定してください。押さなければ元に戻します（%s）。".formatted(time.toSeconds(), previous),
                "The new rules are in force. Try what must work, then press Enter within %d seconds; otherwise the former ones come back (%s)."
                        .formatted(time.toSeconds(), previous));
    }

    void ended(Application.Ended ended) {
        switch (ended) {
            case APPLIED ->
                print(
                        "確定しました。元の規則は %s にあります。".formatted(previous),
                        "Confirmed. The former rules are in %s.".formatted(previous));
            case TAKEN_BACK -> print("確認がなかったので、元の規則に戻しました。", "Nobody confirmed: the former rules are in force again.");
            case NOT_TAKEN_BACK ->
                print(
                        "元の規則に戻せませんでした。nft -f %s を試してください。".formatted(previous),
                        "The former rules could not be loaded; try nft -f %s.".formatted(previous));
        }
    }

    void notKept(Path folder, Exception why) {
        print(
                "新しい規則は効いていますが、起動時のために %s に置けませんでした（%s）。再起動すると、そこにある規則になるか、規則がなくなります。直してから、もう一度 apply してください。"
                        .formatted(folder, why),
                "The new rules are in force, but could not be put into %s for the next start (%s). A restart brings back what lies there, or none: mend that, then apply once more."
                        .formatted(folder, why));
    }

    void atStart(Path folder, String unit, boolean enabled) {
        if (enabled) {
            print(
                    "次の起動でもこの規則を読み込みます（%s）。".formatted(folder),
                    "The next start loads the same rules (%s).".formatted(folder));
        } else {
            print(
                    "このままでは再起動で消えます。起動時にも読み込ませるには: systemctl enable --now %s".formatted(folder.resolve(unit)),
                    "A restart would lose them. To have them loaded at every start: systemctl enable --now %s"
                            .formatted(folder.resolve(unit)));
        }
    }

    private void print(String japanese, String english) {
        out.println(japanese);
        out.println("  " + english);
        out.flush();
    }
}
