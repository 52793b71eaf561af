/** Ends every test run with one line of its own: `N passed, N failed`, and `, N skipped` where tests were skipped. */
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

export default class ClosingLine implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandled: readonly unknown[],
    reason: TestRunEndReason,
  ): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0 };
    const skipped: string[] = [];
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'pending') continue;
        count[state] += 1;
        if (state === 'skipped') skipped.push(`${module.project.name}: ${test.fullName}`);
      }
      // A file or group that broke down by itself, in its hooks or before its first test, counts as one failure.
      count.failed += module.errors().length;
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
    }
    // A run that broke down before its first test has failed as well.
    if (reason !== 'passed' && count.failed === 0) count.failed = 1;
    // After the runner's own summary, which is written in the same turn.
    setImmediate(() => this.say(count, skipped));
  }

  private say(count: { passed: number; failed: number; skipped: number }, skipped: string[]): void {
    if (skipped.length > 0 && process.env.CI) {
      process.exitCode = 1;
      process.stdout.write(`In CI nothing may be skipped:\n${skipped.join('\n')}\n`);
    }
    const rest = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    process.stdout.write(`${count.passed} passed, ${count.failed} failed${rest}\n`);
  }
}
