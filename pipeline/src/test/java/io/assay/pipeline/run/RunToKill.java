package io.assay.pipeline.run;

import io.assay.testkit.JournalledChat;
import java.io.IOException;
import java.nio.file.Path;

/** The test plan in a process of its own: says each event and goes on when it is answered, so that it can be killed at any of them. */
final class RunToKill {

    private RunToKill() {}

    public static void main(String[] arguments) throws Exception {
        JournalledChat world = TestPlan.model();
        JournalledChat model = JournalledChat.of((prompt, draw) -> {
            tell("call");
            return world.chat(prompt, draw).toCompletableFuture().join();
        });
        new TestPlan(Path.of(arguments[0])).run(model, RunToKill::tell);
    }

    private static synchronized void tell(String event) {
        System.out.println(event);
        try {
            if (System.in.read() < 0) {
                Runtime.getRuntime().halt(1); // Nobody listens any more.
            }
        } catch (IOException gone) {
            Runtime.getRuntime().halt(1);
        }
    }
}
