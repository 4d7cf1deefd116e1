package shikaku.domain;
