// The workflow can't be run here; what makes it safe can be read.
import { accessSync, constants, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Record<string, string>;
  readonly with?: Record<string, unknown>;
}
interface Job {
  readonly needs?: string;
  readonly permissions: Record<string, string>;
  readonly steps: readonly Step[];
}

const text = readFileSync('.github/workflows/deploy.yml', 'utf8');
const workflow = parse(text) as {
  permissions: Record<string, string>;
  jobs: { test: Job; deploy: Job };
};
const { test: testing, deploy } = workflow.jobs;
const place = (what: (step: Step) => unknown): number => testing.steps.findIndex(what);

test('every action is pinned by the full id of a commit, its version beside it', () => {
  const uses = text.split('\n').filter((line) => /\buses:/u.test(line));
  expect(uses.length).toBeGreaterThanOrEqual(5);
  for (const line of uses)
    expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
});

test('what was tested is built, and only that is deployed', () => {
  const tested = place((step) => step.run === '.ci/run');
  const unchanged = place((step) => step.run?.includes('git status --porcelain'));
  const built = place((step) => step.run === 'npm run build');
  const uploaded = place((step) => step.uses?.startsWith('actions/upload-pages-artifact@'));
  expect(tested).toBeGreaterThan(-1);
  expect([tested, unchanged, built, uploaded]).toEqual(
    [tested, unchanged, built, uploaded].toSorted((a, b) => a - b),
  );
  expect(new Set([tested, unchanged, built, uploaded]).size).toBe(4);
  expect(testing.steps[uploaded]?.with).toEqual({ path: 'dist' });
  expect(testing.steps[built]?.env).toEqual({
    SITE_URL: `\${{ steps.pages.outputs.origin }}`,
    BASE_PATH: `\${{ steps.pages.outputs.base_path }}`,
  });
  expect(deploy.needs).toBe('test');
  expect(deploy.steps.every((step) => step.run === undefined)).toBe(true);
});

test('faults of the content are shown at their lines', () => {
  const step = testing.steps.find(({ run }) => run === 'npm run check -- --format=github');
  expect(step?.if).toBe('failure()');
});

test('no job may do more than it must', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(testing.permissions).toEqual({ contents: 'read', pages: 'read' });
  expect(deploy.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  expect(testing.steps[0]?.with).toEqual({ 'persist-credentials': false });
  expect(text).not.toMatch(/secrets\.|pull_request_target/u);
});

test('.ci/run runs what README.md tells, and can be run', () => {
  expect(() => accessSync('.ci/run', constants.X_OK)).not.toThrow();
  expect(readFileSync('.ci/run', 'utf8')).toMatch(
    /^set -euo pipefail$[\s\S]*^npm ci\b.*\n^npm test\b/mu,
  );
});
