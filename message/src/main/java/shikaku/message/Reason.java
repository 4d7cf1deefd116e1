package shikaku.message;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that can go wrong or needs a word, once for all programs: a code of our own, what the reception does
 * (受付の対応), what the vendor does (業者向け).
 *
 * <p>The official list (別紙6-1) is not public; ours keeps its two places. A code that begins with {@code M} concerns a
 * whole message and stands in the header ({@code ErrorCode}), or in a bulk result in the unit of the one person who could not be understood; {@code P} concerns one person and stands in the body
 * ({@code ProcessingResultCode}); {@code C} arises at the counter and never travels as an OQS element. The two digits
 * after the letter name the group. A code is never given another meaning; nobody is shown a code without its sentence.
 */
public enum Reason {
    // M01: the message itself
    MESSAGE_TOO_LARGE(
            "M0101",
            reception(
                    "データが大きすぎるため受け付けられませんでした。もう一度お試しになり、続くときは保守業者に連絡してください。",
                    "The data was too large to be accepted. Try once more; if it happens again, call the vendor."),
            vendor(
                    "電文のバイト数、要素数、階層、文字数のいずれかが上限を超えています。送信側の生成処理を確認してください。",
                    "Bytes, elements, depth or text length of the message exceed the limit. Check what the sender builds.")),
    MESSAGE_MALFORMED(
            "M0102",
            reception(
                    "データの形が正しくないため受け付けられませんでした。もう一度お試しになり、続くときは保守業者に連絡してください。",
                    "The data was not in the right form. Try once more; if it happens again, call the vendor."),
            vendor(
                    "XMLとして読めません。文字コード宣言、タグの対応、途中で切れていないかを確認してください。",
                    "Not readable as XML. Check the declared encoding, the tags, and whether it was cut off.")),
    ELEMENT_MISSING(
            "M0103",
            reception(
                    "必要な項目が送られていません。入力に空欄がないか確かめて、もう一度送信してください。",
                    "A required item was not sent. Check that nothing was left empty and send again."),
            vendor(
                    "必須の要素がありません。要素名は記録にあります。値がないときに必須の要素まで省略していないか確認してください。",
                    "A mandatory element is absent; the record names it. Check that the sender does not omit it when empty.")),
    ELEMENT_REPEATED(
            "M0104",
            reception(
                    "同じ項目が二重に送られています。もう一度お試しになり、続くときは保守業者に連絡してください。",
                    "An item was sent twice. Try once more; if it happens again, call the vendor."),
            vendor(
                    "一度だけ現れるべき要素が複数あります。どれも採用していません。要素名は記録にあります。",
                    "An element that may stand once stands more than once; none was used. The record names it.")),
    VALUE_NOT_ALLOWED(
            "M0105",
            reception(
                    "項目の値が正しくありません。番号や日付の入力を見直して、もう一度送信してください。",
                    "A value is not valid. Check the numbers and dates you typed and send again."),
            vendor(
                    "要素の値が書式またはコード表に合いません。要素名は記録にあり、値は記録していません。",
                    "A value fits neither its format nor its code table. The record names the element, never the value.")),
    UNKNOWN_ELEMENT_KEPT(
            "M0106",
            reception(
                    "このシステムがまだ知らない項目が届きました。受付はそのまま続けてください。",
                    "An item arrived that this system does not know yet. Carry on with the reception."),
            vendor(
                    "未知の要素をそのまま保持しました。仕様改定による追加でないか確認し、取込の要否を判断してください。",
                    "An unknown element was kept as it is. See whether the specification changed and whether it is needed.")),
    ITEM_NOT_ALLOWED(
            "M0107",
            reception(
                    "結合が認められていない項目が届いたため、取り除いて記録しました。受付はそのまま続けてください。",
                    "An item that may not cross the connection was removed and recorded. Carry on with the reception."),
            vendor(
                    "条例で定めた情報項目の一覧にない要素を除去しました。必要な項目なら、一覧の変更手続が先です。",
                    "An element outside the ordinance's list was removed. If it is needed, the list must be changed first.")),
    FORBIDDEN_CHARACTER(
            "M0108",
            reception(
                    "使えない文字が含まれています。入力し直して、もう一度送信してください。",
                    "The data contains a character that cannot be used. Type it again and send."),
            vendor(
                    "XML 1.0で使えない文字（制御文字、片割れのサロゲートなど）か、文字コードに合わないバイトがあります。",
                    "There is a character XML 1.0 forbids (control, lone surrogate) or a byte the encoding does not have.")),
    FORBIDDEN_XML(
            "M0109",
            reception(
                    "安全のため受け付けられない形式のデータです。送信を繰り返さず、保守業者に連絡してください。",
                    "The data has a form that is refused for safety. Do not send it again; call the vendor."),
            vendor(
                    "文書型宣言（DTD）または実体参照を含むため拒否しました。攻撃の可能性があります。送信元を調べてください。",
                    "Refused because of a DTD or an entity. This may be an attack: find out where it came from.")),
    UNEXPECTED_MESSAGE(
            "M0110",
            reception(
                    "手続に合わないデータが届きました。最初からやり直し、続くときは保守業者に連絡してください。",
                    "The data does not belong to this step. Start over; if it happens again, call the vendor."),
            vendor(
                    "電文の種類が宛先の処理と一致しません。接続先のURLと電文の組合せを確認してください。",
                    "The kind of message does not fit the operation. Check which message is sent to which address.")),
    MESSAGE_TOO_SLOW(
            "M0111",
            reception(
                    "データが時間内に届きませんでした。もう一度お試しになり、続くときは保守業者に連絡してください。",
                    "The data did not arrive in time. Try once more; if it happens again, call the vendor."),
            vendor(
                    "電文の本体が期限までに届きませんでした。回線の速さと、送信側が本体を送り切っているかを確認してください。",
                    "The body of the message was not complete in time. Check the line and that the sender sends all of it.")),
    CONSENT_TIME_OUT_OF_BOUNDS(
            "M0112",
            reception(
                    "同意の日時が今日の受付のものではありません。カードの受付を最初からやり直し、続くときは保守業者に連絡してください。",
                    "The consent's time is not of this visit. Start the check-in over; if it happens again, call the vendor."),
            vendor(
                    "同意日時がセンターの時計から離れすぎています（一日より前か、数分より先）。端末の時計と、古い電文を再送していないかを確認してください。",
                    "The consent's time is more than a day before or minutes after the center's clock. Check the terminal's clock and for replays.")),

    // M02: who is asking
    NOT_A_CLIENT_CERTIFICATE(
            "M0201",
            reception(
                    "この端末の証明書が確認できないため接続できません。保守業者に連絡してください。",
                    "This terminal's certificate could not be confirmed, so it cannot connect. Call the vendor."),
            vendor(
                    "クライアント証明書が提示されていないか、接続用の証明書ではありません。発行元と用途を確認してください。",
                    "No client certificate was shown, or it is not one for connecting. Check its issuer and its purpose.")),
    WRONG_INSTITUTION(
            "M0202",
            reception(
                    "医療機関コードがこの端末のものと一致しません。端末の設定の確認を保守業者に依頼してください。",
                    "The institution code is not this terminal's. Ask the vendor to check the settings."),
            vendor(
                    "電文の医療機関コードがクライアント証明書の主体と異なります。正しいのは常に証明書の側です。",
                    "The institution code in the message differs from the client certificate. The certificate decides.")),
    WRONG_ROLE(
            "M0203",
            reception(
                    "この機器からは行えない操作です。操作する機器を確かめてください。",
                    "This machine may not do that. Check that you are using the right machine."),
            vendor(
                    "証明書の役割（端末、医事会計、保険者）に許されていない操作です。証明書の部門名（OU）を確認してください。",
                    "The certificate's role (terminal, accounting, insurer) does not permit this. Check its OU.")),
    TOO_MANY_REQUESTS(
            "M0205",
            reception(
                    "短い時間に問い合わせが集中しました。少し待ってから、もう一度お試しください。",
                    "Too many inquiries in a short time. Wait a moment and try again."),
            vendor(
                    "医療機関ごとの要求数の上限に達しました。再送が繰り返されていないか確認してください。",
                    "The institution's request limit was reached. Check that nothing repeats requests in a loop.")),
    CLIENT_WITHDRAWN(
            "M0206",
            reception(
                    "この機器の証明書は失効しているため接続できません。使うのをやめて、管理者に連絡してください。",
                    "This machine's certificate was withdrawn, so it cannot connect. Stop using it and tell your administrator."),
            vendor(
                    "クライアント証明書がサイト認証局の失効リストにあります。失効の理由を確かめ、必要なら新しい証明書の発行を受けてください。",
                    "The client certificate is on the site authority's revocation list. Find out why; enrol anew if it should serve.")),
    CLIENT_STATE_UNKNOWN(
            "M0207",
            reception(
                    "機器の証明書が失効していないか確かめられないため接続できません。少し待ってやり直し、続くときは保守業者に連絡してください。",
                    "Whether this machine's certificate still stands cannot be checked. Try again shortly, then call the vendor."),
            vendor(
                    "サイト認証局の失効リストがないか、壊れているか、期限切れか、以前のものより古いものです。相手側の失効リストのファイルを新しいものに置き換えてください。",
                    "The site authority's revocation list is absent, damaged, out of date or older than one before. Replace the file.")),
    CLIENT_CERTIFICATE_OUT_OF_DATE(
            "M0208",
            reception(
                    "この機器の証明書は有効期間外のため接続できません。保守業者に証明書の更新を依頼してください。",
                    "This machine's certificate is out of date, so it cannot connect. Ask the vendor to renew it."),
            vendor(
                    "クライアント証明書の有効期間が切れているか、まだ始まっていません。証明書を更新し、両側の時計も確認してください。",
                    "The client certificate has expired or is not valid yet. Renew it, and check the clocks of both sides.")),
    TOO_MANY_CONNECTIONS(
            "M0209",
            reception(
                    "この機器から同時に開かれた接続が多すぎます。しばらくしてからもう一度お試しになり、続くときは保守業者に連絡してください。",
                    "This machine has too many connections open at once. Try again in a moment; if it happens again, call the vendor."),
            vendor(
                    "一つのアドレスが開ける接続数（connections-per-address）を超えました。使い終わった接続を閉じているか、知らないプログラムが動いていないかを確認してください。",
                    "One address opened more connections than it may hold (connections-per-address). Check that connections are closed or reused, and that no unknown program is running there.")),
    EMERGENCY_SEARCH_CLOSED(
            "M0210",
            reception(
                    "氏名・性別・生年月日・住所での検索は、いま開かれていません。必要なときはコールセンターに電話で申し出てください。控えは次の来院時まで残ります。",
                    "The search by name, sex, birthdate and address is not open. Ask the call centre by telephone; the note stays for the next visit."),
            vendor(
                    "緊急時の検索は、センターの運用者が医療機関と時間を決めて開きます（center emergency open）。時間が過ぎると自動で閉じます。",
                    "An operator of the center opens the emergency search for an institution and a period; it closes by itself.")),
    REGISTRATIONS_FULL(
            "M0211",
            reception(
                    "登録を待つ照会番号が多すぎるため、新しいものを預かれません。受付には影響ありません。続くときは保守業者に連絡してください。",
                    "Too many reference numbers wait to be registered, so no more are taken in. Reception goes on; call the vendor if it lasts."),
            vendor(
                    "端末が預かれる未登録の件数の上限に達しました。センターへの回線を確認してください。減ると、再送されたものから預かります。",
                    "The terminal holds as many unregistered numbers as it may. Check the line to the center; resend once some have gone out.")),

