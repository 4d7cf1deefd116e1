-- 緊急時の検索: the question with 氏名・性別・生年月日・住所; names and addresses are compared by the program, which forgives width and spaces.
create index coverage_birthdate on coverage (birthdate, sex);
