import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/cli/terminal.ts';
import { OPTIONS, sandboxHelp } from '../../src/cli/sandbox/help.ts';
import { readOptions } from '../../src/cli/sandbox/options.ts';

test('has defaults for all options', () => {
  expect(readOptions([])).toEqual({
    port: 0,
    allowedHosts: [],
    clockOffset: 0,
    role: 'ADMIN',
    agreementsMissing: false,
    oneKeyPerApp: true,
    requestsLeft: 3500,
    faults: [],
    json: false,
    help: false,
  });
});

test('reads every option', () => {
  const argv = '--port 80 --allow-host Apple --allow-host=[::2] --clock-offset -300 --role DEVELOPER -h';
  const more = ['--agreements-missing', '--several-keys-per-app', '--requests-left=0', '--json'];
  const faults = ['--fault', 'status=503', '--fault', 'GET reset=after'];
  expect(readOptions([...argv.split(' '), ...more, ...faults])).toMatchObject({
    port: 80,
    allowedHosts: ['apple', '[::2]'],
    clockOffset: -300,
    role: 'DEVELOPER',
    agreementsMissing: true,
    oneKeyPerApp: false,
    requestsLeft: 0,
    faults: [{ settings: { status: '503' } }, { method: 'GET', settings: { reset: 'after' } }],
    json: true,
    help: true,
  });
});

test('the help names every option', () => {
  for (const name of Object.keys(OPTIONS)) expect(sandboxHelp).toContain(`--${name}`);
});

describe('names an argument that is not valid', () => {
  test.each([
    [['--fault', 'POST /v1/apps explode=now'], /--fault: .*explode=now/],
    [['--fault', 'status=teapot'], /--fault: .*status/],
    [['--fault', 'status=503 times=often'], /--fault: .*times/],
    [['--fault', 'reset=sideways'], /--fault: .*reset/],
    [['--fault', 'body=pdf'], /--fault: .*body/],
    [['--port', 'http'], /--port: .*http/],
    [['--port', '70000'], /--port: .*70000/],
    [['--clock-offset', 'soon'], /--clock-offset: .*soon/],
    [['--requests-left', 'many'], /--requests-left: .*many/],
    [['--role', 'OWNER'], /--role: .*OWNER/],
    [['--bogus'], /--bogus: unknown option/],
    [['-port', '1'], /-port: options begin with two hyphens/],
    [['--allow-host', 'http://apple'], /--allow-host: .*apple/],
    [['--allow-hosts', 'apple'], /--allow-hosts: .*did you mean --allow-host\?/],
    [['--prot=1234'], /--prot: .*did you mean --port\?/],
    [['--several-keys'], /--several-keys: /],
    [['--port'], /--port: needs a value/],
    [['--port', '--json'], /--port: needs a value/],
    [['--json=yes'], /--json: takes no value/],
    [['--port', '1', '--port', '2'], /--port: is given twice/],
    [['--role', 'OWNER', '--port', 'http', '--jsn'], /--jsn: .*--port: .*--role: /],
    [['surplus'], /unexpected argument/],
  ])('%j', (argv, message) => {
    expect(() => readOptions(argv)).toThrow(UsageError);
    expect(() => readOptions(argv)).toThrow(new RegExp(`^${message.source}`, 's'));
  });
});