    // M03: the card session
    SESSION_UNKNOWN(
            "M0301",
            reception(
                    "手続の途中の情報が見つかりません。カードを置き直して、最初からやり直してください。",
                    "This check-in is not known any more. Place the card again and start over."),
            vendor(
                    "カードセッションの識別子がこの医療機関のものとして見つかりません。センターの再起動後にも起こります。",
                    "No such card session for this institution. It also happens after a restart of the center.")),
    SESSION_EXPIRED(
            "M0302",
            reception(
                    "時間がたったため手続が終了しました。カードを置き直して、最初からやり直してください。",
                    "The check-in took too long and has ended. Place the card again and start over."),
            vendor(
                    "カードセッションの有効時間を過ぎました。端末とセンターの時刻、回線の遅延を確認してください。",
                    "The card session's lifetime has passed. Check the clocks and the delay of the line.")),
    SESSION_USED(
            "M0303",
            reception(
                    "この手続はすでに終わっています。結果が表示されていないときは、カードを置き直してください。",
                    "This check-in is already complete. If no result is shown, place the card again."),
            vendor(
                    "一度使われたノンスが再び送られました。再送か、盗聴した電文の再利用です。送信元を確認してください。",
                    "A nonce came a second time: a resend, or a replay of a captured message. Check where it came from.")),
    SESSION_OUT_OF_ORDER(
            "M0304",
            reception(
                    "手続の順序が正しくありません。カードを置き直して、最初からやり直してください。",
                    "The steps came in the wrong order. Place the card again and start over."),
            vendor(
                    "カードセッションの段階に合わない要求です。③、④、⑤′の順に送っているか確認してください。",
                    "The request does not fit the state of the session. Check that ③, ④ and ⑤′ are sent in that order.")),
    SESSION_CARD_CHANGED(
            "M0305",
            reception(
                    "手続の途中で別のカードに替わりました。ご本人のカードを置き直して、最初からやり直してください。",
                    "The card was changed for another on the way. Place the person's own card again and start over."),
            vendor(
                    "④で開いたカードと⑤′で証明されたカードの利用者証明用電子証明書が異なります。カードの差し替えを疑ってください。",
                    "The card opened in ④ and the one proven in ⑤′ hold different certificates. Suspect a swapped card.")),
    SESSION_CARD_STILL_OPEN(
            "M0306",
            reception(
                    "このカードの目視か顔による確認が途中です。カードを取り出し、同じ方法でやり直すか、5分待ってください。",
                    "A check by eye or face of this card was left unfinished. Take it out; repeat that way, or wait 5 minutes."),
            vendor(
                    "④で開いたカードが⑤′を終えないまま、別のセッションで暗証番号による確認を求めました。端末が④の後にカードをリセットしているか確認してください。",
                    "A card opened in ④ without ⑤′ came with a PIN in another session. Check that the terminal resets the card.")),
    SESSION_METHOD_CHANGED(
            "M0307",
            reception(
                    "本人確認の方法が手続の途中で変わりました。カードを取り出し、最初からやり直してください。",
                    "The way of checking the person changed on the way. Take the card out and start over."),
            vendor(
                    "④でカードを開いたときと⑤′とで、申告された本人確認の方法（顔認証、目視）が異なります。端末が途中で方法を替えていないか確認してください。",
                    "④ and ⑤′ of one session name different ways of checking the person (face, by eye). Check the terminal.")),

    // M05: handing results to accounting
    DELIVERIES_BEGIN_ANEW(
            "M0501",
            reception(
                    "端末の保存領域が新しくなっています。今日の結果は自動で取り直されるので、そのままお待ちください。",
                    "The terminal's store is a new one. Today's results are fetched again by themselves; please wait."),
            vendor(
                    "取得済みの番号が別の保存領域のものです。どれも受領済みにせず、0から取り直すよう答えました。",
                    "The number taken belongs to another store. Nothing was acknowledged; the caller begins at 0 again.")),
    DELIVERY_NEVER_OFFERED(
            "M0502",
            reception(
                    "結果の受け渡しの番号が合わないため止めました。保守業者に連絡してください。",
                    "The numbers of the results handed over do not fit, so it was stopped. Call the vendor."),
            vendor(
                    "渡したことのない番号までの受領を申告されたため拒否しました。端末の保存領域を古い写しに戻していないか確認してください。",
                    "The caller claims a number that was never offered. See whether an old copy of the store was put back.")),

    RESULTS_BY_FOLDER(
            "M0503",
            reception(
                    "この医療機関では、結果は連携フォルダで受け渡します。保守業者に連絡してください。",
                    "Here results are handed over in the shared folder. Call the vendor."),
            vendor(
                    "結果の受渡しは terminal.folders.results で一つだけ選びます。face のとき端末の扉（8544）は結果を渡しません。",
                    "Results go one way only, terminal.folders.results: with face the terminal's door (8544) offers none.")),
    FILE_KIND_UNKNOWN(
            "M0504",
            reception(
                    "連携フォルダに、この端末が扱わない種類のファイルが届きました。保守業者に連絡してください。",
                    "A file of a kind that this terminal does not serve came to the shared folder. Call the vendor."),
            vendor(
                    "要求ファイル名の先頭が扱う種類の接頭辞ではありません。一覧は docs/vendor-guide.md にあります。",
                    "The request's name begins with no prefix that is served; docs/vendor-guide.md lists them.")),
    FOLDER_UNUSABLE(
            "M0505",
            reception(
                    "連携フォルダに読み書きできないため、医事会計への受渡しが止まっています。受付は端末の画面で続け、保守業者に連絡してください。",
                    "The shared folders cannot be used, so nothing reaches accounting. Carry on at the screen and call the vendor."),
            vendor(
                    "req・res・face の空き容量、権限、共有の状態を確認してください。届いた要求は残っており、直れば自動で続きます。",
                    "Check space, rights and the share of req, res and face. Requests that came are kept; all goes on by itself.")),
    ANSWER_PLACE_TAKEN(
            "M0506",
            reception(
                    "連携フォルダに答えと同じ名前のフォルダかリンクがあり、医事会計に答えを一つ以上渡せていません。保守業者に連絡してください。",
                    "A folder or link in the shared folder bears an answer's name, so accounting lacks at least one answer. Call the vendor."),
            vendor(
                    "res にある、要求の答えと同じ名前（.xml か .zip）のフォルダやリンクを取り除いてください。答えは残っており、空けば自動で届きます。",
                    "Remove the folder or link in res that has the name (.xml or .zip) of a request's answer. The answer is kept and then moves in.")),
    REQUEST_FELLED_PROGRAM(
            "M0507",
            reception(
                    "この要求を処理している間に端末のプログラムが続けて止まったため、この要求の処理をやめました。受付は続けられます。保守業者に連絡してください。",
                    "The terminal's program stopped several times while it had this request in hand, so it was given up. Reception goes on; call the vendor."),
            vendor(
                    "要求ファイルの中身を調べてください。問題がなければ、同じ要求を新しいファイルとして送り直せます。端末の記憶の量と記録も確認してください。",
                    "Look into the request's file. If nothing is wrong with it, send the same request again as a new file; check the terminal's memory and log.")),
    REQUEST_NOT_TAKEN(
            "M0508",
            reception(
                    "連携フォルダに、受け取れない要求が置かれています。医事会計に答えが届かないときは、保守業者に連絡してください。",
                    "Something in the shared folder cannot be taken as a request. If accounting gets no answer, call the vendor."),
            vendor(
                    "req に、要求の名前のフォルダかリンク、120文字より長い名前、または aside がいっぱいで移せないファイルがあります。取り除いてください。",
                    "In req lies a folder or link with a request's name, a name over 120 characters, or a file for which aside is full. Remove it.")),

