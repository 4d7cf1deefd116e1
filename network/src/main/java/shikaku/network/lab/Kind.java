package shikaku.network.lab;

import shikaku.message.Sentence;

/** 試し方: what a probe is there to show. */
public enum Kind {
    CONNECTION("どの機器からどの機器へも（攻撃者を含む）、新しい接続", "new connections from every machine to every other, attackers among both"),
    ROUTER("ルータ自身への接続", "connections to the routers themselves"),
    OUTSIDE(
            "この図のどこでもないアドレスへ（ハブには外へ出る経路があることにする）",
            "to addresses that are nowhere on the figure (the hub is given a route that leads out)"),
    WRONG_ROUTER("許可された接続を、別のルータへ", "what is permitted, handed to the wrong router"),
    SPOOFED(
            "送信元の詐称（同じゾーンの機器を名乗るものは、ルータには見分けられない: それを拒むのは相互TLS）",
            "forged senders (who claims to be a machine of the same zone cannot be told apart by a router: mutual TLS refuses them)"),
    STATE(
            "接続がないのに、接続の途中や応答を装う（許されるのは、輻輳通知の印がある本当のSYN）",
            "forged parts of, and answers to, connections that there are not (permitted: a true SYN with the bits of congestion notification)"),
    FRAGMENT("断片", "fragments"),
    HEADER("IPv4オプションとIPv6拡張ヘッダ", "IPv4 options and IPv6 extension headers"),
    PROTOCOL("ほかのIPプロトコル", "other IP protocols"),
    ICMP("接続に関わらないICMP", "ICMP about no connection");

    private final Sentence title;

    Kind(String japanese, String english) {
        this.title = new Sentence(japanese, english);
    }

    public Sentence title() {
        return title;
    }
}
