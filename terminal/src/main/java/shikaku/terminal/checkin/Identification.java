package shikaku.terminal.checkin;

import shikaku.domain.AnsweredBy;
import shikaku.domain.IdentityMethod;

/**
 * 本人確認方法: how it was established who this is, and who answered.
 *
 * @param method 本人確認方法
 * @param answeredBy 本人・保護者・職員
 */
public record Identification(IdentityMethod method, AnsweredBy answeredBy) {}
