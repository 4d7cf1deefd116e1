-- ⑤′ asks whether the card that proves itself was opened as verifier (④) shortly before, in any session: by which method, found by its card.
delete from card_session where verifier_spent_at is not null;
alter table card_session
    add column verifier_method text check (verifier_method in ('FACE', 'STAFF_VISUAL')),
    add check ((verifier_method is null) = (verifier_spent_at is null));
create index card_session_card on card_session (card_binding, verifier_spent_at) where card_binding is not null;
