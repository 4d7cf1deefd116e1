package shikaku.network.lab;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.function.Consumer;
import shikaku.message.Sentence;

/** カーネルの呼出し: the calls of Linux that Java has no words for; see open(2), setns(2), packet(7), netlink(7), netdevice(7). */
final class Kernel {
    static final int O_RDONLY = 0;
    static final int O_RDWR = 2;

    private static final int O_CLOEXEC = 0x80000;
    private static final int CLONE_NEWNET = 0x40000000;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int MSG_DONTWAIT = 0x40;
    private static final int EAGAIN = 11;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVBUFFORCE = 33;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final java.lang.foreign.AddressLayout POINTER = ValueLayout.ADDRESS;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
    private static final VarHandle ERROR =
            Linker.Option.captureStateLayout().varHandle(PathElement.groupElement("errno"));

    private static final MethodHandle OPEN =
            handle("open", FunctionDescriptor.of(INT, POINTER, INT), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle CLOSE = handle("close", FunctionDescriptor.of(INT, INT));
    private static final MethodHandle SETNS = handle("setns", FunctionDescriptor.of(INT, INT, INT));
    private static final MethodHandle SOCKET = handle("socket", FunctionDescriptor.of(INT, INT, INT, INT));
    private static final MethodHandle BIND = handle("bind", FunctionDescriptor.of(INT, INT, POINTER, INT));
    private static final MethodHandle SETSOCKOPT =
            handle("setsockopt", FunctionDescriptor.of(INT, INT, INT, INT, POINTER, INT));
    private static final MethodHandle SENDTO =
            handle("sendto", FunctionDescriptor.of(LONG, INT, POINTER, LONG, INT, POINTER, INT));
    private static final MethodHandle RECV = handle("recv", FunctionDescriptor.of(LONG, INT, POINTER, LONG, INT));
    private static final MethodHandle IOCTL =
            handle("ioctl", FunctionDescriptor.of(INT, INT, LONG, POINTER), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle READ = handle("read", FunctionDescriptor.of(LONG, INT, POINTER, LONG));
    private static final MethodHandle WRITE = handle("write", FunctionDescriptor.of(LONG, INT, POINTER, LONG));
    private static final MethodHandle INDEX = handle("if_nametoindex", FunctionDescriptor.of(INT, POINTER));

    private Kernel() {}

    private static MethodHandle handle(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        Linker.Option[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = ERRNO;
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor, all);
    }

    private interface Call {
        long run(Arena arena, MemorySegment state) throws Throwable;
    }

    /** The call's result, which is not negative. */
    private static long checked(String what, Call call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Linker.Option.captureStateLayout());
            long result = call.run(arena, state);
            if (result < 0) {
                throw failed(what, state);
            }
            return result;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static LabFailure failed(String what, MemorySegment state) {
        int error = (int) ERROR.get(state, 0L);
        return new LabFailure(new Sentence(
                "%s に失敗しました（errno %d）".formatted(what, error), "%s failed with errno %d".formatted(what, error)));
    }

    static int open(String path, int flags) {
        return (int) checked("open " + path, (arena, state) ->
                (int) OPEN.invokeExact(state, arena.allocateFrom(path), flags | O_CLOEXEC));
    }

    static void close(int file) {
        checked("close", (arena, state) -> (int) CLOSE.invokeExact(state, file));
    }

    /** Puts the calling thread, and no other, into the network namespace that the file stands for. */
    static void enterNetwork(java.nio.file.Path namespace) {
        int file = open(namespace.toString(), O_RDONLY);
        try {
            checked("setns " + namespace, (arena, state) -> (int) SETNS.invokeExact(state, file, CLONE_NEWNET));
        } finally {
            close(file);
        }
    }

    static int socket(int family, int type, int protocol) {
        return (int) checked(
                "socket", (arena, state) -> (int) SOCKET.invokeExact(state, family, type | SOCK_CLOEXEC, protocol));
    }

    static void bind(int socket, byte[] address) {
        checked("bind", (arena, state) -> (int)
                BIND.invokeExact(state, socket, arena.allocateFrom(ValueLayout.JAVA_BYTE, address), address.length));
    }

    /** Room for what arrives while nobody reads, beyond the machine's usual limit. */
    static void receiveBuffer(int socket, int bytes) {
        checked("SO_RCVBUFFORCE", (arena, state) -> (int) SETSOCKOPT.invokeExact(
                state, socket, SOL_SOCKET, SO_RCVBUFFORCE, arena.allocateFrom(INT, bytes), Integer.BYTES));
    }

    static void send(int socket, byte[] packet, byte[] address) {
        checked("sendto", (arena, state) -> (long) SENDTO.invokeExact(
                state,
                socket,
                arena.allocateFrom(ValueLayout.JAVA_BYTE, packet),
                (long) packet.length,
                0,
                arena.allocateFrom(ValueLayout.JAVA_BYTE, address),
                address.length));
    }

    /** Everything that has arrived and was not read yet. */
    static void drain(int socket, Consumer<byte[]> packets) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Linker.Option.captureStateLayout());
            MemorySegment room = arena.allocate(Limits.PACKET);
            for (long length = received(socket, room, state); length >= 0; length = received(socket, room, state)) {
                packets.accept(room.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE));
            }
        }
    }

    /** Its length, or -1 when there is none. */
    private static long received(int socket, MemorySegment room, MemorySegment state) {
        try {
            long length = (long) RECV.invokeExact(state, socket, room, room.byteSize(), MSG_DONTWAIT);
            if (length < 0 && (int) ERROR.get(state, 0L) != EAGAIN) {
                throw failed("recv", state);
            }
            return length;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    static void control(int file, long request, byte[] argument) {
        checked("ioctl", (arena, state) ->
                (int) IOCTL.invokeExact(state, file, request, arena.allocateFrom(ValueLayout.JAVA_BYTE, argument)));
    }

    /** Waits for something to read. */
    static byte[] read(int file, int most) {
        try (Arena room = Arena.ofConfined()) {
            MemorySegment into = room.allocate(most);
            long length = checked("read", (arena, state) -> (long) READ.invokeExact(state, file, into, (long) most));
            return into.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
        }
    }

    static void write(int file, byte[] bytes) {
        checked("write", (arena, state) -> (long)
                WRITE.invokeExact(state, file, arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes), (long) bytes.length));
    }

    /** Of the calling thread's network. */
    static int indexOf(String port) {
        return (int) checked("if_nametoindex " + port, (arena, state) -> {
            int index = (int) INDEX.invokeExact(state, arena.allocateFrom(port));
            return index == 0 ? -1 : index;
        });
    }
}
