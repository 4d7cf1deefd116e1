-- 照会番号 (⑩): an institution's own number for a person; one number is never two people.
create table reference_number (
    institution_code text not null check (institution_code ~ '^[0-9]{10}$'),
    person_id        uuid not null references person,
    value            text not null check (length(value) between 1 and 50),
    registered_at    timestamptz not null,
    primary key (institution_code, person_id),
    unique (institution_code, value)
);

-- カードセッション (③): a nonce of ours for one holder's proof, and at most one authentication as verifier (④).
create table card_session (
    session_identifier text primary key check (length(session_identifier) between 22 and 64),
    institution_code   text not null check (institution_code ~ '^[0-9]{10}$'),
    holder_nonce       bytea not null check (length(holder_nonce) = 32),
    opened_at          timestamptz not null,
    expires_at         timestamptz not null,
    verifier_spent_at  timestamptz,
    nonce_spent_at     timestamptz
);
create index card_session_open on card_session (institution_code, expires_at) where nonce_spent_at is null;
create index card_session_expiry on card_session (expires_at);
