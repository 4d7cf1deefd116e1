package shikaku.accounting;
