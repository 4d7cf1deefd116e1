package shikaku.town.traces;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Looks for needles in streams of bytes, with as much memory however long they are. For one thread. */
public final class Search {
    private final Windows windows;
    private final Wholes wholes;
    private final byte[] piece = new byte[Limits.PIECE + Limits.OVERLAP];

    public Search(List<Needle> needles) {
        long bytes = needles.stream().mapToLong(one -> one.bytes().length).sum();
        if (bytes > Limits.PICTURES) {
            throw new IllegalArgumentException("more than " + Limits.PICTURES + " bytes to look for");
        }
        windows = new Windows(needles.stream().filter(one -> !one.whole()).toList());
        wholes = new Wholes(needles.stream().filter(Needle::whole).toList());
    }

    /** Adds to {@code found} what stands in the stream; returns its length. */
    public long in(InputStream stream, Set<Trace> found) throws IOException {
        long length = 0;
        int kept = 0;
        for (int read = stream.readNBytes(piece, 0, Limits.PIECE);
                read > 0;
                read = stream.readNBytes(piece, kept, Limits.PIECE)) {
            length += read;
            int held = kept + read;
            windows.search(piece, held, found);
            wholes.search(piece, held, found);
            kept = Math.min(held, Limits.OVERLAP);
            System.arraycopy(piece, held - kept, piece, 0, kept);
        }
        return length;
    }

    /** What stands in the stream. */
    public Set<Trace> in(InputStream stream) throws IOException {
        Set<Trace> found = EnumSet.noneOf(Trace.class);
        in(stream, found);
        return found;
    }
}