    // M06: 一括
    BULK_JOB_UNKNOWN(
            "M0601",
            reception(
                    "この受付番号の一括処理が見つかりません。番号を確かめ、古いものならもう一度一括照会を行ってください。",
                    "No bulk job of this reception number is known. Check the number; if it is an old one, send the job again."),
            vendor(
                    "受付番号がこの医療機関の、この種類の一括処理のものではないか、結果の保存期間（完了から7日）を過ぎて消去されています。",
                    "The reception number is of no job of this institution and kind, or its result was erased 7 days after it was done.")),
    BULK_JOBS_TOO_MANY(
            "M0602",
            reception(
                    "前に送った一括処理がまだ終わっていないか、保存中の結果が多すぎます。終わるのを待って、もう一度送信してください。",
                    "Earlier bulk jobs are not done yet, or too many results are kept. Wait for them and send again."),
            vendor(
                    "医療機関ごとの、処理中の一括処理の数か、保存中の結果の人数が上限に達しました。同じ依頼を繰り返し送っていないか確認してください。",
                    "The institution has as many bulk jobs under way, or as many people's results kept, as it may. Check for resends.")),

    // M09: the center and the way to it
    CENTER_UNREACHABLE(
            "M0901",
            reception(
                    "センターにつながりません。氏名・性別・生年月日・住所を控えて受付を続け、回線が戻ってから確認してください。",
                    "The center cannot be reached. Note name, sex, birthdate and address, go on, and check later."),
            vendor(
                    "センターへ接続できません。IP-VPN、ルータB、名前解決、端末証明書の期限の順に確認してください。",
                    "No connection to the center. Check the IP-VPN, router B, name resolution and the certificate's expiry.")),
    CENTER_BUSY(
            "M0902",
            reception("センターが混み合っています。少し待ってから、もう一度お試しください。", "The center is busy. Wait a moment and try again."),
            vendor("センターの待ち行列が上限に達しました。間隔をあけて再送してください。", "The center's queue is full. Retry with growing pauses.")),
    EVIDENCE_UNAVAILABLE(
            "M0903",
            reception(
                    "証跡を記録できないため、確認結果をお返しできません。控えを取って受付を続け、後で確認してください。",
                    "No result can be given because it cannot be recorded. Take notes, go on, and check later."),
            vendor(
                    "証跡ログに書き込めません。記録できない回答は出さない設計です。ディスクとデータベースを確認してください。",
                    "The evidence log cannot be written; by design no answer leaves without it. Check disk and database.")),
    INTERNAL_FAULT(
            "M0904",
            reception(
                    "システムの内部で問題が起きました。もう一度お試しになり、続くときは保守業者に連絡してください。",
                    "Something went wrong inside the system. Try once more; if it happens again, call the vendor."),
            vendor(
                    "想定していない例外です。発生時刻でログを調べ、開発元に知らせてください。",
                    "An exception nobody expected. Look up the log at that time and tell the developers.")),
    TIMEOUT(
            "M0905",
            reception(
                    "時間内に返事がありませんでした。もう一度お試しになり、続くときは控えを取って受付を続けてください。",
                    "No answer came in time. Try once more; if it happens again, take notes and go on."),
            vendor(
                    "応答待ちの上限を超えました。回線の遅延と相手の負荷を確認してください。",
                    "The time limit for an answer passed. Check the delay of the line and the load of the other side.")),
    RECEIPT_MISSING(
            "M0906",
            reception(
                    "センターの回答に受領証がないため、確認結果として扱えません。もう一度お試しになり、続くときは資格確認書などで確認してください。",
                    "The center's answer came without its receipt and does not count. Try again, or use another document."),
            vendor(
                    "Shikaku-Receipt ヘッダがないか読めません。センターまでの途中でヘッダを落とすものがないか確認してください。",
                    "The header Shikaku-Receipt is absent or unreadable. Look for something on the way that drops it.")),

    // P01: the holder's authentication certificate
    CERTIFICATE_WRONG_PURPOSE(
            "P0101",
            reception(
                    "本人確認用ではない電子証明書が読み取られました。カードを置き直し、続くときは資格確認書などで確認してください。",
                    "The wrong certificate was read. Place the card again; otherwise use another document."),
            vendor(
                    "鍵用途または拡張鍵用途が利用者証明用ではありません。署名用証明書を送っていないか確認してください。",
                    "Key usage or extended key usage is not that of an authentication certificate.")),
    CERTIFICATE_WRONG_POLICY(
            "P0102",
            reception(
                    "このカードの電子証明書は受付に使えません。資格確認書などで確認してください。",
                    "This card's certificate cannot be used here. Check with another document."),
            vendor(
                    "証明書ポリシーが利用者証明用のものではありません。",
                    "The certificate policy is not that of an authentication certificate.")),
    CERTIFICATE_UNTRUSTED(
            "P0103",
            reception(
                    "このカードの電子証明書は正規のものと確認できません。資格確認書などで確認し、責任者に知らせてください。",
                    "The card's certificate could not be confirmed as genuine. Use another document, tell your supervisor."),
            vendor(
                    "発行者がJPKIの利用者証明用認証局ではないか、署名を検証できません。信頼点の更新漏れも確認してください。",
                    "The issuer is not JPKI's authentication CA, or its signature fails. Check the trust anchors too.")),
    CERTIFICATE_NOT_YET_VALID(
            "P0104",
            reception(
                    "電子証明書の有効期間がまだ始まっていません。資格確認書などで確認してください。",
                    "The certificate is not valid yet. Check with another document."),
            vendor(
                    "有効期間の開始前です。センターと端末の時刻を先に確認してください。",
                    "Before the start of validity. Check the clocks of center and terminal first.")),
    CERTIFICATE_EXPIRED(
            "P0105",
            reception(
                    "電子証明書の有効期限が切れています。市区町村の窓口での更新を案内し、今日は資格確認書などで確認してください。",
                    "The certificate has expired. Advise renewal at the municipal office; use another document today."),
            vendor(
                    "有効期限から3か月を過ぎています。機器の不具合ではありません。",
                    "More than three months past expiry. Nothing is wrong with the equipment.")),
    CERTIFICATE_EXPIRED_IN_GRACE(
            "P0106",
            reception(
                    "資格は確認できましたが、電子証明書の有効期限が切れています。3か月以内に市区町村の窓口で更新するよう案内してください。",
                    "Eligibility was confirmed, but the certificate has expired. Advise renewal within three months."),
            vendor(
                    "期限後3か月以内は資格確認に限り使えます。正常な結果に添える案内です。",
                    "For three months after expiry it serves for eligibility only. A note beside a normal result.")),
    CERTIFICATE_REVOKED(
            "P0107",
            reception(
                    "この電子証明書は失効しています。市区町村の窓口での手続を案内し、今日は資格確認書などで確認してください。",
                    "This certificate is revoked. Refer the person to the municipal office; use another document today."),
            vendor(
                    "JPKIの失効情報で失効と確認されました。機器の不具合ではありません。",
                    "JPKI says the certificate is revoked. Nothing is wrong with the equipment.")),
    CERTIFICATE_UNKNOWN(
            "P0108",
            reception(
                    "この電子証明書の記録が見つかりません。資格確認書などで確認し、責任者に知らせてください。",
                    "No record of this certificate exists. Use another document and tell your supervisor."),
            vendor(
                    "OCSPの応答がunknownです。JPKIの発行記録を調べてください。",
                    "The OCSP responder answered unknown. Look into JPKI's issuing records.")),
    REVOCATION_UNAVAILABLE(
            "P0109",
            reception(
                    "電子証明書が有効かどうかを今は調べられません。少し待ってやり直すか、資格確認書などで確認してください。",
                    "Whether the certificate is valid cannot be checked now. Try again shortly or use another document."),
            vendor(
                    "OCSPの応答が得られないか、応答を受け入れる条件を満たしません。センターとJPKIの間を確認してください。",
                    "No OCSP response, or not an acceptable one. Check the way between the center and JPKI.")),
    SIGNATURE_WRONG(
            "P0110",
            reception(
                    "カードによる本人確認が成立しませんでした。カードを置き直し、続くときは責任者に知らせてください。",
                    "The card did not prove itself. Place it again; if it happens again, tell your supervisor."),
            vendor(
                    "ノンスへの署名が証明書の公開鍵で検証できません。カードの差し替え、偽造、電文の改変を疑ってください。",
                    "The signature over our nonce fails. Suspect a swapped or forged card or an altered message.")),
    CERTIFICATE_MALFORMED(
            "P0111",
            reception(
                    "カードの電子証明書を読み取れません。カードを置き直し、続くときは資格確認書などで確認してください。",
                    "The card's certificate cannot be read. Place the card again; otherwise use another document."),
            vendor("証明書がDERとして読めないか、大きさの上限を超えています。", "The certificate is not DER or exceeds its size limit.")),
    OCSP_UNREACHABLE(
            "P0112",
            reception(
                    "電子証明書が有効かどうかを今は調べられません。少し待ってやり直すか、資格確認書などで確認してください。",
                    "Whether the certificate is valid cannot be checked now. Try again shortly or use another document."),
            vendor(
                    "OCSPレスポンダに接続できないか、時間内に応答が終わりません。センターとJPKIの間の回線を確認してください。",
                    "The OCSP responder cannot be reached or does not finish in time. Check the line between center and JPKI.")),
    OCSP_REFUSED(
            "P0113",
            reception(
                    "電子証明書が有効かどうかを今は調べられません。少し待ってやり直すか、資格確認書などで確認してください。",
                    "Whether the certificate is valid cannot be checked now. Try again shortly or use another document."),
            vendor(
                    "OCSPレスポンダが問い合わせを断りました（tryLater、unauthorizedなど）。レスポンダの状態を確認してください。",
                    "The OCSP responder declined to answer (tryLater, unauthorized and so on). Check the responder's state.")),
    OCSP_ANSWER_MALFORMED(
            "P0114",
            reception(
                    "電子証明書が有効かどうかを今は調べられません。少し待ってやり直すか、資格確認書などで確認してください。",
                    "Whether the certificate is valid cannot be checked now. Try again shortly or use another document."),
            vendor(
                    "OCSPの応答が読めないか、大きさの上限を超えています。途中の機器が応答を書き換えていないか確認してください。",
                    "The OCSP answer is unreadable or too large. Check that nothing on the way rewrites it.")),
    OCSP_ANSWER_OF_ANOTHER_CERTIFICATE(
            "P0115",
            reception(
                    "電子証明書が有効かどうかを今は調べられません。少し待ってやり直すか、資格確認書などで確認してください。",
                    "Whether the certificate is valid cannot be checked now. Try again shortly or use another document."),
            vendor(
                    "問い合わせた証明書とは別の証明書についてのOCSP応答です。応答の差し替えを疑ってください。",
                    "The OCSP answer concerns another certificate than the one asked about. Suspect a swapped answer.")),
    OCSP_SIGNATURE_WRONG(
            "P0116",
            reception(
                    "電子証明書が有効かどうかを今は調べられません。少し待ってやり直すか、資格確認書などで確認してください。",
                    "Whether the certificate is valid cannot be checked now. Try again shortly or use another document."),
            vendor(
                    "OCSPの応答の署名を検証できません。応答の改変を疑ってください。",
                    "The signature on the OCSP answer fails. Suspect an altered answer.")),
    OCSP_SIGNER_NOT_AUTHORIZED(
            "P0117",
            reception(
                    "電子証明書が有効かどうかを今は調べられません。少し待ってやり直すか、資格確認書などで確認してください。",
                    "Whether the certificate is valid cannot be checked now. Try again shortly or use another document."),
            vendor(
                    "OCSPの応答の署名者に、この認証局から応答の権限が与えられていません。レスポンダ証明書の期限と発行元を確認してください。",
                    "The signer of the OCSP answer was not authorized by this CA. Check the responder certificate's expiry and issuer.")),
    OCSP_ANSWER_STALE(
            "P0118",
            reception(
                    "電子証明書が有効かどうかを今は調べられません。少し待ってやり直すか、資格確認書などで確認してください。",
                    "Whether the certificate is valid cannot be checked now. Try again shortly or use another document."),
            vendor(
                    "OCSPの応答が古いか、時刻が先に進みすぎています。センターとレスポンダの時刻を確認してください。",
                    "The OCSP answer is too old or lies in the future. Check the clocks of center and responder.")),
    OCSP_NONCE_WRONG(
            "P0119",
            reception(
                    "電子証明書が有効かどうかを今は調べられません。少し待ってやり直すか、資格確認書などで確認してください。",
                    "Whether the certificate is valid cannot be checked now. Try again shortly or use another document."),
            vendor(
                    "OCSPの応答に今回のノンスがありません。以前の応答の再利用を疑ってください。",
                    "The OCSP answer does not repeat our nonce. Suspect a replay of an earlier answer.")),

