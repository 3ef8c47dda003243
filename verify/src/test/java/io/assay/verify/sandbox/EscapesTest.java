package io.assay.verify.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.assay.verify.sandbox.Run.Ending;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that try to get out, to stay, or to eat the machine; each says whether it came through, and the host is looked at as well. */
class EscapesTest {

    private static final Limits LIMITS = new Limits(4, 192, 48, 4096, 8);

    private static Optional<Sandbox> sandbox = Optional.empty();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @BeforeAll
    static void find() {
        sandbox = Sandbox.find(LIMITS);
        assumeTrue(sandbox.isPresent(), () -> "no isolation here: " + Sandbox.REMEDY);
    }

    private static Run python(String... lines) {
        return run(Language.PYTHON, lines);
    }

    private static Run run(Language language, String... lines) {
        Optional<String> missing = sandbox.orElseThrow().missing(language);
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
        return sandbox.orElseThrow().run(new Program(language, String.join("\n", lines)));
    }

    /** What Python says of a try: {@code out} where it came through, else the name of the fault. */
    private static String tried(String imports, String attempt) {
        Run run = python(
                imports,
                "try:",
                "    " + attempt,
                "    print('out')",
                "except BaseException as e:",
                "    print(type(e).__name__)");
        assertTrue(run.finished(), run.toString());
        return run.output().strip();
    }

    private static void stopped(String imports, String attempt) {
        String said = tried(imports, attempt);
        assertTrue(said.matches("[a-zA-Z]+"), said);
        assertFalse(said.equals("out"), attempt);
    }

