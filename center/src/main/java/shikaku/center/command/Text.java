package shikaku.center.command;

import shikaku.certificate.Limits;

/** A sentence for the operator in both languages. */
record Text(String japanese, String english) {
    static final Text USAGE =
            new Text("""
            ./shikaku center [--config FILE] [--KEY=VALUE …]
              センターを動かします。設定（YAML）の例は、./shikaku demo --dir DIR が DIR/config/center.yaml に書きます。
            ./shikaku center enrol terminal|accounting|insurer CODE --into FILE [--data DIR]
              端末・医事会計・保険者の鍵と証明書を FILE（PKCS#12）に、そのパスワードを FILE.password に作ります。
              CODE は医療機関コード（10桁）または保険者番号です。
            ./shikaku center enrol door HOSTS --request CSR --into FILE [--data DIR]
              接続を受けるサーバー（医事会計から見た端末、端末から見た配信ホスト）の証明書です。鍵はその機械で作り、そこから出しません。
              要求 CSR（PEM、P-256かP-384）に対して、サイト認証局の証明書を続けた FILE（PEM）を作ります。
              HOSTS は接続する側が使う名前やIPアドレスです（コンマで区切り、%d 個まで）。手順の例は docs/examples/distribution.yaml。
            ./shikaku center enrol router NAME --request CSR --into FILE [--data DIR]
              IPsecでつなぐルータ（hub, router-b-CLINIC）の証明書です。鍵はルータで作り、その要求 CSR に対して FILE（PEM）を作ります。
            ./shikaku center revoke SERIAL --reason REASON [--data DIR]
              証明書を失効させます。SERIAL は発行台帳 DIR/site/issued.tsv の2列目です。
              REASON: %s
            ./shikaku center emergency open CODE --hours N --because TEXT [--data DIR]
              緊急時の検索（氏名・性別・生年月日・住所）を、その医療機関に N 時間（24まで）だけ開きます。TEXT は英数字で、受けた電話の番号など。
            ./shikaku center emergency close CODE [--data DIR]   時間の前に閉じます。
            ./shikaku center emergency uses [--data DIR]         利用の一覧です。
            DIR はセンターの設定 shikaku.data と同じフォルダです（既定は、いまのフォルダの data）。失敗は終了コード1、書き方や設定の誤りは2です。""".formatted(Limits.DOOR_NAMES, Why.names()), """
            ./shikaku center [--config FILE] [--KEY=VALUE …]
              runs the center. ./shikaku demo --dir DIR writes an example of its settings (YAML) to DIR/config/center.yaml.
            ./shikaku center enrol terminal|accounting|insurer CODE --into FILE [--data DIR]
              makes the key and certificate of a terminal, an accounting system or an insurer in FILE (PKCS#12),
              and its password in FILE.password. CODE is a ten-digit institution code or an insurer number.
            ./shikaku center enrol door HOSTS --request CSR --into FILE [--data DIR]
              makes the certificate of a server that takes connections: a terminal's for accounting, the distribution host's for terminals.
              Its key is made on that machine and stays there. FILE (PEM) answers the request CSR (PEM, P-256 or P-384), with the
              site authority's certificate behind. HOSTS are the names and IP addresses that clients use (commas between, up to %d).
              All steps: docs/examples/distribution.yaml.
            ./shikaku center enrol router NAME --request CSR --into FILE [--data DIR]
              makes the certificate, FILE (PEM), of a router that builds tunnels of IPsec (hub, router-b-CLINIC) from the
              request CSR (PEM, P-256 or P-384) that was made on it.
            ./shikaku center revoke SERIAL --reason REASON [--data DIR]
              withdraws a certificate. SERIAL is the second column of the ledger DIR/site/issued.tsv.
              REASON: %s
            ./shikaku center emergency open CODE --hours N --because TEXT [--data DIR]
              opens the search by name, sex, birthdate and address for that institution and N hours, 24 at most. TEXT: ASCII, such as the number called.
            ./shikaku center emergency close CODE [--data DIR]   closes it before its time.
            ./shikaku center emergency uses [--data DIR]         prints every use.
            DIR is the folder of the center's setting shikaku.data (by default data in the current folder).
            Exit code 1: failed; 2: not understood, or a setting is wrong.""".formatted(Limits.DOOR_NAMES, Why.names()));
    static final Text NOT_FOUNDED = new Text(
            "サイト認証局がありません。--data を確かめるか、センターを一度起動してください。",
            "There is no site authority. Check --data, or start the center once.");
    static final Text BROKEN = new Text(
            "サイト認証局のフォルダを読み書きできません。発行も失効もしていません。権限、空き容量、withdrawn.crl を確かめてください。",
            "The site authority's folder cannot be read or written. Nothing was issued or withdrawn. Check permissions, space and withdrawn.crl.");
    static final Text UNRECORDED = new Text(
            "記録を待つ証跡が上限に達しています。発行していません（失効はいつでもできます）。センターを起動すると証跡に引き継がれます。",
            "Too much evidence waits to be recorded. Nothing was issued (withdrawing is always possible). Start the center: it takes the evidence over.");
    static final Text FILE_EXISTS = new Text("書き出し先のファイルがすでにあります。", "The file to write to is there already.");
    static final Text FILE_APPEARED = new Text(
            "書き出し先に、その間に別のファイルができました。発行した証明書は渡していません。別の名前で、もう一度実行してください。",
            "Meanwhile another file has come to stand where this was to be written. The certificate that was issued has been given to nobody; please run it again with another name.");
    static final Text NO_OPENING = new Text(
            "開けません。番号の検証番号、時間（1から24）、理由（英数字100文字まで）を確かめてください。",
            "Not opened. Check the code's check digit, the hours (1 to 24) and the reason (ASCII, up to 100 characters).");
    static final Text EMERGENCY_BROKEN =
            new Text("フォルダ emergency を読み書きできません。", "The folder emergency cannot be read or written.");
    static final Text EMERGENCY_OPENED =
            new Text("緊急時の検索を開きました。時間が過ぎると自動で閉じます。", "The emergency search is open and closes by itself.");
    static final Text EMERGENCY_CLOSED = new Text("緊急時の検索を閉じました。", "The emergency search is closed.");
    static final Text EMERGENCY_NOT_OPEN = new Text("開いていません。", "It is not open.");
    static final Text NO_CODE = new Text("番号の検証番号が合いません。", "The code is none: its check digit is wrong.");
    static final Text NO_ROUTER =
            new Text("ルータの名前は hub か router-b-診療所 です。", "The name of a router is hub or router-b-CLINIC.");
    static final Text NO_HOSTS = new Text(
            "サーバーの名前として使えません（小文字のDNS名かIPアドレスをコンマで区切って %d 個まで。「*」は使えません）。".formatted(Limits.DOOR_NAMES),
            "Not the names of a server: DNS names in small letters or IP addresses, commas between, up to %d; no *."
                    .formatted(Limits.DOOR_NAMES));
    static final Text NO_REQUEST = new Text(
            "証明書署名要求を読めません。PEM、鍵はP-256かP-384、その鍵での署名を確かめてください。",
            "The request cannot be used. It must be PEM, of a P-256 or P-384 key, and signed with that key.");
    static final Text DOOR_ENROLLED = new Text(
            "発行しました。この証明書と site/authority.pem を、鍵のある機械へ持って行ってください。",
            "Enrolled. Take this certificate and site/authority.pem to the machine that has the key.");
    static final Text ENROLLED = new Text("発行しました。", "Enrolled.");
    static final Text NEVER_ISSUED =
            new Text("この番号の証明書は発行台帳にありません。", "No certificate with this serial stands in the ledger.");
    static final Text WITHDRAWN = new Text(
            "失効させました。失効リスト site/withdrawn.crl を各端末と、IPsecのルータにも配ってください。",
            "Withdrawn. Hand the list site/withdrawn.crl to the terminals, and to routers with IPsec, too.");
    static final Text WITHDRAWN_BEFORE = new Text("すでに失効しています。", "Withdrawn before.");

    /** A word that is none of ours. */
    static Text unknown(String word) {
        return new Text(
                "知らない指定です: " + word + "（--help で書き方を表示します）", "unknown: " + word + " (--help tells how it is written)");
    }

    /** Japanese first. */
    String inBoth() {
        return japanese + System.lineSeparator() + english;
    }
}