    // P02: the person and the coverage
    PERSON_NOT_REGISTERED(
            "P0201",
            reception(
                    "このカードの方の資格は、保険者からの登録が見つかりません。資格確認書などで確認し、保険者に登録の状況を問い合わせてください。",
                    "No insurer has registered a coverage for this card's holder. Use another document and ask the insurer."),
            vendor(
                    "資格有効性4（カードによる照会）の案内です。証明書に結び付く資格がセンターにありません。無保険を意味せず、保険者の登録待ちのこともあります。",
                    "Guidance for value 4 by card: no coverage is linked to this certificate. Not uninsured; the registration may be late.")),
    BLOCKED_PENDING_IDENTITY_CHECK(
            "P0202",
            reception(
                    "保険者が登録内容を確認している間、資格情報は表示されません。資格情報のお知らせなどで確認し、保険者への連絡を案内してください。",
                    "The insurer is checking its record; nothing is shown meanwhile. Use another document, refer to the insurer."),
            vendor(
                    "住民基本台帳との照合が済んでおらず閲覧が止められています。保険者が解除します。",
                    "Viewing is stopped until the record agrees with the resident register. The insurer lifts it.")),
    COVERAGE_DATE_OUT_OF_BOUNDS(
            "P0203",
            reception(
                    "資格確認日が確認できる期間を外れています。日付を直して、もう一度お試しください。",
                    "The date asked for is outside the period that can be checked. Correct it and try again."),
            vendor(
                    "資格確認日が許された範囲の外です。端末の日付とセンターの設定を確認してください。",
                    "The confirmation date is outside the allowed range. Check the terminal's date and the center's setting.")),
    COVERAGE_ENDED(
            "P0204",
            reception(
                    "この資格は確認日に有効ではありません。新しい保険に変わっていないか尋ね、分からないときは資格申立書を書いていただいてください。",
                    "This coverage is not valid on the date. Ask about a new insurer; if unknown, use the declaration form."),
            vendor(
                    "資格有効性2（無効）の案内です。通信や機器の不具合ではありません。",
                    "Guidance for value 2. Nothing is wrong with line or equipment.")),
    NEWER_COVERAGE_EXISTS(
            "P0205",
            reception(
                    "この資格は終わり、新しい資格があります。マイナンバーカードで受付するか、新しい資格確認書を見せていただいてください。",
                    "This coverage has ended and a newer one exists. Use the My Number card or the new document."),
            vendor(
                    "資格有効性3の案内です。新しい資格の内容は記号・番号の照会では返しません。",
                    "Guidance for value 3. An inquiry by number never reveals the newer coverage.")),
    NO_COVERAGE_FOUND(
            "P0206",
            reception(
                    "入力した番号に合う資格が見つかりません。番号と生年月日を見直してください。新しい保険は登録前のこともあります。",
                    "Nothing matches what was typed. Check numbers and birthdate; a new coverage may not be registered yet."),
            vendor(
                    "資格有効性4の案内です。無保険を意味しません。入力誤りか、保険者の登録待ちです。",
                    "Guidance for value 4. It does not mean uninsured: a typing error or a late registration.")),
    SEVERAL_PERSONS_MATCH(
            "P0207",
            reception(
                    "同じ番号に複数の方が当てはまります。枝番を確かめて入力するか、マイナンバーカードで受付してください。",
                    "More than one person fits. Enter the branch number, or use the My Number card."),
            vendor(
                    "資格有効性5の案内です。一人に決まらないため、個人の情報は返しません。",
                    "Guidance for value 5. No personal data is returned while it is not one person.")),
    TICKET_NOT_REGISTERED(
            "P0208",
            reception(
                    "医療扶助の資格は有効ですが、この医療機関あての医療券がまだ登録されていません。福祉事務所に確認してください。",
                    "Medical aid is valid, but no ticket for this institution is registered yet. Ask the welfare office."),
            vendor(
                    "資格有効性6の案内です。医療券は月の半ば過ぎに登録されることがあります。",
                    "Guidance for value 6. Tickets may be registered only after the middle of the month.")),
    SHARE_NOT_TOLD(
            "P0209",
            reception(
                    "資格は有効ですが、負担割合が届いていません。高齢受給者証や資格確認書で確かめ、分からなければ保険者に問い合わせてください。",
                    "The coverage is valid, but the share to pay was not told. See the elderly recipient's certificate, or ask the insurer."),
            vendor(
                    "70歳以上の方の負担割合は保険者だけが決めます。結果に要素がないため、年齢からの推定はしていません。",
                    "From 70 on only the insurer decides the share. The result has no such element, and nothing is guessed from the age.")),

    // P03: reference numbers
    REFERENCE_NUMBER_REFUSED(
            "P0301",
            reception(
                    "照会番号を登録できませんでした。受付には影響ありません。次の来院時にもう一度登録されます。",
                    "The reference number was not registered. Reception is not affected; it is tried at the next visit."),
            vendor(
                    "該当する資格が一つに決まらないか、すでに別の方に使われている番号です。番号の付け方を確認してください。",
                    "The keys do not fit exactly one person, or the number belongs to another. Check how numbers are given.")),
    REGISTRATION_QUEUED(
            "P0302",
            reception(
                    "照会番号を預かりました。センターにつながり次第、端末が登録します。受付には影響ありません。",
                    "The reference number was taken in. The terminal registers it as soon as the center is reached; reception goes on."),
            vendor(
                    "正常終了に添える案内です。同じ内容をもう一度送ると、その後の結果が返ります。二重には登録されません。",
                    "A word beside a normal end. Sending the same again tells what became of it; nothing is registered twice.")),

    // P04: registration by insurers
    COVERAGE_RECORD_REFUSED(
            "P0401",
            reception(
                    "保険者の登録データの一部が受け付けられませんでした。医療機関での対応はありません。",
                    "Part of an insurer's registration was refused. There is nothing to do at the reception."),
            vendor(
                    "登録の行に不備があります。行の識別子と要素名を見て直し、その行だけ送り直してください。",
                    "A line of the registration is faulty. See its identifier and element, correct it, send that line again.")),
    COVERAGE_OF_ANOTHER_INSURER(
            "P0402",
            reception(
                    "保険者の登録データの一部が受け付けられませんでした。医療機関での対応はありません。",
                    "Part of an insurer's registration was refused. There is nothing to do at the reception."),
            vendor(
                    "証明書の保険者と異なる保険者番号の行です。他の保険者の資格は登録できません。",
                    "The line carries another insurer's number than the certificate. Nobody registers for others.")),
    COVERAGE_LINKAGE_NOT_PERMITTED(
            "P0403",
            reception(
                    "保険者の登録データの一部が受け付けられませんでした。医療機関での対応はありません。",
                    "Part of an insurer's registration was refused. There is nothing to do at the reception."),
            vendor(
                    "紐付番号または電子証明書が、この登録と一致しない別の方のものとして登録されています。本人の生年月日と性別、紐付番号、電子証明書を確認してください。",
                    "The linkage identifier or certificate is registered for somebody who does not fit this line. Check birthdate, sex and both.")),

