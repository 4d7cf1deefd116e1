package shikaku.town.traces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelCallsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "77 openat(AT_FDCWD, \"/tmp/x\", O_WRONLY|O_CREAT|O_TRUNC, 0666) = 5",
                "77 openat(AT_FDCWD, \"/tmp\", O_RDWR|O_TMPFILE, 0600 <unfinished ...>",
                "77 open(\"/var/log/x\", O_RDONLY|O_CREAT, 0600) = -1 EACCES (Permission denied)",
                "77 openat(AT_FDCWD, \"/proc/self/mem\", O_RDWR) = 5",
                "77 creat(\"/tmp/x\", 0600) = 4",
                "77 mkdir(\"/tmp/x\", 0700) = 0",
                "77 memfd_create(\"x\", 0) = 4",
                "77 rename(\"a\", \"b\") = 0",
                "77 socket(AF_UNIX, SOCK_STREAM, 0) = 4",
                "77 connect(4, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}, 16) = 0",
                "77 bind(4, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr(\"0.0.0.0\")}, 16) = 0",
                "77 sendto(4, \"x\", 1, 0, {sa_family=AF_INET, sin_port=htons(53)}, 16) = 1",
                "77 execve(\"/bin/sh\", [\"sh\"], 0x7f) = 0",
                "77 vfork() = 78",
                "77 clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|SIGCHLD) = 78",
            })
    void whatLeavesSomethingOrGoesOutIsWrong(String line) {
        assertThat(KernelCalls.wrong(line)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "77 openat(AT_FDCWD, \"/usr/lib/x.so\", O_RDONLY|O_CLOEXEC) = 5",
                "77 openat(AT_FDCWD, \"/proc/self/task/78/comm\", O_RDWR) = 5",
                "77 socket(AF_INET6, SOCK_STREAM, IPPROTO_IP) = 4",
                "77 bind(4, {sa_family=AF_INET6, sin6_port=htons(8545), inet_pton(AF_INET6, \"::ffff:127.0.0.1\", &sin6_addr)}, 28) = 0",
                "77 listen(4, 1) = 0",
                "77 accept4(4, {sa_family=AF_INET6}, [28], SOCK_CLOEXEC) = 5",
                "77 clone3({flags=CLONE_VM|CLONE_FS|CLONE_THREAD, exit_signal=0}, 88) = 79",
                "77 <... clone3 resumed> => {parent_tid=[79]}, 88) = 79",
                "77 +++ exited with 0 +++",
            })
    void readingAndServingOnThisMachineIsNot(String line) {
        assertThat(KernelCalls.wrong(line)).isEmpty();
    }
}
