package shikaku.town.traces;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader process may ask its kernel for while it serves, judged line by line as {@code strace -f} writes them: it opens nothing for writing, makes no
 * file, no other process and no connection, and listens on loopback only. An attempt that fails counts like one that does not.
 */
public final class KernelCalls {
    /** What strace is told to follow; nothing else can make a file, a process or a way out. */
    public static final String FOLLOWED =
            "open,openat,openat2,creat,truncate,ftruncate,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,"
                    + "unlink,unlinkat,memfd_create,socket,socketpair,connect,bind,listen,accept,accept4,sendto,sendmsg,sendmmsg,"
                    + "execve,execveat,fork,vfork,clone,clone3,ptrace,process_vm_writev,shmget,msgget,io_uring_setup";

    /** The JVM writes the name of one of its own threads; nothing of anybody is in it. */
    private static final List<Pattern> OWN_NAMES =
            List.of(Pattern.compile("/proc/self/task/[0-9]+/comm"), Pattern.compile("/proc/[0-9]+/task/[0-9]+/comm"));

    private static final Pattern CALL = Pattern.compile("^(?:[0-9]+ +)?(?:[0-9.:]+ +)?([a-z_0-9]+)\\((.*)$");
    private static final Pattern WRITING = Pattern.compile("O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE");
    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern LOOPBACK = Pattern.compile("inet_addr\\(\"127\\.|\"::ffff:127\\.|\"::1\"");

    private KernelCalls() {}

    /** Why this line must not be; empty when it may. */
    public static Optional<String> wrong(String line) {
        Matcher call = CALL.matcher(line);
        return call.find() ? wrong(call.group(1), call.group(2)) : Optional.empty();
    }

    private static Optional<String> wrong(String call, String rest) {
        return switch (call) {
            case "open", "openat", "openat2" -> when(writes(rest), "opens for writing");
            case "socket" -> when(!rest.startsWith("AF_INET"), "a socket of another kind");
            case "bind" -> when(!LOOPBACK.matcher(rest).find(), "a socket beyond this machine");
            case "sendto", "sendmsg", "sendmmsg" -> when(rest.contains("sa_family"), "sends to somebody");
            case "clone", "clone3" -> when(!rest.contains("CLONE_THREAD") && !rest.contains("resumed"), "a process");
            case "listen", "accept", "accept4" -> Optional.empty();
            default -> Optional.of("not to be asked for: " + call);
        };
    }

    private static Optional<String> when(boolean wrong, String why) {
        return wrong ? Optional.of(why) : Optional.empty();
    }

    private static boolean writes(String rest) {
        Matcher name = NAME.matcher(rest);
        boolean own = name.find()
                && OWN_NAMES.stream().anyMatch(one -> one.matcher(name.group(1)).matches());
        return WRITING.matcher(rest).find() && !own;
    }
}
