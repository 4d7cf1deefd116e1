package shikaku.center.distribution;

/** A sentence for the operator, in both languages: nobody can touch a switch on a command line. */
record Text(String japanese, String english) {
    static final Text USAGE = new Text("""
            ./shikaku distribution [--config FILE] [--KEY=VALUE …]
              配信ホストを動かします。端末に、公開したパターンファイルを渡します。設定の例と準備の手順は docs/examples/distribution.yaml です。
            ./shikaku distribution publish FILE… [--dated DATE] [--back] [--data DIR]
              パターンファイルを確かめてから公開します。一つでも使えないものがあれば、どれも公開しません。
              DATE はパターンの日付です（2026-11-24 または 2026-11-24T09:00:00Z。既定は今。.cvd は自分の日付を持ちます）。
              --back は、公開中のものより古いファイルに戻すときに付けます。
            ./shikaku distribution list [--data DIR]
              公開中のファイルの SHA-256、大きさ、日付、名前を表示します。
            DIR は配信ホストの設定 shikaku.data と同じフォルダです（既定は、いまのフォルダの data）。配信ホストを一度起動するとできます。
            失敗は終了コード1、書き方や設定の誤りは2です。""", """
            ./shikaku distribution [--config FILE] [--KEY=VALUE …]
              runs the distribution host, which gives terminals the files of virus signatures that were published.
              An example of its settings, with all steps before the first start: docs/examples/distribution.yaml.
            ./shikaku distribution publish FILE… [--dated DATE] [--back] [--data DIR]
              checks the files and publishes them; if one of them cannot be used, none is published.
              DATE of the signatures: 2026-11-24 or 2026-11-24T09:00:00Z, now by default; a .cvd has its own.
              --back goes back to a file that is older than the one that is published.
            ./shikaku distribution list [--data DIR]
              SHA-256, size, date and name of what is published.
            DIR is the folder of the host's setting shikaku.data (by default data in the current folder); the host's first start makes it.
            Exit code 1: failed; 2: not understood, or a setting is wrong.""");
    static final Text NOTHING = new Text("まだ何も公開していません。", "Nothing is published yet.");
    static final Text BUSY = new Text(
            "ほかの公開が終わるのを待ちましたが、終わりません。そのプログラムを確かめてから、もう一度実行してください。",
            "Another publication does not end. Look at that program, then try again.");
    static final Text NO_FILE = new Text("ふつうのファイルではありません。", "is no regular file.");
    static final Text NO_NAME = new Text(
            "この名前では公開できません（小文字・数字と、cvd, ndb, ldb, hdb などの末尾）。",
            "not a name that can be published: small letters, digits, and an ending such as cvd, ndb, ldb or hdb.");
    static final Text TWICE = new Text("同じ名前が2度あります。", "the name stands there twice.");
    static final Text TOO_MANY = new Text("公開できるファイルの数を超えます。", "more files than can be published.");
    static final Text NO_SIZE = new Text("空か、大きすぎます。", "empty, or too large.");
    static final Text UNREADABLE = new Text("読めません。", "cannot be read.");
    static final Text NO_CONTAINER = new Text("CVDではありません。", "is no CVD.");
    static final Text CUT_SHORT = new Text("途中で切れているか、壊れています。", "is cut short or damaged.");
    static final Text DATED_ITSELF =
            new Text(".cvd は自分の日付を持ちます（--dated は使えません）。", "a .cvd has a date of its own: no --dated.");
    static final Text AHEAD = new Text("日付が未来です。", "is dated in the future.");
    static final Text OLDER = new Text(
            "公開中のものより古い日付です（戻すなら --back）。", "is dated before the one that is published; to go back to it, say --back.");
    static final Text BROKEN = new Text(
            "公開フォルダを読み書きできません。権限と空き容量を確かめてください。", "The folder cannot be read or written. Check permissions and space.");

    /** A word that is none of ours. */
    static Text unknown(String word) {
        return new Text(
                "知らない指定です: " + word + "（--help で書き方を表示します）", "unknown: " + word + " (--help tells how it is written)");
    }

    /** A folder in which no host has run. */
    static Text noHost(String data) {
        return new Text(
                "配信ホストのフォルダではありません: " + data + "（--data を確かめるか、配信ホストを一度起動してください）。",
                "no folder of a distribution host: " + data + ". Check --data, or start the host once.");
    }

    /** Japanese first, on one line. */
    String inBoth() {
        return japanese + " / " + english;
    }
}
