-- 検索: names in the form that a search compares: one width, no spaces; kana as large katakana, whatever small ones and hiragana they are written in.
alter table patient
    add column search_name text generated always as (
        lower(replace(normalize(name || '/' || coalesce(other_name, ''), NFKC), ' ', ''))) stored,
    add column search_kana text generated always as (
        lower(translate(replace(normalize(coalesce(kana, '') || '/' || coalesce(other_kana, ''), NFKC), ' ', ''),
            'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖァィゥェォッャュョヮヵヶ-‐‑‒–—―−',
            'アアイイウウエエオオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモヤヤユユヨヨラリルレロワワヰヱヲンヴカケアイウエオツヤユヨワカケーーーーーーーー'))) stored;
