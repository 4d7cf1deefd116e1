package shikaku.center.bulk;

import java.util.Arrays;
import shikaku.message.bulk.RequestKey;

/**
 * 名前のある要求: what tells a request that is sent again from another one that came under the same name.
 *
 * @param name what its sender calls it
 * @param content SHA-256 of its body
 */
public record SentRequest(RequestKey name, byte[] content) {
    public SentRequest {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SentRequest(var otherName, var otherContent)
                && name.equals(otherName)
                && Arrays.equals(content, otherContent);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }
}