    // P05: issuing and revoking cards' certificates
    CERTIFICATE_SERIAL_TAKEN(
            "P0501",
            reception(
                    "市区町村窓口の発行手続が受け付けられませんでした。医療機関での対応はありません。",
                    "An issuing step of a municipal office was refused. There is nothing to do at the reception."),
            vendor(
                    "そのシリアル番号の証明書は、別の鍵または別の内容ですでに発行されています。割当てを確認してください。",
                    "That serial was already issued for another key or with another content. Check how serials are given.")),
    CERTIFICATE_SERIAL_UNKNOWN(
            "P0502",
            reception(
                    "市区町村窓口の発行手続が受け付けられませんでした。医療機関での対応はありません。",
                    "An issuing step of a municipal office was refused. There is nothing to do at the reception."),
            vendor(
                    "そのシリアル番号の証明書は発行されていないため、失効できません。番号を確認してください。",
                    "No certificate with that serial was issued, so it cannot be revoked. Check the number.")),
    CERTIFICATE_PERIOD_NOT_ALLOWED(
            "P0503",
            reception(
                    "市区町村窓口の発行手続が受け付けられませんでした。医療機関での対応はありません。",
                    "An issuing step of a municipal office was refused. There is nothing to do at the reception."),
            vendor(
                    "求められた有効期間を覆う認証局の世代がないか、期間が5年を超えています。日付を確認してください。",
                    "No generation of the authority covers that period, or it exceeds five years. Check the dates.")),
    CERTIFICATE_KEY_NOT_ALLOWED(
            "P0504",
            reception(
                    "市区町村窓口の発行手続が受け付けられませんでした。医療機関での対応はありません。",
                    "An issuing step of a municipal office was refused. There is nothing to do at the reception."),
            vendor(
                    "証明書に入れられる鍵はRSA 2048ビット、公開指数65537だけです。鍵の生成を確認してください。",
                    "Only an RSA key of 2048 bits with exponent 65537 can be certified. Check how the key is made.")),
    CERTIFICATE_REGISTER_FULL(
            "P0505",
            reception(
                    "市区町村窓口の発行手続が受け付けられませんでした。医療機関での対応はありません。",
                    "An issuing step of a municipal office was refused. There is nothing to do at the reception."),
            vendor(
                    "発行または失効の台帳が上限に達したか、書き込めません。ディスクの空きと設定を確認してください。",
                    "The register of certificates is full or cannot be written. Check free space and configuration.")),

    // C01: card
    CARD_REMOVED(
            "C0101",
            reception(
                    "途中でカードが取り出されました。終わるまでカードを置いたままにしていただき、最初からやり直してください。",
                    "The card was taken out too early. Leave it in place until the end and start over."),
            vendor(
                    "通信中にカードがなくなりました。接触不良が続くときはリーダーの清掃、交換を検討してください。",
                    "The card vanished during communication. If it persists, clean or replace the reader.")),
    CARD_NOT_READABLE(
            "C0102",
            reception(
                    "カードを読み取れません。向きを確かめて置き直し、続くときは資格確認書などで確認してください。",
                    "The card cannot be read. Check its orientation and place it again; otherwise use another document."),
            vendor(
                    "カードが想定外の応答を返すか、応答しません。別のカードで試し、リーダーとカードを切り分けてください。",
                    "The card answers unexpectedly or not at all. Try another card to tell reader and card apart.")),
    NOT_A_MY_NUMBER_CARD(
            "C0103",
            reception(
                    "マイナンバーカードではないカードが置かれています。カードを確かめて置き直してください。",
                    "This is not a My Number card. Check the card and place it again."),
            vendor("公的個人認証のアプリケーションが選択できません。", "The JPKI application cannot be selected on this card.")),

    // C02: PIN
    PIN_WRONG(
            "C0201",
            reception(
                    "暗証番号が違います。残りの回数を確かめて入力していただくか、目視による確認に切り替えてください。",
                    "The PIN is wrong. Mind the tries left and try again, or switch to a check by eye."),
            vendor(
                    "カードが暗証番号の照合を拒否しました。機器の不具合ではありません。",
                    "The card refused the PIN. Nothing is wrong with the equipment.")),
    PIN_BLOCKED(
            "C0202",
            reception(
                    "暗証番号がロックされています。顔認証か目視による確認に切り替えてください。解除は市区町村の窓口でできます。",
                    "The PIN is blocked. Use face or a check by eye; the municipal office can unblock it."),
            vendor(
                    "暗証番号の残り回数が0です。カードの側の状態で、機器では解除できません。",
                    "No PIN tries are left. It is the card's state and cannot be reset here.")),
    PIN_DISABLED(
            "C0203",
            reception("暗証番号を使わないカードです。顔認証か目視による確認に切り替えてください。", "This card has no PIN. Use face or a check by eye."),
            vendor(
                    "顔認証マイナンバーカードです。機器の不具合ではありません。",
                    "A card issued for face authentication only. Nothing is wrong with the equipment.")),
    PIN_MALFORMED(
            "C0204",
            reception(
                    "暗証番号は数字4桁です。入力し直していただいてください。回数は減っていません。",
                    "The PIN has four digits. Ask for it again; no try was used."),
            vendor(
                    "数字4桁でない入力をカードに送らずに止めました。",
                    "An input that is not four digits was stopped before it reached the card.")),

    FRONT_NUMBER_MALFORMED(
            "C0205",
            reception(
                    "カードの表の照合番号は数字14桁（生年月日6桁、有効期限の西暦4桁、セキュリティコード4桁）です。入力し直してください。回数は減っていません。",
                    "The number on the card's front has 14 digits: birth date (6), year of expiry (4), security code (4). Type it again; no try was used."),
            vendor(
                    "数字14桁でない照合番号Bをカードに送らずに止めました。",
                    "A front number that is not fourteen digits was stopped before it reached the card.")),

    FRONT_NUMBER_WRONG(
            "C0206",
            reception(
                    "カードの表の照合番号が違います。カードを見て入力し直すか、暗証番号か目視による確認に切り替えてください。",
                    "The number on the card's front is wrong. Look at the card and try again, or use the PIN or a check by eye."),
            vendor(
                    "カードが照合番号Bを拒否しました。続けて10回間違えるとロックされます。機器の不具合ではありません。",
                    "The card refused the front number. Ten wrong ones in a row block it. Nothing is wrong with the equipment.")),
    FRONT_NUMBER_BLOCKED(
            "C0207",
            reception(
                    "カードの照合番号はこれ以上試せません。暗証番号か目視による確認に切り替えてください。解除は市区町村の窓口でできます。",
                    "The card's front number is not tried any more. Use the PIN or a check by eye; the municipal office can unblock it."),
            vendor(
                    "照合番号Bの残り回数が1回以下です。最後の1回は機械では使いません。",
                    "At most one try of the front number is left, and no machine uses the last one.")),

    // C03: verifier and identification
    VERIFIER_REFUSED(
            "C0301",
            reception(
                    "カードが確認機関の証明書を受け付けませんでした。暗証番号に切り替え、続くときは保守業者に連絡してください。",
                    "The card refused the verifier's certificate. Use the PIN; if it happens again, call the vendor."),
            vendor(
                    "検証機関用電子証明書の連鎖か、チャレンジへの署名をカードが拒否しました。",
                    "The card refused the verifier's certificate chain or the signature over its challenge.")),
    NOT_THE_HOLDER(
            "C0302",
            reception(
                    "カードの持ち主と確認できませんでした。別の方法で確認し、分からないときは責任者に知らせてください。",
                    "The person could not be confirmed as the holder. Use another way, or tell your supervisor."),
            vendor(
                    "顔認証または目視で本人と確認されませんでした。機器の不具合ではありません。",
                    "Face or eye did not confirm the holder. Nothing is wrong with the equipment.")),

    // C04: reader
    READER_LOST(
            "C0401",
            reception(
                    "カードリーダーとの接続が切れました。準備ができるまで少し待ち、カードを置き直してください。",
                    "The connection to the card reader was lost. Wait until it is ready and place the card again."),
            vendor(
                    "リーダーのプロセスが終了したか応答しません。ケーブル、電源、pcscdの状態を確認してください。",
                    "The reader process ended or does not answer. Check cable, power and pcscd.")),
    READER_BUSY(
            "C0402",
            reception("前の方の手続が続いています。終わるまで少しお待ちください。", "The person before is not done yet. Please wait a moment."),
            vendor("カードの挿入口が使用中です。一人の手続が終わると空きます。", "The slot is in use. It is free when the current person is done.")),
    READER_OUT_OF_ORDER(
            "C0403",
            reception(
                    "リーダーとのやり取りが乱れました。カードを置き直して、最初からやり直してください。",
                    "The exchange with the reader got out of step. Place the card again and start over."),
            vendor(
                    "端末とリーダーの間に想定外の行が届きました。両方の版が同じか確認してください。",
                    "An unexpected line passed between terminal and reader. Check that both have the same version.")),
    READER_NOT_PROTECTED(
            "C0404",
            reception(
                    "この機器ではカードリーダーの保護を有効にできないため、カードの受付を止めています。保守業者に連絡し、資格確認書などで受け付けてください。",
                    "This machine cannot protect the card reader, so cards are not taken. Call the vendor; use paper documents."),
            vendor(
                    "リーダーのプロセスがメモリの保護（コア出力の禁止、読み取りの禁止、ページの固定）を拒まれました。memlockの上限か権限を与えてください。",
                    "The reader process was refused protection of its memory. Grant it memlock or CAP_IPC_LOCK.")),
    READER_PROTECTION_RELAXED(
            "C0405",
            reception(
                    "この機器はカードリーダーの保護の一部を有効にできないまま動いています。受付は続けられます。保守業者に知らせてください。",
                    "The card reader runs without part of its protection. Carry on with the reception and tell the vendor."),
            vendor(
                    "設定により保護なしのリーダーを許しています。拒まれた保護は証跡にあります。本番ではterminal.reader.hardeningをrequiredにしてください。",
                    "The configuration allows an unprotected reader; the evidence names what was refused. Use required in a clinic.")),

