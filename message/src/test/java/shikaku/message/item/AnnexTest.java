package shikaku.message.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

@Proves(clauses = Clause.C21)
class AnnexTest {
    @Test
    void theListOfTheSourceDocumentIsPrintedInItsOrderAndWords() {
        assertThat(Annex.of(ItemAllowList.kobe())).startsWith("""
                【オンライン資格確認システムのために電子計算機の結合を実施する情報項目】
                マイナンバーカード又は被保険者証による資格確認時
                ○資格確認情報
                ・資格確認区分
                ・資格確認日
                ・資格確認照会用情報
                ・保険者番号
                ・被保険者証記号
                ・被保険者証番号
                ・被保険者証枝番
                ・生年月日
                ・限度額適用認定証提供同意フラグ
                ・任意の識別子（医療機関固有項目）
                ・処理結果状況
                ・処理結果コード
                ・処理結果メッセージ
                ・資格有効性
                ○資格情報
                ・資格確認結果
                ・被保険者証区分
                ・本人・家族の別
                ・被保険者氏名
                ・氏名
                ・氏名（その他）
                ・氏名カナ
                ・氏名カナ（その他）
                ・性別１
                ・性別２
                ・住所
                ・郵便番号
                ・被保険者証交付年月日
                ・被保険者証有効開始年月日
                ・被保険者証有効終了年月日
                ・被保険者証一部負担金割合
                ・未就学区分
                ・資格喪失事由
                ・保険者名称
                ○限度額適用認定証関連情報（情報の提供に同意した場合）
                ・認定区分
                ・認定証適用区分
                ・交付年月日
                ・有効開始年月日
                ・有効終了年月日
                ・長期入院該当年月日
                ○特定疾病療養受療証情報（情報の提供に同意した場合）
                ・疾病区分
                ・有効開始年月日
                ・有効期間年月日
                ・自己負担限度額
                ○照会番号

                【上の情報項目を運ぶもの（それ自身は個人の情報項目ではありません）】
                ・MessageHeader/MedicalInstitutionCode
                """);
    }
}
