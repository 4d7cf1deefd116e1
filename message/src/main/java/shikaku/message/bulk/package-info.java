/**
 * 一括: OQS-IF-005 to 012 in two steps, a job sent and its result fetched. What repeats for each person is a record of its own, so that a job
 * of any size is read and written one person at a time ({@link shikaku.message.BulkReading}, {@link shikaku.message.BulkWriting}).
 */
@NullMarked
package shikaku.message.bulk;

import org.jspecify.annotations.NullMarked;