    // C05: the course of a check-in
    ABANDONED(
            "C0501",
            reception("受付が途中で取りやめられました。続けるときは、最初からやり直してください。", "The check-in was given up. To go on, start over."),
            vendor("利用者または職員が取りやめました。対応は要りません。", "The patient or the staff gave up. There is nothing to do.")),
    WAITED_TOO_LONG(
            "C0502",
            reception(
                    "操作がないまま時間がたったため終了しました。続けるときは、最初からやり直してください。",
                    "Nothing happened for a while, so the check-in ended. To go on, start over."),
            vendor(
                    "操作待ちの上限に達しました。時間は端末の設定で変えられます。",
                    "The limit for waiting was reached. It can be changed in the terminal's configuration.")),
    RESULT_NOT_KEPT(
            "C0503",
            reception(
                    "結果を保存できないため受付を終えられません。もう一度お試しになり、続くときは保守業者に連絡してください。",
                    "The result cannot be stored, so the check-in cannot end. Try again or call the vendor."),
            vendor(
                    "端末の保存領域に書き込めません。ディスクの空きと権限を確認してください。",
                    "The terminal's store cannot be written. Check free space and permissions.")),
    COMPARISON_ALREADY_DECIDED(
            "C0504",
            reception(
                    "この目視確認はもう終わっています。今日の受付に戻って、結果を確かめてください。",
                    "This comparison by eye is over. Go back to today's list and look how it ended."),
            vendor(
                    "待っている人がいない目視確認への決定なので何も記録していません。二人が同時に決めたときは先の決定が残ります。",
                    "Nobody waited for this decision, so nothing was recorded. Of two decisions at once the first one stands.")),
    NOT_AS_ASSUMED(
            "C0505",
            reception(
                    "窓口では有効として受け付けましたが、後から確認すると有効ではありませんでした。患者さんと保険者に確かめてください。",
                    "The coverage was taken for valid at the desk, and asked later it was not. Ask the patient and the insurer."),
            vendor(
                    "回線が戻ったあとの照会の結果が、窓口の控えと違います。控えと回答の両方が受付の記録にあります。",
                    "What was asked once the line was back differs from the note made at the desk. The check-in shows both.")),
    ASKED_TOO_LATE(
            "C0506",
            reception(
                    "期限までにセンターに確認できませんでした。次の来院時に確認してください。",
                    "The center could not be asked in time. Check at the next visit."),
            vendor(
                    "控えを保存する日数が過ぎたため、控えた番号を消去しました。回線の状態を確認してください。",
                    "The days for which a note is kept are over and what was noted is erased. Check the line.")),
    NOTE_ALREADY_DECIDED(
            "C0507",
            reception(
                    "この受付の控えは、画面を開いた後に変わりました。何も控えていません。受付のページを開き直してください。",
                    "The note of this visit changed after the page was opened. Nothing was noted. Open the visit again."),
            vendor(
                    "照会を待っているか、回答があったか、済みになった控えは書き換えられません。二人が同時に操作したときは先の方が残ります。",
                    "A note that waits for its answer, has it or was settled is not overwritten. Of two at once the first one stands.")),
    QUESTION_SET_ASIDE(
            "C0508",
            reception(
                    "後からの確認が続けて失敗したため、自動の確認をやめました。番号をもう一度控えるか、次の来院時に確認してください。",
                    "Asking later failed again and again and was given up. Note the numbers anew, or check at the next visit."),
            vendor(
                    "回線はつながっていますが、控えが開けないか、回答を保存できないか、センターがこの照会だけに答えません。端末のログを確認してください。",
                    "The line works, but the note does not open, its answer cannot be stored, or the center fails on it. Look at the terminal's log.")),
    REGISTRATION_GIVEN_UP(
            "C0509",
            reception(
                    "預かった照会番号をセンターに登録できないまま期限が過ぎ、自動の登録をやめました。次の来院時に、医事会計から登録し直してください。",
                    "A reference number could not be registered in time and was given up. Register it again from accounting at the next visit."),
            vendor(
                    "31日間センターに届かなかったか、預かった内容が開けません。回線を確認してください。同じ番号を医事会計が送れば、改めて登録します。",
                    "For 31 days it did not reach the center, or what was kept does not open. Check the line; handed in again it is registered anew.")),
    RESULT_UNREADABLE(
            "C0511",
            reception(
                    "この受付の結果が端末で壊れていて、医事会計に渡せません。もう一度受け付けてください。",
                    "The result of this check-in is damaged at the terminal and cannot go to accounting. Check the patient in again."),
            vendor(
                    "保存領域の行か日の鍵が壊れていて開けません。この一件を飛ばして、次の結果から渡しています。ディスクを確認してください。",
                    "The row in the store, or the day's key, is damaged. This one is passed over and the next are delivered. Check the disk.")),
    SEARCHED_NOTE_CHANGED(
            "C0510",
            reception(
                    "緊急時の検索をしている間に、この受付の控えが変わりました。検索の結果は使っていません。受付のページを開き直してください。",
                    "The note changed while it was searched for, so what was found was not used. Open the visit again."),
            vendor(
                    "検索を始めた後に、別の職員が四情報を控え直したか、済みにしたか、先に検索しました。検索したことは記録に残っています。",
                    "Another member of staff noted other items, settled the note or found the person first. The search itself is on record.")),

    // C06: the face
    FACE_PHOTO_UNREADABLE(
            "C0601",
            reception(
                    "カードの顔写真を読み取れません。暗証番号か目視による確認に切り替えてください。",
                    "The photo on the card cannot be read. Use the PIN or a check by eye."),
            vendor(
                    "ICチップの顔写真がJPEG 2000として読めないか、大きさや形式が想定と違います。復号は始めていないか、打ち切っています。",
                    "The chip's photo is not JPEG 2000 of the expected size and form; decoding was not begun or was cut short.")),
    FACE_FRAME_REFUSED(
            "C0602",
            reception(
                    "カメラの画像を受け付けられません。もう一度撮影し、続くときは暗証番号か目視による確認に切り替えてください。",
                    "The camera's picture was not accepted. Try again; if it persists, use the PIN or a check by eye."),
            vendor(
                    "撮影画像がJPEGでないか、バイト数、画素数、復号の時間のいずれかが上限を超えています。カメラとブラウザの設定を確認してください。",
                    "A frame is no JPEG, or exceeds the limit of bytes, pixels or time. Check camera and browser.")),
    FACE_FRAMES_TOO_MANY(
            "C0603",
            reception(
                    "撮影が長く続いたため終了しました。暗証番号か目視による確認に切り替えてください。",
                    "The camera went on for too long. Use the PIN or a check by eye."),
            vendor(
                    "一人の受付で送られた撮影画像の枚数が上限を超えました。キオスクの画面が送り続けていないか確認してください。",
                    "More frames than one check-in may send arrived. See whether the kiosk page keeps sending.")),
    FACE_MODELS_MISSING(
            "C0604",
            reception(
                    "この機器では顔認証を使えません。暗証番号か目視による確認で受け付け、保守業者に連絡してください。",
                    "This machine cannot compare faces. Use the PIN or a check by eye, and call the vendor."),
            vendor(
                    "照合のモデルがないか、固定したSHA-256と違います。scripts/models を実行してください。",
                    "A net of the comparison is missing or has another SHA-256 than the pinned one. Run scripts/models.")),
    FACE_NOT_LIVE(
            "C0605",
            reception(
                    "カメラの前の方をご本人と確かめられませんでした。写真や画面を写していないか見て、目視による確認に切り替えてください。",
                    "The camera may have seen a picture or a screen, not a person. Look, and use a check by eye."),
            vendor(
                    "写真や画面の提示が疑われるため照合していません。照明の映り込みでも起こります。",
                    "A presented photo or screen is suspected, so nothing was compared. Glare can cause it, too.")),
    FACE_FRAMES_TOO_FAST(
            "C0606",
            reception(
                    "カメラの画像が一度に多く届いたため、一部を受け付けませんでした。続くときは暗証番号か目視による確認に切り替えてください。",
                    "Too many pictures came from the camera at once, so some were refused. If it persists, use the PIN or a check by eye."),
            vendor(
                    "1秒間の枚数か、同時に届いた枚数が上限を超えました。キオスクの画面が前の返事を待たずに送っていないか確認してください。",
                    "More frames a second, or at the same time, than the reader takes. See whether the kiosk page sends without waiting for answers.")),

