/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = require("node:fs/promises");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = require("os");
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(os.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./build/base/private-der.js
const DER_LENGTH = '(?:8[1-3](?:..){1,3}?|[0-7].)';
const PRIVATE_DER = new RegExp(`^30${DER_LENGTH}(?:020100(?:30|02)|02010104|02010330|30${DER_LENGTH}06092a864886f70d01(?:05|0c))`);

;// CONCATENATED MODULE: ./build/base/split-keys.js

const MIN_LENGTH = 60;
const PREFIX = /\\x|0x|\\{1,4}[nrt]|%(?=[0-9A-Fa-f]{2})/g;
function findSplitKey(text) {
    if (text.length < MIN_LENGTH)
        return undefined;
    const blanked = text.replace(PREFIX, (prefix) => ' '.repeat(prefix.length));
    return findBase64(blanked) ?? findHex(blanked) ?? findNumbers(blanked);
}
const MAX_GROUP_LENGTH = 40;
function isGroup(text, position, digits) {
    return !digits.test(text.slice(position, position + MAX_GROUP_LENGTH));
}
function digitsOf(text, digit) {
    const found = [...text.matchAll(digit)];
    return {
        digits: found.map(([character]) => character).join(''),
        positions: found.map(({ index }) => index),
    };
}
function findBase64(text) {
    const { digits, positions } = digitsOf(text, /[A-Za-z0-9+/_-]/g);
    for (const { index } of digits.matchAll(/(?=M[A-P]|LS0tLS1CRUdJTi|0tLS0tQkVHSU4|tLS0tLUJFR0lO)/g)) {
        const start = Buffer.from(digits.slice(index, index + 80), 'base64');
        const isKey = PRIVATE_DER.test(start.toString('hex')) || isPrivatePem(digits.slice(index, index + 80));
        const position = positions[index] ?? 0;
        if (isKey && isGroup(text, position, /^[A-Za-z0-9+/_-]*$/))
            return position;
    }
    return undefined;
}
function isPrivatePem(digits) {
    return ['', 'A', 'AA'].some((before) => /BEGIN[A-Z0-9 ]*PRIVATE/.test(Buffer.from(before + digits, 'base64').toString('latin1')));
}
function findHex(text) {
    const { digits, positions } = digitsOf(text, /[0-9A-Fa-f]/g);
    for (const { index } of digits.matchAll(/(?=30)/g))
        if (PRIVATE_DER.test(digits.slice(index, index + 80).toLowerCase()) &&
            isGroup(text, positions[index] ?? 0, /^[0-9A-Fa-f]*$/))
            return positions[index];
    return undefined;
}
function findNumbers(text) {
    const numbers = [...text.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({ byte: Number(digits), index }));
    for (const [at, { byte, index }] of numbers.entries()) {
        if (byte !== 0x30)
            continue;
        const bytes = numbers.slice(at, at + 40).map((number) => Math.min(number.byte, 255));
        if (PRIVATE_DER.test(Buffer.from(bytes).toString('hex')))
            return index;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/base/redact-tokens.js
const DOTTED = /(?<![\w-])[\w-]+(?:\.[\w-]*)+/g;
const OTHER_TOKEN = /(?:gh[opusr]_|github_pat_|gl(?:pat|dt|cbt|ptt|rt|soat|ft)-|CCI[A-Z]{3}_)[\w.-]{16,}|AGE-SECRET-KEY-1[A-Z0-9]{16,}/g;
const CREDENTIALS = /(?<=:\/\/)[^\s/@:]{1,200}:[^\s/@]{1,200}(?=@)/g;
function redactTokens(text, hide) {
    const shown = text.replace(OTHER_TOKEN, () => hide('token')).replace(CREDENTIALS, () => hide('unknown', 0));
    return shown.replace(DOTTED, (word) => {
        const start = word.search(/eyJ[\w-]{5}/);
        return start < 0 || !word.includes('.', start) ? word : word.slice(0, start) + hide('token');
    });
}

;// CONCATENATED MODULE: ./build/base/redact.js



const REPLACEMENTS = {
    key: '[private key]',
    token: '[token]',
    unknown: '[secret]',
};
const KEY_LENGTH = 100;
const DIGIT = String.raw `[A-Za-z0-9+/_-]|\\{1,4}/|%2[BFbf]`;
const GAP = String.raw `\s|\\{1,4}[nrt]|%0[ADad]`;
const BEGIN_PRIVATE = /-{2,10}BEGIN[A-Z0-9 ]{0,40}PRIVATE[A-Z0-9 ]{0,40}-{2,10}/g;
const PEM_HEADERS = String.raw `Proc-Type: ?4, ?ENCRYPTED|DEK-Info: ?[A-Z0-9-]{1,40},[0-9A-Fa-f]{1,64}`;
const BODY = new RegExp(`(?:${PEM_HEADERS}|${GAP}|[A-Za-z0-9+/_=]|\\\\{1,4}/|%[23][BDFbdf])*`, 'y');
const END = /-{2,10}END[A-Z0-9 ]{0,60}-{2,10}/y;
const OTHER_FORMATS = [
    /(?<=\bpriv:)[\s]*(?:[0-9a-f]{2}[:\s]{0,20}){8,}/g,
    /(?<=\bd\\{0,4}["'] {0,4}: {0,4}\\{0,4}["'])[\w+/-]{16,}={0,2}/g,
    /0[^]{1,4}\u0002\u0001[\u0000\u0001][^]*/g,
];
const RUN = new RegExp(`(?:${DIGIT}){16,}={0,2}`, 'g');
const START = /30[0-8]|M[A-P]|LS0tLS1CRUdJTi|0tLS0tQkVHSU4|tLS0tLUJFR0lO/g;
const PUBLIC_DER = new RegExp(`^30${DER_LENGTH}30(?:${DER_LENGTH}06(?:072a8648ce3d0201|092a864886f70d010101|032b65)|82....a003020102)`);
function redact(original) {
    const found = new Set();
    const hide = (secret, length = KEY_LENGTH) => {
        if (length >= KEY_LENGTH)
            found.add(secret);
        return REPLACEMENTS[secret];
    };
    let text = redactPem(original, () => hide('key'));
    for (const form of OTHER_FORMATS)
        text = text.replace(form, () => hide('key'));
    text = redactTokens(text, hide);
    const grouped = findSplitKey(text);
    if (grouped === undefined)
        return { text: redactRuns(text, hide), found };
    return { text: redactRuns(text.slice(0, grouped), hide) + hide('key'), found };
}
function redactPem(text, hide) {
    let shown = '';
    let from = 0;
    for (const { index, 0: armour } of text.matchAll(BEGIN_PRIVATE)) {
        if (index < from)
            continue;
        const body = matchAt(BODY, text, index + armour.length);
        if (!/[A-Za-z0-9+/_]{8}/.test(body))
            continue;
        const end = index + armour.length + body.length;
        shown += text.slice(from, index) + hide();
        from = end + matchAt(END, text, end).length;
    }
    return shown + text.slice(from);
}
function matchAt(expression, text, place) {
    expression.lastIndex = place;
    return expression.exec(text)?.[0] ?? '';
}
function redactRuns(text, hide) {
    let shown = '';
    let from = 0;
    for (const { index, 0: run } of text.matchAll(RUN)) {
        for (let place = Math.max(index, from); place < index + run.length;) {
            const key = findKey(text, { start: place, end: index + run.length });
            const rest = text.slice(place, key?.start ?? index + run.length);
            shown +=
                text.slice(from, place) +
                    (isRandom(rest, text.slice(place - 7, place)) ? hide('unknown', rest.length) : rest);
            if (key)
                shown += key.secret ? hide('key') : text.slice(key.start, key.end);
            from = key?.end ?? place + rest.length;
            place = from;
        }
    }
    return shown + text.slice(from);
}
function findKey(text, run) {
    const digits = text.slice(run.start, run.end);
    for (const { index, 0: sign } of digits.matchAll(START)) {
        const start = run.start + index;
        if (/LS0t|tLS0/.test(sign))
            return encodedPem(text, { start, end: run.end });
        const hex = sign.startsWith('30');
        const head = hex
            ? digits.slice(index, index + 80).toLowerCase()
            : decode(digits.slice(index, index + 60)).toString('hex');
        const secret = PRIVATE_DER.test(head);
        if (!secret && !PUBLIC_DER.test(head))
            continue;
        const length = Math.ceil((derLength(head) * 8) / (hex ? 4 : 6));
        const end = start + matchAt(digitsInLines(length), text, start).length;
        return { start, end: secret ? Math.max(end, run.end) : end, secret };
    }
    return undefined;
}
function digitsInLines(count) {
    return new RegExp(`(?:(?:${GAP})*(?:${DIGIT})){1,${count}}={0,2}`, 'y');
}
function derLength(head) {
    const first = parseInt(head.slice(2, 4), 16);
    const long = first > 0x80 ? first - 0x80 : 0;
    const length = long > 0 ? parseInt(head.slice(4, 4 + 2 * long), 16) : first;
    return Math.min(2 + long + length, 16_000);
}
function encodedPem(text, { start, end }) {
    let last = end;
    for (let width = end - start; width >= 40 && width <= 100;) {
        const line = matchAt(new RegExp(`(?:${GAP})+(?:${DIGIT}){1,${width}}={0,2}(?!${DIGIT})`, 'y'), text, last);
        last += line.length;
        if (line.trimStart().length < width)
            break;
    }
    const pem = decode(text.slice(start, last)).toString('latin1');
    return { start, end: last, secret: !/BEGIN PUBLIC|BEGIN CERT/.test(pem) || pem.includes('PRIVATE') };
}
function decode(digits) {
    return Buffer.from(digits.replace(/%2b/gi, '+').replace(/%2f/gi, '/'), 'base64');
}
const MIN_RANDOM_LENGTH = 24;
function isRandom(run, before) {
    const digits = run.replace(/=+$/, '');
    if (digits.length <= 44 && before === 'SHA256:')
        return false;
    if (/^[0-9a-f]+$/i.test(digits))
        return digits.length > 64 && digits.length !== 96 && digits.length !== 128;
    if (isRandomInOneCase(digits))
        return true;
    let dense = 0;
    for (const word of digits.split(/[^A-Za-z0-9]+/))
        if (/[A-Z]/.test(word) && /[a-z]/.test(word) && !CAMEL_CASE.test(word))
            dense += word.length;
    return dense >= MIN_RANDOM_LENGTH;
}
function isRandomInOneCase(digits) {
    let dense = 0;
    for (const word of digits.split(/[^A-Za-z0-9]+/)) {
        const turns = word.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
        if (word.length >= 16 && turns >= 3 && !/^[0-9a-f]+$/i.test(word))
            dense += word.length;
    }
    return dense > 64;
}
const CAMEL_CASE = /^[a-z]?[A-Z]{0,4}[a-z]{2,}\d{0,4}(?:[A-Z]{1,4}[a-z]{2,}\d{0,4})*$/;

;// CONCATENATED MODULE: ./build/base/safe-text.js

const MAX_MESSAGE_LENGTH = 100_000;
const MAX_LINE_LENGTH = 300;
const MAX_QUOTE_LENGTH = 60;
const INVISIBLE = /[\u0000\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb]/g;
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
const UNPRINTABLE_IN_LINES = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
function toSafeText(message, maxLength = MAX_MESSAGE_LENGTH) {
    const { text, cut } = redactStart(message, maxLength);
    return escapeWorkflowCommands(text) + (cut ? '...' : '');
}
function toSafeLine(text) {
    const { text: redacted } = redactStart(text, MAX_LINE_LENGTH * 4);
    return shorten(escapeWorkflowCommands(redacted.replace(UNPRINTABLE, ' ').trim()), MAX_LINE_LENGTH);
}
function quote(value) {
    if (typeof value !== 'string')
        return `a value of type ${typeof value}`;
    return `"${shorten(toSafeLine(value), MAX_QUOTE_LENGTH)}"`;
}
function findSecret(text) {
    const { found } = redactStart(text, MAX_MESSAGE_LENGTH);
    return found.has('key') ? 'key' : found.has('token') ? 'token' : undefined;
}
function escapeWorkflowCommands(text) {
    return text
        .replace(UNPRINTABLE_IN_LINES, ' ')
        .replace(/^([^\S\n]*):(?=:)/gm, '$1: ')
        .replace(/##(?=\[|vso\[)/gi, '# #');
}
function toSafeJson(value, indent) {
    return JSON.stringify(value, null, indent).replace(/##(?=\[|vso\[)/gi, '#\\u0023');
}
function shorten(text, length) {
    return text.length > length ? `${text.slice(0, length)}...` : text;
}
function redactStart(original, length) {
    const cut = original.length > length;
    const start = cut ? removeCutWord(original.slice(0, length)) : original;
    return { ...redact(start.replace(INVISIBLE, '')), cut };
}
function removeCutWord(text) {
    const end = text
        .slice(-100)
        .replace(/[\w+/-]{8,100}$/, (word) => (/[a-z].*[A-Z]|[A-Z].*[a-z]/.test(word) ? '' : word));
    return text.slice(0, -100) + end;
}

;// CONCATENATED MODULE: ./build/action/clean-up.js




async function removeKeyFile(state) {
    const file = readState(state);
    if (!file)
        return fail('The state of the main step cannot be read, so nothing was removed. Check that no key file is left');
    try {
        const found = await (0,promises_namespaceObject.lstat)(file.directory).catch(ignore('ENOENT', 'ENOTDIR'));
        if (!found)
            return 0;
        if (!isOurs(file, found))
            return fail(`${file.directory} was not created by this Action, so it was not removed. Look for ${file.path}, and remove it`);
        await (0,promises_namespaceObject.unlink)(file.path).catch(ignore('ENOENT'));
    }
    catch (error) {
        return fail(`${file.path} could not be removed (${codeOf(error)}). Remove it yourself if the machine is used again after the job`);
    }
    await removeDirectory(file);
    return 0;
}
function readState(state) {
    try {
        const { directory, path } = JSON.parse(state);
        return typeof directory === 'string' && typeof path === 'string' ? { directory, path } : undefined;
    }
    catch {
        return undefined;
    }
}
function isOurs({ directory, path }, found) {
    const named = (0,external_node_path_namespaceObject.basename)(directory).startsWith('asc-credentials-') && (0,external_node_path_namespaceObject.dirname)(path) === directory;
    return named && found.isDirectory();
}
async function removeDirectory({ directory, path }) {
    try {
        await (0,promises_namespaceObject.rmdir)(directory);
        info(toSafeText(`Removed ${path}`));
    }
    catch (error) {
        const code = codeOf(error);
        const reason = ['ENOTEMPTY', 'EEXIST'].includes(code)
            ? 'contains other files, so it was not removed'
            : `could not be removed (${code})`;
        warning(toSafeText(`${directory} ${reason}; the key file was removed`));
    }
}
function fail(message) {
    error(toSafeText(message), { title: 'asc-credentials: The key file was not removed' });
    return 1;
}
function codeOf(error) {
    return error.code ?? 'no code';
}
function ignore(...codes) {
    return (error) => {
        if (!codes.includes(error.code ?? ''))
            throw error;
    };
}

;// CONCATENATED MODULE: ./build/action/post-state.js
const KEY_FILE_STATE = 'key-file';

;// CONCATENATED MODULE: ./build/entry/exit-code.js

function runProcess(run, report) {
    process.exitCode = 1;
    let failed = false;
    const fail = (error) => {
        failed = true;
        process.exitCode = 1;
        report(toSafeLine(error instanceof Error ? error.message : String(error)));
    };
    const failUnfinished = () => {
        fail('The run stopped before it was finished. Please report this as a bug');
    };
    process.on('uncaughtException', fail);
    process.on('unhandledRejection', fail);
    process.once('beforeExit', failUnfinished);
    const settle = async () => {
        try {
            const exitCode = await run();
            if (!failed)
                process.exitCode = exitCode;
        }
        catch (error) {
            fail(error);
        }
        finally {
            process.off('beforeExit', failUnfinished);
        }
    };
    void settle();
}

;// CONCATENATED MODULE: ./build/action/step.js


function runStep(run) {
    runProcess(run, (message) => {
        error(message, { title: 'asc-credentials: An unexpected error stopped the step' });
    });
}

;// CONCATENATED MODULE: ./build/action/post.js



runStep(async () => {
    const state = process.env[`STATE_${KEY_FILE_STATE}`] ?? '';
    return state === '' ? 0 : removeKeyFile(state);
});

module.exports = __webpack_exports__;
/******/ })()
;