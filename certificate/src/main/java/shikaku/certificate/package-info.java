package shikaku.certificate;
