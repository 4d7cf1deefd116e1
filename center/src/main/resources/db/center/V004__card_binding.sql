-- ④ opens one card: which one is kept, so that ⑤′ can only prove that very card. What was under way without it starts over.
delete from card_session where verifier_spent_at is not null;
alter table card_session
    add column card_binding bytea check (length(card_binding) = 32),
    add check ((card_binding is null) = (verifier_spent_at is null));
