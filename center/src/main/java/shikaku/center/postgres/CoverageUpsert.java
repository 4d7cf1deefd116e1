package shikaku.center.postgres;

/** The one long statement of the registry. */
final class CoverageUpsert {
    static final String SQL = """
            insert into coverage (insurer_number, record_id, person_id, symbol, number, branch, birthdate,
                name, name_kana, name_other, name_other_kana, sex, sex_on_back, address, post_number,
                insurer_name, classification, relation, insured_name, valid_from, valid_to,
                issued, acquired, lost, reason_of_loss, share_percent,
                elderly_issued, elderly_from, elderly_to, elderly_percent, blocked, registered_at)
            values (:insurer, :record, (select person_id from person where linkage_identifier = :linkage),
                :symbol, :number, :branch, :birthdate,
                :name, :kana, :other, :otherKana, :sex, :sexOnBack, :address, :postNumber,
                :insurerName, :classification, :relation, :insuredName, :from, :to,
                :issued, :acquired, :lost, :reason, :share,
                :elderlyIssued, :elderlyFrom, :elderlyTo, :elderlyShare, :blocked, :now)
            on conflict (insurer_number, record_id) do update set
                person_id = excluded.person_id, symbol = excluded.symbol, number = excluded.number,
                branch = excluded.branch, birthdate = excluded.birthdate, name = excluded.name,
                name_kana = excluded.name_kana, name_other = excluded.name_other,
                name_other_kana = excluded.name_other_kana, sex = excluded.sex, sex_on_back = excluded.sex_on_back,
                address = excluded.address, post_number = excluded.post_number, insurer_name = excluded.insurer_name,
                classification = excluded.classification, relation = excluded.relation,
                insured_name = excluded.insured_name, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                issued = excluded.issued, acquired = excluded.acquired, lost = excluded.lost,
                reason_of_loss = excluded.reason_of_loss, share_percent = excluded.share_percent,
                elderly_issued = excluded.elderly_issued, elderly_from = excluded.elderly_from,
                elderly_to = excluded.elderly_to, elderly_percent = excluded.elderly_percent,
                blocked = excluded.blocked, registered_at = excluded.registered_at
            """;

    private CoverageUpsert() {}
}