    FACE_NOT_RECOGNIZED(
            "C0607",
            reception(
                    "顔がカードの写真の方と確かめられませんでした。別人という意味ではありません。暗証番号か目視による確認に切り替えてください。",
                    "The face was not recognized as the holder's, which does not mean that it is somebody else's. Use the PIN or a check by eye."),
            vendor(
                    "照合の距離が動作点を超えました。古い写真、照明、眼鏡でも起こります。機器の不具合ではありません。",
                    "The distance exceeded the operating point. An old photo, light or glasses can cause it. Nothing is wrong with the equipment.")),
    FACE_UNSURE(
            "C0608",
            reception(
                    "カメラの前の方をご本人と決められませんでした。失敗ではありません。暗証番号か目視による確認に切り替えてください。",
                    "The camera could not decide. It is no failure of the person. Use the PIN or a check by eye."),
            vendor(
                    "生体検知が決まらず、動きの確認も終わらなかったため照合していません。回数には数えません。",
                    "Liveness stayed unsure and no task was done, so nothing was compared. It does not count as a try.")),
    FACE_NO_PHOTO(
            "C0609",
            reception(
                    "このカードには顔写真がありません。暗証番号か目視による確認に切り替えてください。",
                    "This card has no photo. Use the PIN or a check by eye."),
            vendor(
                    "1歳になる前に発行されたカードなど、ICチップに顔写真がないカードです。機器の不具合ではありません。",
                    "The chip holds no photo, as on a card issued before the first birthday. Nothing is wrong with the equipment.")),
    FACE_NO_FRAMES(
            "C0610",
            reception(
                    "カメラの画像が届きません。暗証番号か目視による確認に切り替え、続くときは保守業者に連絡してください。",
                    "No pictures come from the camera. Use the PIN or a check by eye; if it persists, call the vendor."),
            vendor(
                    "キオスクの画面から撮影画像が届きませんでした。カメラの接続と、ブラウザの許可を確認してください。",
                    "The kiosk page sent no frames. Check the camera and the browser's permission to use it.")),
    FACE_CLOSED(
            "C0611",
            reception(
                    "このカードは顔で続けて確認できなかったため、顔での確認を止めています。目視で確かめたうえで、管理者が再開できます。",
                    "The face was not recognized too often in a row for this card, so it is not tried any more. An administrator can allow it again."),
            vendor(
                    "連続した不一致が上限（10回）に達しました。成功するか、管理者が理由を選んで再開すると数え直します。",
                    "Ten failures in a row. A success, or an administrator who gives a reason, starts the count anew.")),
    FACE_NOT_CLOSED(
            "C0618",
            reception(
                    "このカードの顔での確認は止まっていないので、再開することはありません。何も変えていません。",
                    "The face of this card is not closed, so there is nothing to open again. Nothing was changed."),
            vendor(
                    "止まっていないカードに再開が求められました。先に別の職員が再開したか、古い画面から送られています。",
                    "A card that is not closed was to be opened. Somebody else did so first, or an old page was sent.")),
    FACE_CAMERA_DRAWN(
            "C0612",
            reception(
                    "この端末のカメラは、町が描いた人を写すデモ用のカメラです。描いた人については、生体検知は表示だけで、判定に使っていません。",
                    "This terminal's camera shows drawn people, for a demonstration. For them liveness is shown and decides nothing."),
            vendor(
                    "terminal.reader.face.drawn-camera が設定されています。人の受付には使えません。",
                    "terminal.reader.face.drawn-camera is set. It is never for people's cards.")),
    FRONT_NOT_SIGNED(
            "C0613",
            reception(
                    "カードの写真が正しく発行されたものか確かめられません。写真は使っていません。暗証番号か、カードをよく見ての目視による確認に切り替えてください。",
                    "The photo on the card could not be shown to be genuine and was not used. Use the PIN, or look at the card closely and check by eye."),
            vendor(
                    "券面事項の署名がないか、内容と合わないか、設定した発行者の鍵につながりません。terminal.reader.face.front-issuers を確認してください。改変されたカードでも起こります。",
                    "The front's signature is missing, does not fit its content, or leads to none of the configured issuers. Check terminal.reader.face.front-issuers. An altered card causes it, too.")),
    FRONT_COPIED(
            "C0614",
            reception(
                    "カードの写真が、このカードのものではない疑いがあります。写真は使っていません。読み取り口を確かめ、カードをよく見て、目視による確認に切り替えてください。",
                    "The photo may not belong to this card and was not used. Look at the slot and the card, and check by eye."),
            vendor(
                    "券面事項に書かれた公開鍵に対する内部認証に、チップが答えられません。券面事項の複製が疑われます。",
                    "The chip cannot answer for the public key that stands in its front (internal authentication). The front may be a copy.")),
    FRONT_OF_ANOTHER(
            "C0615",
            reception(
                    "カードの券面と、センターの記録の生年月日か性別が違います。結果は表示も保存もしていません。カードと読み取り口を確かめ、ご本人にお名前と生年月日を伺ってください。",
                    "The card's front and the center's record differ in birth date or sex. Nothing is shown or kept. Look at the card and the slot, and ask the person."),
            vendor(
                    "券面と電子証明書が別のカードのものである疑いがあります（中継装置など）。記録の訂正が済んでいない場合にも起こるので、保険者に確認してください。",
                    "Front and certificate may be of two cards, as with a relaying device. A record not yet corrected causes it, too: ask the insurer.")),
    FRONT_UNCHECKED(
            "C0616",
            reception(
                    "この端末は、カードの写真が正しく発行されたものかを確かめない設定です。人の受付には使えません。",
                    "This terminal is set not to check whether a card's photo is genuine. It is not for people's check-ins."),
            vendor(
                    "terminal.reader.face.front が unchecked です。発行者の鍵を得て terminal.reader.face.front-issuers に設定してください。",
                    "terminal.reader.face.front is unchecked. Obtain the issuers' keys and set terminal.reader.face.front-issuers.")),
    FACE_NOT_READY(
            "C0617",
            reception(
                    "顔で確認する準備が終わりませんでした。今回は暗証番号か目視による確認で受け付けてください。次の方から使えることがあります。",
                    "The face comparison did not get ready. Use the PIN or a check by eye this time; for the next person it may be ready."),
            vendor(
                    "照合の予行が、CPU時間の上限のうちに終わりませんでした。機器の負荷と性能を確認してください。モデルの不具合ではありません。",
                    "The rehearsal did not end within its limit of processor time. Check the machine's load and speed. The nets are in order.")),
    FACE_TASK_BY_ANOTHER(
            "C0619",
            reception(
                    "動きの確認の途中で、別の方の顔が写りました。失敗には数えません。ご本人だけが写るようにお願いするか、暗証番号か目視による確認に切り替えてください。",
                    "Somebody else's face came before the camera during the task. It does not count as a failure. One person only, or use the PIN or a check by eye."),
            vendor(
                    "動きの前後、または動いている間の顔が同じ人のものと認められないため、照合していません。写真を別の人が動きで補う提示が疑われます。回数には数えません。",
                    "The faces before, during and after the task are not one person's, so nothing was compared: somebody may have done the task for a photograph. It does not count as a try.")),

