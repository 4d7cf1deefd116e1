package shikaku.reader;

import java.io.IOException;
import java.io.InputStream;

/** What may come in at one path of the door, once page and token are right. */
interface Inlet {
    /**
     * @param announced how many bytes the request says that it has; negative when it does not say
     * @param body only as much of it is read as the inlet's limit allows
     */
    Reply take(long announced, InputStream body) throws IOException;
}
