-- 利用者台帳: lines are added and never changed.
${accounts};