    // C07: between accounting and the terminal's door
    TERMINAL_UNREACHABLE(
            "C0701",
            reception(
                    "資格確認端末につながらないため、結果を取り込めていません。端末の電源を確かめ、受付は端末の画面で続けてください。",
                    "The eligibility terminal cannot be reached, so no results arrive. Check its power; carry on at its screen."),
            vendor(
                    "医事会計から端末の扉（8544）に接続できません。ルータA、証明書、端末の稼働を確認してください。自動で再試行します。",
                    "Accounting cannot reach the terminal's door (8544). Check router A, certificates and the terminal.")),
    DELIVERY_OUT_OF_ORDER(
            "C0702",
            reception(
                    "端末から届いた結果の番号が正しくないため取り込んでいません。保守業者に連絡してください。",
                    "A result came with a wrong delivery number and was not taken in. Call the vendor."),
            vendor(
                    "取得済みの番号以下の結果が返されたか、番号がありません。端末の保存領域が作り直されていないか確認してください。",
                    "The door returned a number already taken, or none. See whether the terminal's store was made anew.")),
    ARRIVAL_ALREADY_DECIDED(
            "C0703",
            reception(
                    "この結果がどの患者のものかは、もう決まっています。一覧に戻って確かめてください。",
                    "It is already decided whose result this is. Go back to the list and look."),
            vendor(
                    "未決でない到着への決定なので何も変えていません。二人が同時に決めたときは先の決定が残ります。",
                    "The arrival was not open, so nothing was changed. Of two decisions at once the first one stands.")),
    CHART_CHANGED_MEANWHILE(
            "C0704",
            reception(
                    "画面を開いた後に、台帳か届いた結果が変わりました。何も反映していません。患者のページを開き直して、もう一度見比べてください。",
                    "The chart or the result changed after this page was opened. Nothing was taken over. Open the patient again and compare."),
            vendor(
                    "見比べた時の台帳と今の台帳が違うため、反映も取り消しもしていません。二人が同時に決めたときは先の決定が残ります。",
                    "The chart is not the one that was compared, so nothing was done. Of two decisions at once the first one stands.")),
    NOTHING_TO_UNDO(
            "C0705",
            reception(
                    "取り消せる反映がありません。取り消せるのは、その患者の最後の反映だけです。",
                    "There is nothing to undo. Only the last decision on a patient can be undone."),
            vendor(
                    "この反映の後に別の反映があったか、すでに取り消されています。台帳は変えていません。",
                    "Another decision followed, or it was undone already. The chart was left as it is.")),
    SUBSIDY_NOT_ACCEPTED(
            "C0706",
            reception(
                    "受給者証の入力に直すところがあります。赤い文のところを、受給者証を見て入力し直してください。",
                    "Something in the certificate's fields is wrong. Look at the certificate and correct what is marked."),
            vendor(
                    "検証番号、法別番号、期間、優先順位のいずれかが規則に合わないため、登録していません。",
                    "A check digit, the law's number, the period or the priority does not fit its rule; nothing was kept.")),
    PATIENT_NOT_IN_FILE(
            "C0707",
            reception(
                    "その番号の患者は台帳にありません。患者番号（8桁）を確かめてください。",
                    "No patient has this number. Check the eight digits of the patient number."),
            vendor(
                    "予約に入れようとした患者番号が台帳にないため、何も登録していません。",
                    "The patient number of a booking is not in the file; nothing was kept.")),
    NO_KEY_TO_ASK_WITH(
            "C0708",
            reception(
                    "台帳に保険者番号と番号がないため、前もっての確認ができません。届いた資格が患者の画面にあれば、台帳に反映してください。なければ、来院時にマイナンバーカードか資格確認書で確認してください。",
                    "The chart has no insurer and number to ask with. If a coverage waits on the patient's page, take it over; else check with the card or the document when the patient comes."),
            vendor(
                    "この患者の台帳に保険者番号と番号がありません。有効な結果が届いていないか、台帳への反映がまだです。一括照会には含めていません。",
                    "No valid result of this patient ever arrived, or none was taken over into the chart; the bulk inquiry leaves the patient out.")),
    BULK_ANSWER_LACKS_PERSON(
            "C0709",
            reception(
                    "前もっての確認の回答に、この患者がありませんでした。来院時に確認してください。",
                    "The answer to the check in advance did not name this patient. Check when the patient comes."),
            vendor(
                    "一括照会結果に、送った任意の識別子が見つかりません。受付番号と端末の記録を確認してください。",
                    "The bulk result lacks the identifier that was sent. Look at the reception number and the terminal's record.")),
    BULK_ANSWER_LATE(
            "C0710",
            reception(
                    "前もっての確認が、時間内に終わりませんでした。来院時に一人ずつ確認してください。",
                    "The check in advance did not finish in time. Check each patient when they come."),
            vendor(
                    "一括照会が処理中のまま、待つ上限を過ぎました。センターの混雑と端末の記録を確認してください。",
                    "The bulk job was still under way when the limit of waiting passed. Look at the center's load and the terminal's record.")),
    MONTH_WITHOUT_VISITS(
            "C0711",
            reception(
                    "その月には受診がないため、確認することがありません。月を確かめてください。",
                    "Nobody came in that month, so there is nothing to check. Look at the month."),
            vendor(
                    "月末の確認を始めようとした月の受診が一件もないため、何も照会していません。",
                    "The month of which the check was begun has no visit; nothing is asked.")),
    MONTH_ASKED_ALREADY(
            "C0712",
            reception(
                    "この月の確認は、いま進んでいるか、終わったばかりです。結果を見て、解決した後でもう一度始めてください。",
                    "This month is being checked, or was just now. Look at the results, and begin again once something is settled."),
            vendor(
                    "待っている照会があるか、問題の残る受診を照会したばかりのため、何も照会していません。有効と確認した受診は、しばらく照会し直しません。",
                    "Visits still wait, or those with trouble were asked about just now; nothing is asked. What was found valid stands for some time.")),
    BOOKINGS_ASKED_ALREADY(
            "C0713",
            reception(
                    "この日の予約は、いま確認しているか、確認が済んでいます。結果は予約の一覧にあります。問題のあった方は、少したってから聞き直せます。",
                    "This day's bookings are being asked about, or were already. The results stand on the list; whoever had trouble can be asked about again a little later."),
            vendor(
                    "まだ照会していない予約も、聞き直す時期の来た予約もないため、何も照会していません。有効と確認した方は聞き直しません。",
                    "No booking is unasked or due again, so nothing is asked. Whoever was found valid is not asked about again.")),
    DAY_WITHOUT_BOOKINGS(
            "C0714",
            reception(
                    "その日には予約がないため、確認することがありません。日付を確かめてください。",
                    "Nobody is booked for that day, so there is nothing to ask. Look at the date."),
            vendor(
                    "前もっての確認を始めようとした日の予約が一件もないため、何も照会していません。",
                    "The day to be asked about has no booking; nothing is asked.")),
    POINTS_NOT_ACCEPTED(
            "C0715",
            reception(
                    "点数を登録していません。その受診の点数を、1から999999までの数字だけで入れてください。分からないときは空のままにします。",
                    "The points were not kept. Type the points of that visit as digits only, 1 to 999999; leave it empty where they are not known."),
            vendor(
                    "点数が範囲外か数字でないか、その日にその患者の受診がないため、登録していません。",
                    "The points are out of bounds or no digits, or the patient had no visit on that day; nothing was kept.")),

    // C08: the staff
    SIGN_IN_REFUSED(
            "C0801",
            reception(
                    "名前またはパスワードが違います。続けて5回違うと、正しく入力してもしばらく（最長5分）サインインできません。",
                    "Name or password is wrong. After five in a row even the right one is refused for up to five minutes."),
            vendor(
                    "サインインに失敗しました。覚えのない失敗が続くときは、その席を誰が使ったかを確認してください。",
                    "A sign-in failed. If failures repeat that nobody remembers, find out who used that desk.")),
    SIGN_IN_WAITS(
            "C0802",
            reception(
                    "続けて失敗したため、この名前ではしばらく（最長5分）サインインできません。待ってからもう一度お試しください。",
                    "After failures in a row this name must wait for up to five minutes. Wait, then try again."),
            vendor(
                    "連続失敗による待ち時間中にサインインが試みられました。パスワードの推測でないか、操作ログを確認してください。",
                    "Somebody tried to sign in during the wait after failures. See in the log whether passwords are guessed.")),

    // C09: the pages
    REQUEST_UNREADABLE(
            "C0901",
            reception(
                    "送られた内容を読み取れません。前の画面に戻って、もう一度お試しください。", "What was sent cannot be read. Go back and try once more."),
            vendor(
                    "要求の書式、パラメータ、形式（Content-Type）のいずれかが受け付けられません。決定の処理には届いていません。",
                    "The request's form, a parameter or its Content-Type is not accepted. No decision was asked for.")),
    SIGN_IN_NEEDED(
            "C0902",
            reception("サインインしてください。", "Please sign in."),
            vendor(
                    "この画面には職員のサインインが必要です。クッキーが送られているか確認してください。",
                    "This page needs a member of the staff to sign in. Check that the cookie is sent.")),
    PAGE_NOT_ALLOWED(
            "C0903",
            reception("この画面はここからは使えません。開く番地を確かめてください。", "This page cannot be used from here. Check the address."),
            vendor(
                    "ホスト名、接続口、役割、CSRFトークンのいずれかが合いません。キオスクと受付は別の番地で、互いの画面は開けません。",
                    "Host name, door, role or CSRF token does not fit. Kiosk and desk have addresses of their own and never each other's pages.")),
    PAGE_NOT_FOUND(
            "C0904",
            reception("お探しのページはありません。最初のページへ戻ってください。", "There is no such page. Go back to the first one."),
            vendor("その番地または方法（GET、POSTなど）に当たる画面がありません。", "No page answers at this path or to this method.")),
    KIOSK_NOT_ENROLLED(
            "C0905",
            reception(
                    "このブラウザーはキオスクとして登録されていません。窓口で受け付けます。端末の管理者に登録を頼んでください。",
                    "This browser is not enrolled as the kiosk. Please go to the desk; the terminal's administrator can enrol it."),
            vendor(
                    "登録したブラウザーのクッキーがないか、別のブラウザーが後から登録されました。端末のデータフォルダーのkiosk-enrolmentにある番地を、キオスクのブラウザーで開いてください。",
                    "The cookie is absent, or another browser was enrolled later. Open the address in kiosk-enrolment (data folder) there.")),
    ENROLMENT_REFUSED(
            "C0906",
            reception(
                    "この登録の番地はもう使えません。端末の管理者に、新しい番地を頼んでください。",
                    "This enrolment address is no longer valid. Ask the terminal's administrator for the present one."),
            vendor(
                    "登録の番地は一度だけ使え、使うたびと起動のたびに新しくなります。データフォルダーのkiosk-enrolmentを読み直してください。",
                    "An enrolment address serves once and changes with each use and each start. Read kiosk-enrolment again.")),
    FIGURE_WATCHED_BY_MANY(
            "C0907",
            reception(
                    "図を見ている画面が多すぎます。使っていない画面を閉じて、もう一度開いてください。",
                    "Too many pages are watching the figure. Close those that nobody looks at and open this one again."),
            vendor(
                    "図の出来事（/figure/events）を同時に受け取れる画面の数が上限に達しました。閉じ忘れた画面や、つなぎ直しを繰り返すプログラムがないか確認してください。",
                    "As many watch /figure/events as may at a time. Look for forgotten pages, or a program that connects again and again."));

    private static final Map<String, Reason> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Reason::code, Function.identity()));

    private final String code;
    private final Sentence reception;
    private final Sentence vendor;

    Reason(String code, Sentence reception, Sentence vendor) {
        this.code = code;
        this.reception = reception;
        this.vendor = vendor;
    }

    /** The code as it travels and is counted: a letter for the place, two digits for the group, two for the case. */
    public String code() {
        return code;
    }

    /** Where the code stands. */
    public Place place() {
        return Place.ofCode(code);
    }

    /** 受付の対応: what the receptionist does next. */
    public Sentence reception() {
        return reception;
    }

    /** 業者向け: where the vendor looks. */
    public Sentence vendor() {
        return vendor;
    }

    /** The reason with this code; empty for a code that is not ours. */
    public static Optional<Reason> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static Sentence reception(String japanese, String english) {
        return new Sentence(japanese, english);
    }

    private static Sentence vendor(String japanese, String english) {
        return new Sentence(japanese, english);
    }

    /** The two places of a code on the wire, and the one that has none. */
    public enum Place {
        /** Header {@code ErrorCode}: the whole message failed; in a bulk result {@code ProcessingResultCode}, where one person's unit did. */
        MESSAGE('M'),
        /** Body {@code ProcessingResultCode}: one person's processing failed, or needs a word beside success. */
        PERSON('P'),
        /** At the counter: reader, card, terminal. Never an OQS element. */
        COUNTER('C');

        private final char letter;

        Place(char letter) {
            this.letter = letter;
        }

        private static Place ofCode(String code) {
            return Arrays.stream(values())
                    .filter(place -> place.letter == code.charAt(0))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("a code begins with M, P or C"));
        }
    }
}
