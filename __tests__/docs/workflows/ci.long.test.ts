import { expect, test } from '@jest/globals';
import { runJobs } from '../../support/workflows/run-workflow.ts';

const github = { run_id: '19123456789' };

test.each(['systems', 'failure'])('runs the job %s without errors', async (id) => {
  const { jobs, errors } = await runJobs('ci.yml', [id], github);
  expect({ result: jobs[id]?.result, errors }).toEqual({
    result: 'success',
    errors: id === 'failure' ? [expect.stringContaining('private-key')] : [],
  });
});

test('opens in another job what a job and the reusable workflow sealed', async () => {
  const ids = ['seal', 'as-output', 'as-artifact', 'open'];
  const { jobs, errors, artifacts } = await runJobs('ci.yml', ids, github);
  expect(errors).toEqual([]);
  expect(ids.map((id) => jobs[id]?.result)).toEqual(ids.map(() => 'success'));
  expect(jobs.seal?.outputs.masked).toBe('');
  expect(Object.keys(artifacts)).toEqual(['as-artifact-19123456789']);
});
