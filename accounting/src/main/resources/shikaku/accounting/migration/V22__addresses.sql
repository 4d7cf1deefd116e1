-- 画面のアドレスの鍵: one for all, made by the program at its first start.
create table address_key (
    only_one boolean primary key default true check (only_one),
    secret   bytea not null check (octet_length(secret) = 16)
);
