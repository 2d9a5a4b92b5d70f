package io.github.cctrcodec.release;

import java.util.Locale;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints each rule with its verdict, and at the end whether the bundle may be uploaded. */
public final class RuleReport implements TestExecutionListener {
    private int passed;
    private int failed;

    @Override
    public void executionFinished(TestIdentifier rule, TestExecutionResult result) {
        if (rule.isTest()) {
            boolean holds = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            passed += holds ? 1 : 0;
            failed += holds ? 0 : 1;
            System.out.println((holds ? "passed  " : "FAILED  ") + sentence(rule.getDisplayName()));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        System.out.println(passed + " rules passed, " + failed + " failed: target/central-bundle.zip");
        if (Signer.isThrowAway()) {
            System.out.println("TEST KEY, not for upload");
        }
    }

    private static String sentence(String methodName) {
        return methodName
                .replace("()", "")
                .replaceAll("(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .trim();
    }
}
