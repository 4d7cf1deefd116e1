package shikaku.town.traces;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The pages of one mapping that the process really has, one after the other; see proc_pid_pagemap(5) and proc_pid_mem(5). A page that was never touched holds
 * nothing, and one of a file that is not in memory holds what the file does.
 */
final class Pages extends InputStream {
    private static final int PAGE = 4096;
    /** In memory, or in swap. */
    private static final long THERE = 3L << 62;

    private static final int AT_ONCE = 256;

    private final RandomAccessFile memory;
    private final RandomAccessFile pagemap;
    private final long end;
    private final byte[] entries = new byte[AT_ONCE * Long.BYTES];
    private long known;
    private long at;

    Pages(RandomAccessFile memory, RandomAccessFile pagemap, Mapping mapping) {
        this.memory = memory;
        this.pagemap = pagemap;
        this.end = mapping.to();
        this.at = mapping.from();
        this.known = mapping.from();
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("pages are read in pieces");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (at < end && at % PAGE == 0 && !there(at)) {
            at += PAGE;
        }
        if (at >= end) {
            return -1;
        }
        int wanted = (int) Math.min(length, PAGE - at % PAGE);
        while (wanted + PAGE <= length && at + wanted < Math.min(end, known) && there(at + wanted)) {
            wanted += PAGE;
        }
        memory.seek(at);
        int read = part(into, offset, wanted);
        at += read;
        return read;
    }

    /** What has gone since the map was read, or is a device's, is as if it held zeros. */
    private int part(byte[] into, int offset, int wanted) {
        try {
            int read = memory.read(into, offset, wanted);
            return read > 0 ? read : wanted;
        } catch (IOException gone) {
            return wanted;
        }
    }

    private boolean there(long page) throws IOException {
        if (page >= known) {
            learn();
        }
        long first = known - (long) AT_ONCE * PAGE;
        int entry = (int) ((page - first) / PAGE) * Long.BYTES;
        return (ByteBuffer.wrap(entries).order(ByteOrder.nativeOrder()).getLong(entry) & THERE) != 0;
    }

    private void learn() throws IOException {
        pagemap.seek(at / PAGE * Long.BYTES);
        try {
            pagemap.readFully(entries, 0, (int) Math.min(AT_ONCE, (end - at) / PAGE) * Long.BYTES);
        } catch (EOFException ended) {
            throw new IOException("the process has ended", ended);
        }
        known = at + (long) AT_ONCE * PAGE;
    }
}