    private Path secret() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the word");
        assertTrue(secret.toFile().setReadable(true, false));
        return secret;
    }

    @Test
    void aProgramThatDoesNoHarmRuns() {
        assertEquals(new Run(Ending.FINISHED, 0, "42\n"), python("print(6 * 7)"));
    }

    @Test
    void noConnectionToTheMachine() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            stopped("import socket", "socket.create_connection(('127.0.0.1', " + server.getLocalPort() + "), 1)");
        }
    }

    @Test
    void noConnectionToTheWorldAndNoNames() {
        stopped("import socket", "socket.create_connection(('1.1.1.1', 53), 1)");
        stopped("import socket", "socket.getaddrinfo('example.com', 80)");
        stopped("import socket", "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('8.8.8.8', 53))");
    }

    @Test
    void noFileOfAnyUser() throws IOException {
        stopped("", "open('" + secret() + "').read()");
    }

    @Test
    void noAccountsAndNoSettings() {
        stopped("", "open('/etc/passwd').read()");
        stopped("import os", "os.listdir('/root')");
        stopped("import os", "os.listdir('/home')");
    }

    @Test
    void noWayUpOutOfItsFolder() throws IOException {
        stopped("", "open('/work/../../../../.." + secret() + "').read()");
    }

    @Test
    void noLinkLeadsOut() throws IOException {
        stopped("import os", "os.symlink('" + secret() + "', '/tmp/link'); open('/tmp/link').read()");
    }

    @Test
    void noFileIsLeftOnTheMachine() throws IOException {
        Path target = folder.resolve("left");
        stopped("", "open('" + target + "', 'w').write('x')");
        python("open('/tmp/left-by-assay-sandbox', 'w').write('x')");
        assertFalse(Files.exists(target));
        assertFalse(Files.exists(Path.of("/tmp/left-by-assay-sandbox")));
    }

    @Test
    void programsOfTheMachineCannotBeChanged() {
        stopped("", "open('/usr/bin/python3', 'ab')");
        stopped("", "open('/work/main.py', 'w')");
        stopped("import os", "os.mkdir('/new')");
    }

    @Test
    void itsOwnDiskEnds() {
        stopped("", "open('/tmp/big', 'wb').write(b'x' * (64 << 20))");
        stopped("", "[open('/tmp/%d' % i, 'wb').write(b'x' * (4 << 20)) for i in range(9)]");
        stopped("", "open('/dev/shm/big', 'wb').write(b'x')");
    }

    @Test
    void aForkBombIsPutOut() {
        Run run = python(
                "import os", "while True:", "    try:", "        os.fork()", "    except OSError:", "        pass");
        assertTrue(run.ending() == Ending.TOO_MANY_PROCESSES || run.ending() == Ending.TOO_LONG, run.toString());
        assertTrue(python("print(1)").finished(), "the machine still runs programs");
    }

    @Test
    void memoryEnds() {
        Run run = python("x = []", "while True:", "    x.append(bytearray(1 << 20))");
        assertTrue(run.ending() == Ending.TOO_MUCH_MEMORY || run.ending() == Ending.FAULT, run.toString());
    }

    @Test
    void memoryOfAllProcessesIsCountedTogether() {
        Run run = python(
                "import os, time",
                "for i in range(8):",
                "    if os.fork() == 0:",
                "        x = bytearray(os.urandom(1 << 20)) * 60",
                "        time.sleep(60)",
                "time.sleep(60)");
        assertEquals(Ending.TOO_MUCH_MEMORY, run.ending());
    }

    @Test
    void timeEndsForThoseWhoWorkAndThoseWhoSleep() {
        assertEquals(Ending.TOO_LONG, python("while True: pass").ending());
        assertEquals(Ending.TOO_LONG, python("import time", "time.sleep(1000)").ending());
    }

    @Test
    void signalsThatAreIgnoredDoNotHelp() {
        Run run = python(
                "import signal, time",
                "for s in range(1, 32):",
                "    try:",
                "        signal.signal(s, signal.SIG_IGN)",
                "    except OSError:",
                "        pass",
                "time.sleep(1000)");
        assertEquals(Ending.TOO_LONG, run.ending());
    }

    @Test
    void outputEnds() {
        Run run = python("while True: print('x' * 1000)");
        assertEquals(Ending.TOO_MUCH_OUTPUT, run.ending());
        assertTrue(run.output().length() <= LIMITS.outputBytes());
    }

    @Test
    void processesOfTheMachineAreNeitherSeenNorEnded() {
        long own = ProcessHandle.current().pid();
        stopped("import os", "os.kill(" + (own > 100 ? own : 999_999) + ", 9)");
        Run seen = python("import os", "print(len([p for p in os.listdir('/proc') if p.isdigit()]))");
        assertTrue(Integer.parseInt(seen.output().strip()) <= 3, seen.output());
    }

    @Test
    void nothingLivesOn() throws IOException {
        String mark = "stays-behind-" + System.nanoTime();
        python(
                "import os, sys, time",
                "if os.fork() == 0:",
                "    os.setsid()",
                "    if os.fork() == 0:",
                "        os.execv('/usr/bin/python3', ['python3', '-c', 'import time; time.sleep(300)', '" + mark
                        + "'])");
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            for (ProcessHandle one : all.toList()) {
                Path line = Path.of("/proc/" + one.pid() + "/cmdline");
                assertFalse(Files.exists(line) && text(line).contains(mark), one::toString);
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }

    @Test
    void theEnvironmentTellsNothing() {
        Run run = python("import os", "print(sorted(set(os.environ) - {'PATH', 'PWD', 'LC_CTYPE'}))");
        assertEquals("[]", run.output().strip());
    }

    @Test
    void nobodyBecomesRootOrMountsAnything() {
        Run run = python("import os", "print(os.getuid() == 0)");
        assertEquals("False", run.output().strip());
        stopped("import os", "os.setuid(0)");
        stopped("import ctypes", "assert ctypes.CDLL(None).mount(b'none', b'/tmp', b'tmpfs', 0, None) == 0");
        stopped("import os", "os.chroot('/tmp')");
    }

    @Test
    void noDevicesButThoseThatHoldNothing() {
        stopped("", "open('/dev/mem', 'rb')");
        stopped("", "open('/dev/sda', 'rb')");
        stopped("", "open('/dev/tty', 'r')");
        stopped("import os, stat", "os.mknod('/tmp/disk', stat.S_IFBLK | 0o600, os.makedev(8, 0))");
    }

    @Test
    void leavingEarlyIsNoPass() {
        for (String exit : new String[] {"import sys; sys.exit(0)", "import os; os._exit(0)", "raise SystemExit"}) {
            Run run = sandbox.orElseThrow().run(Program.tested(Language.PYTHON, exit, "assert 1 + 1 == 3"));
            assertEquals(Ending.FAULT, run.ending(), exit);
        }
        Run java = run(Language.JAVA, "class Main { public static void main(String[] a) { System.exit(0); } }");
        assertEquals(Ending.FAULT, java.ending(), java.toString());
        assertEquals(Ending.FAULT, run(Language.JAVASCRIPT, "process.exit(0)").ending());
    }

    @Test
    void javaAndJavascriptSeeNoMoreThanPython() throws IOException {
        Run java = run(
                Language.JAVA,
                "import java.nio.file.*;",
                "class Main { public static void main(String[] a) throws Exception {",
                "  try { System.out.println(Files.readString(Path.of(\"" + secret() + "\"))); }",
                "  catch (NoSuchFileException e) { System.out.println(\"nothing\"); }",
                "  try { new java.net.Socket(\"1.1.1.1\", 53); System.out.println(\"out\"); }",
                "  catch (java.io.IOException e) { System.out.println(\"alone\"); } } }");
        assertEquals("nothing\nalone", java.output().strip(), java.toString());
        Run script = run(
                Language.JAVASCRIPT,
                "const fs = require('fs');",
                "try { console.log(fs.readFileSync('" + secret() + "', 'utf8')); } catch (e) { console.log(e.code); }",
                "try { fs.writeFileSync('/usr/x', 'x'); } catch (e) { console.log(e.code); }");
        assertEquals("ENOENT\nEROFS", script.output().strip());
    }

    @Test
    void whatIsNoProgramIsToldApart() {
        assertEquals(
                Ending.NOT_COMPILED,
                run(Language.JAVA, "class Main { int x = ; }").ending());
        assertEquals(Ending.FAULT, python("def f(").ending());
        assertEquals(Ending.FAULT, run(Language.JAVASCRIPT, "function (").ending());
    }
}
