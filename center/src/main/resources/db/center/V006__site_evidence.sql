-- サイト認証局の発行・失効: which of them the evidence log has; a row comes in the transaction of its record, so each is there once.
create table site_evidence (
    id      text primary key check (id ~ '^[0-9]{14}-[0-9a-f]{16}$'),
    kept_at timestamptz not null
);
