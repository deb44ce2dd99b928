/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 3085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ht: () => (/* binding */ INVISIBLE_CHARACTERS),
/* harmony export */   IH: () => (/* binding */ ANY_QUOTATION_MARK),
/* harmony export */   X5: () => (/* binding */ cleanText)
/* harmony export */ });
const INVISIBLE_CHARACTERS = '\\u00ad\\u034f\\u061c\\u115f\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';
const AROUND = new RegExp(`^[\\s${INVISIBLE_CHARACTERS}]+|[\\s${INVISIBLE_CHARACTERS}]+$`, 'g');
const QUOTATION_MARKS = [
    '"',
    "'",
    '`',
    '\u2018-\u201f\u2032\u2033\u2039\u203a\u00ab\u00bb\u300c-\u300f\uff02\uff07',
];
const QUOTED = QUOTATION_MARKS.map((marks) => new RegExp(`^\\\\?[${marks}]+([^${marks}]*?)\\\\?[${marks}]+$`));
const ANY_QUOTATION_MARK = QUOTATION_MARKS.join('');
const CLEAN = /^[A-Za-z0-9](?:[^]*[A-Za-z0-9])?$/;
function cleanText(text) {
    if (CLEAN.test(text))
        return text;
    for (let value = text.replace(AROUND, '');;) {
        const inside = QUOTED.map((quoted) => quoted.exec(value)?.[1]).find((found) => found !== undefined);
        if (inside === undefined)
            return value;
        value = inside.replace(AROUND, '');
    }
}


/***/ }),

/***/ 8702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ decodeText)
/* harmony export */ });
function decodeText(bytes) {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe)
        return bytes.toString('utf16le', 2);
    if (first === 0xfe && second === 0xff)
        return decodeBigEndian(bytes.subarray(2));
    if (first !== 0 && second === 0)
        return bytes.toString('utf16le');
    if (first === 0 && second !== 0 && second !== undefined)
        return decodeBigEndian(bytes);
    return bytes.toString('utf8');
}
function decodeBigEndian(bytes) {
    const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
    return even.swap16().toString('utf16le');
}


/***/ }),

/***/ 5902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   KW: () => (/* binding */ relativeTime),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   m_: () => (/* binding */ formatRoughly)
/* harmony export */ });
const SECONDS = { d: 86_400, h: 3_600, m: 60, s: 1 };
function parseDuration(text) {
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    const parts = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/.exec(text);
    if (text === '' || !parts)
        return undefined;
    return Object.values(SECONDS).reduce((sum, unit, index) => sum + unit * Number(parts[index + 1] ?? 0), 0);
}
function formatDuration(seconds) {
    return inUnits(seconds).join('');
}
function formatRoughly(seconds) {
    return inUnits(seconds).slice(0, 2).join('');
}
function inUnits(seconds) {
    let rest = Math.round(seconds);
    const units = [];
    for (const [unit, size] of Object.entries(SECONDS)) {
        if (rest >= size)
            units.push(`${Math.floor(rest / size)}${unit}`);
        rest %= size;
    }
    return units.length > 0 ? units : ['0s'];
}
function relativeTime(moment, now) {
    const distance = formatRoughly(Math.abs(Math.ceil((moment - now) / 1000)));
    return moment > now ? `in ${distance}` : `${distance} ago`;
}


/***/ }),

/***/ 5145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ ReportError),
/* harmony export */   AD: () => (/* binding */ StoreError),
/* harmony export */   Dr: () => (/* binding */ NetworkError),
/* harmony export */   Wg: () => (/* binding */ AscError),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   eN: () => (/* binding */ KeyError),
/* harmony export */   hD: () => (/* binding */ ApiError),
/* harmony export */   yg: () => (/* binding */ describeProblems)
/* harmony export */ });
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(280);

class AscError extends Error {
    code;
    constructor(code, message, options) {
        super((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toSafeText */ ._J)(message), options);
        this.name = new.target.name;
        this.code = code;
    }
}
class InputError extends AscError {
    problems;
    constructor(problems) {
        const [code = 'ERR_INPUT', ...others] = new Set(problems.map((problem) => problem.code ?? 'ERR_INPUT'));
        super(others.length === 0 ? code : 'ERR_INPUT', describeProblems(problems).join('\n'));
        this.problems = problems.map((problem) => ({
            code: 'ERR_INPUT',
            ...problem,
            input: (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toSafeLine */ .Dg)(problem.input),
            reason: (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toSafeText */ ._J)(problem.reason),
        }));
    }
}
function describeProblems(problems) {
    return problems.map(({ input, reason, others = [] }) => `${input}: ${others.length > 0 ? `${reason} ${others.join(', ')}` : reason}`);
}
class KeyError extends AscError {
}
class ApiError extends AscError {
    status;
    errors;
    mayHaveHappened;
    constructor(message, response) {
        super(response.code ?? codeOfStatus(response.status), message);
        this.status = response.status;
        this.errors = response.errors ?? [];
        this.mayHaveHappened = response.mayHaveHappened ?? false;
    }
}
function codeOfStatus(status) {
    if (status >= 500)
        return 'ERR_API_UNAVAILABLE';
    return CODES_OF_STATUS[status] ?? 'ERR_API_REFUSED';
}
const CODES_OF_STATUS = {
    401: 'ERR_API_UNAUTHORIZED',
    403: 'ERR_API_FORBIDDEN',
    404: 'ERR_NOT_FOUND',
    409: 'ERR_API_CONFLICT',
    429: 'ERR_API_RATE_LIMITED',
};
class NetworkError extends AscError {
    mayHaveHappened;
    permanent;
    constructor(message, options = {}) {
        super(options.code ?? 'ERR_NETWORK_CONNECTION', message, options);
        this.mayHaveHappened = options.mayHaveHappened ?? false;
        this.permanent = options.permanent ?? false;
    }
}
class StoreError extends AscError {
    mayHaveHappened;
    constructor(message, { mayHaveHappened = true, code, ...options } = {}) {
        super(code ?? (mayHaveHappened ? 'ERR_STORE_FAILED' : 'ERR_STORE_NOT_STORED'), message, options);
        this.mayHaveHappened = mayHaveHappened;
    }
}
class CancelledError extends AscError {
    mayHaveHappened;
    headline;
    constructor(headline, { mayHaveHappened = false, changes = '' } = {}) {
        const line = (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toSafeLine */ .Dg)(headline);
        super('ERR_CANCELLED', changes === '' ? line : `${line}. ${changes}`);
        this.headline = line;
        this.mayHaveHappened = mayHaveHappened;
    }
    withChanges(changes, mayHaveHappened = this.mayHaveHappened) {
        return new CancelledError(this.headline, { mayHaveHappened, changes });
    }
}
class ReportError extends AscError {
    outputs;
    failures;
    constructor(failures, outputs) {
        super('ERR_CREDENTIALS', failures.map(({ check, detail }) => `${check}: ${detail}`).join('\n'));
        this.outputs = outputs;
        this.failures = failures.map(({ check, detail }) => ({ check, detail: (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toSafeText */ ._J)(detail) }));
    }
}


/***/ }),

/***/ 280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  mt: () => (/* binding */ findSecret),
  hD: () => (/* binding */ quote),
  Dy: () => (/* binding */ toSafeJson),
  Dg: () => (/* binding */ toSafeLine),
  _J: () => (/* binding */ toSafeText)
});

// UNUSED EXPORTS: escapeWorkflowCommands

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
function isGroup(text, position, group) {
    return !group.test(text.slice(position, position + MAX_GROUP_LENGTH));
}
function charactersOf(text, character) {
    const found = [...text.matchAll(character)];
    return {
        characters: found.map(([one]) => one).join(''),
        positions: found.map(({ index }) => index),
    };
}
function findBase64(text) {
    const { characters, positions } = charactersOf(text, /[A-Za-z0-9+/_-]/g);
    for (const { index } of characters.matchAll(/(?=M[A-P]|LS0tLS1CRUdJTi|0tLS0tQkVHSU4|tLS0tLUJFR0lO)/g)) {
        const start = Buffer.from(characters.slice(index, index + 80), 'base64');
        const isKey = PRIVATE_DER.test(start.toString('hex')) || isPrivatePem(characters.slice(index, index + 80));
        const position = positions[index] ?? 0;
        if (isKey && isGroup(text, position, /^[A-Za-z0-9+/_-]*$/))
            return position;
    }
    return undefined;
}
function isPrivatePem(base64) {
    return ['', 'A', 'AA'].some((before) => /BEGIN[A-Z0-9 ]*PRIVATE/.test(Buffer.from(before + base64, 'base64').toString('latin1')));
}
function findHex(text) {
    const { characters, positions } = charactersOf(text, /[0-9A-Fa-f]/g);
    for (const { index } of characters.matchAll(/(?=30)/g))
        if (PRIVATE_DER.test(characters.slice(index, index + 80).toLowerCase()) &&
            isGroup(text, positions[index] ?? 0, /^[0-9A-Fa-f]*$/))
            return positions[index];
    return undefined;
}
function findNumbers(text) {
    const numbers = [...text.matchAll(/\d+/g)].map(({ 0: number, index }) => ({ byte: Number(number), index }));
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
    const shown = text.replace(OTHER_TOKEN, () => hide('token')).replace(CREDENTIALS, () => hide('unknown'));
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
const ENCODED_CHARACTER = String.raw `[A-Za-z0-9+/_-]|\\{1,4}/|%2[BFbf]`;
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
const RUN = new RegExp(`(?:${ENCODED_CHARACTER}){16,}={0,2}`, 'g');
const START = /30[0-8]|M[A-P]|LS0tLS1CRUdJTi|0tLS0tQkVHSU4|tLS0tLUJFR0lO/g;
const PUBLIC_DER = new RegExp(`^30${DER_LENGTH}30(?:${DER_LENGTH}06(?:072a8648ce3d0201|092a864886f70d010101|032b65)|82....a003020102)`);
function redact(original) {
    const found = new Set();
    const hide = (secret) => {
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
            const key = findKeyInRun(text, { start: place, end: index + run.length });
            const rest = text.slice(place, key?.start ?? index + run.length);
            shown +=
                text.slice(from, place) + (isRandom(rest, text.slice(place - 7, place)) ? hide('unknown') : rest);
            if (key)
                shown += key.secret ? hide('key') : text.slice(key.start, key.end);
            from = key?.end ?? place + rest.length;
            place = from;
        }
    }
    return shown + text.slice(from);
}
function findKeyInRun(text, run) {
    const encoded = text.slice(run.start, run.end);
    for (const { index, 0: sign } of encoded.matchAll(START)) {
        const start = run.start + index;
        if (/LS0t|tLS0/.test(sign))
            return encodedPem(text, { start, end: run.end });
        const hex = sign.startsWith('30');
        const head = hex
            ? encoded.slice(index, index + 80).toLowerCase()
            : decode(encoded.slice(index, index + 60)).toString('hex');
        const secret = PRIVATE_DER.test(head);
        if (!secret && !PUBLIC_DER.test(head))
            continue;
        const length = Math.ceil((derLength(head) * 8) / (hex ? 4 : 6));
        const end = start + matchAt(charactersInLines(length), text, start).length;
        return { start, end: secret ? Math.max(end, run.end) : end, secret };
    }
    return undefined;
}
function charactersInLines(count) {
    return new RegExp(`(?:(?:${GAP})*(?:${ENCODED_CHARACTER})){1,${count}}={0,2}`, 'y');
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
        const line = matchAt(new RegExp(`(?:${GAP})+(?:${ENCODED_CHARACTER}){1,${width}}={0,2}(?!${ENCODED_CHARACTER})`, 'y'), text, last);
        last += line.length;
        if (line.trimStart().length < width)
            break;
    }
    const pem = decode(text.slice(start, last)).toString('latin1');
    return { start, end: last, secret: !/BEGIN PUBLIC|BEGIN CERT/.test(pem) || pem.includes('PRIVATE') };
}
function decode(encoded) {
    return Buffer.from(encoded.replace(/%2b/gi, '+').replace(/%2f/gi, '/'), 'base64');
}
const MIN_RANDOM_LENGTH = 24;
function isRandom(run, before) {
    const encoded = run.replace(/=+$/, '');
    if (encoded.length <= 44 && before === 'SHA256:')
        return false;
    if (/^[0-9a-f]+$/i.test(encoded))
        return encoded.length > 64 && encoded.length !== 96 && encoded.length !== 128;
    if (isRandomInOneCase(encoded))
        return true;
    let dense = 0;
    for (const word of encoded.split(/[^A-Za-z0-9]+/))
        if (/[A-Z]/.test(word) && /[a-z]/.test(word) && !CAMEL_CASE.test(word))
            dense += word.length;
    return dense >= MIN_RANDOM_LENGTH;
}
function isRandomInOneCase(run) {
    let dense = 0;
    for (const word of run.split(/[^A-Za-z0-9]+/)) {
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
const INVISIBLE = /[\u0000\ufff9-\ufffb\p{Default_Ignorable_Code_Point}]/gu;
const REMOVED = /[\u0000\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb]/g;
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
    const visible = start.replace(INVISIBLE, '');
    const redacted = redact(visible);
    if (visible === start || redacted.text !== visible)
        return { ...redacted, cut };
    return { ...redact(start.replace(REMOVED, '')), cut };
}
function removeCutWord(text) {
    const end = text
        .slice(-100)
        .replace(/[\w+/-]{8,100}$/, (word) => (/[a-z].*[A-Z]|[A-Z].*[a-z]/.test(word) ? '' : word));
    return text.slice(0, -100) + end;
}


/***/ }),

/***/ 5942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PV: () => (/* binding */ describeStray),
/* harmony export */   S4: () => (/* binding */ describeInvalidText),
/* harmony export */   wh: () => (/* binding */ isAssignment),
/* harmony export */   zQ: () => (/* binding */ describeCharacter)
/* harmony export */ });
/* harmony import */ var _clean_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3085);

const ASSIGNMENT = /^(?:(?:export|EXPORT|set|SET|setx|env|ENV)\s+|\$env:)[A-Za-z_]\w{0,100}\s{0,3}=|^[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,60}\s{0,3}=\s{0,3}[^\s=]/;
const NAMED = /^(?:["']?[A-Za-z][\w -]{1,30}["']?\s{0,3}[:=]\s{1,3}|--[a-z][\w-]{1,40}[ =])\S/;
function isAssignment(text) {
    return ASSIGNMENT.test(text);
}
const ESCAPE = /\\(?:[rnt]|u[0-9a-f]{4})|%(?:0[ad]|2[02])|&(?:#\w{1,5}|quot|nbsp|amp);/i;
const SPACED_ID = /^(?=.*\d)[\w-]+(?: [\w-]+)+$/;
const ENDS = new RegExp(`^[${_clean_text_js__WEBPACK_IMPORTED_MODULE_0__/* .ANY_QUOTATION_MARK */ .IH}]|[${_clean_text_js__WEBPACK_IMPORTED_MODULE_0__/* .ANY_QUOTATION_MARK */ .IH}]$`);
const UNUSUAL = /[^\x20-\x7e]/u;
const INVISIBLE = `(?![\\u200c\\u200d\\ufe0f])[${_clean_text_js__WEBPACK_IMPORTED_MODULE_0__/* .INVISIBLE_CHARACTERS */ .Ht}]`;
const NOT_IN_TEXT = new RegExp(INVISIBLE, 'u');
const NOT_IN_LINE = new RegExp(`[\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]|${INVISIBLE}`, 'u');
function describeInvalidText(value, { line = true } = {}) {
    return isAssignment(value) ? ASSIGNED : describeFirst(value, line ? NOT_IN_LINE : NOT_IN_TEXT);
}
function describeStray(value) {
    if (isAssignment(value))
        return ASSIGNED;
    if (NAMED.test(value))
        return 'contains the name of an input, a colon or an equals sign before the value. Give only the value';
    const [quote] = ENDS.exec(value) ?? [];
    if (quote !== undefined)
        return `${value.startsWith(quote) ? 'begins' : 'ends'} with a quotation mark (${describeCharacter(quote)}). Remove it`;
    const escape = ESCAPE.exec(value);
    if (escape)
        return `contains an escape sequence (${escape[0]} at position ${escape.index + 1}). Give the value as plain text`;
    return describeFirst(value, SPACED_ID.test(value) ? / / : UNUSUAL);
}
const ASSIGNED = 'is an assignment (NAME=value). Give only the value';
function describeFirst(value, unusual) {
    const found = unusual.exec(value);
    if (!found)
        return undefined;
    const name = nameCharacter(found[0]);
    const advice = name === NOT_ASCII ? 'Type the value again' : 'Remove it';
    return `contains ${name} (${describeCharacter(found[0])} at position ${found.index + 1}). ${advice}`;
}
const NOT_ASCII = 'a character that is not ASCII';
function nameCharacter(character) {
    if (/[\r\n\u0085\u2028\u2029]/.test(character))
        return 'a line break';
    if (character === '\t')
        return 'a tab';
    if (/\s/.test(character) && character !== '\uFEFF')
        return 'a space';
    if (new RegExp(`[${_clean_text_js__WEBPACK_IMPORTED_MODULE_0__/* .INVISIBLE_CHARACTERS */ .Ht}]`, 'u').test(character))
        return 'an invisible character';
    return /[\u0000-\u001f\u007f-\u009f]/.test(character) ? 'a control character' : NOT_ASCII;
}
function describeCharacter(character) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}


/***/ }),

/***/ 3605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ describeUnresolved)
/* harmony export */ });
const FORMS = [
    [/^\*+$/, 'contains only asterisks, like a masked secret copied from a log. Give the value itself'],
    [
        /^[^\n]{0,200}\$\{\{[^\n]{0,500}$/,
        'is a ${{ }} expression that was not expanded. Expressions are expanded in workflow files only',
    ],
    [
        /^(?:\$\{?\w+\}?|\$\{\w+:?[-?+=].*\}|\$env:\w+|\$\{env:\w+\}|%\w+%|![A-Z_]\w*!|\$\(.*\)|\$\(\w+\)|#\{\w+\})$/s,
        'is a variable name that was not expanded. Give its value',
    ],
    [/^\{\{[^\n]{1,300}\}\}$/, 'is a {{ }} template that was not expanded. Give its value'],
    [
        /^(?:op:\/\/|vault:|ref\+\w+:\/\/|aws-sm:\/\/|arn:aws|awssm:|gcpsm:|secretref:|bws:\/\/|keychain:|projects\/[\w-]+\/secrets\/|@Microsoft\.KeyVault\()[^\n]*$/,
        'is a reference to a secret in a vault, not the secret. Let the tool of the vault replace it, for example "op run" or "op read"',
    ],
    [
        /^(?:null|undefined|None|nil|NaN|<no value>|<nil>|\(null\)|\(sensitive(?: value)?\)|<sensitive>|\(known after apply\)|\[object Object\]|\[REDACTED\]|<redacted>|\[secret\]|\[masked\]|xxx+|your[_-][\w-]+|<your[^>]*>|changeme|TODO)$/i,
        'is a placeholder that a program wrote in place of a value, such as null or (sensitive value). Give the value itself',
    ],
];
function describeUnresolved(text) {
    return FORMS.find(([form]) => form.test(text))?.[1];
}


/***/ }),

/***/ 658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ requireReplaceable),
  y: () => (/* binding */ whyNotReplaceable)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __nccwpck_require__(5145);
// EXTERNAL MODULE: ./build/keys/key-exports.js
var key_exports = __nccwpck_require__(2244);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./build/tokens/read-part.js
var read_part = __nccwpck_require__(9933);
// EXTERNAL MODULE: ./build/tokens/seal-type.js
var seal_type = __nccwpck_require__(615);
;// CONCATENATED MODULE: ./build/files/is-tokens-file.js



const MAX_MEMBER_LENGTH = 10_000;
const TOKEN = /^eyJ[\w-]+\.[\w-]+\.[\w-]+\s*$/;
const MEMBER = /\s*"([^"\\]{1,1000})"\s*:\s*"eyJ[\w-]+\.([\w-]+)\.[\w-]+"\s*(?:,|(?=\}))/y;
function isTokensFile(path, { extent, sealedBy }) {
    return checkFile(path, (first, readPiece) => first.trimStart().startsWith('{')
        ? areTokens(first, readPiece, extent)
        : containsOnlySeal(first, readPiece, sealedBy));
}
function isTokenFile(path, { sealedBy }) {
    return checkFile(path, (first, readPiece) => TOKEN.test(first) ? hasPid(first) && readPiece() === '' : containsOnlySeal(first, readPiece, sealedBy));
}
function checkFile(path, check) {
    const file = (0,external_node_fs_.openSync)(path, 'r');
    const bytes = Buffer.alloc(65_536);
    const readPiece = () => bytes.toString('latin1', 0, (0,external_node_fs_.readSync)(file, bytes));
    try {
        return check(readPiece(), readPiece);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function hasPid(token) {
    const [, payload] = token.split('.');
    return typeof (0,read_part/* readPart */.o)(payload)?.pid === 'string';
}
function areTokens(first, readPiece, extent) {
    let rest = afterMembers(first.slice(first.indexOf('{') + 1));
    for (let piece = readPiece(); piece !== ''; piece = readPiece()) {
        if (rest.length > MAX_MEMBER_LENGTH)
            return false;
        if (extent === 'start')
            return true;
        rest = afterMembers(rest + piece);
    }
    return /^\s*\}\s*$/.test(rest);
}
function afterMembers(text) {
    let end = 0;
    MEMBER.lastIndex = 0;
    for (let member = MEMBER.exec(text); member; member = MEMBER.exec(text)) {
        const { 1: id, 2: payload = '' } = member;
        if ((0,read_part/* readPart */.o)(payload)?.pid !== id)
            break;
        end = MEMBER.lastIndex;
    }
    return text.slice(end);
}
function containsOnlySeal(first, readPiece, sealedBy) {
    const [start] = first.split('.');
    const header = (0,read_part/* readPart */.o)(start);
    if (sealedBy === undefined || header?.typ !== seal_type/* SEAL_TYPE */.f || header.mode !== sealedBy)
        return false;
    let [parts, isOver] = [1, false];
    for (let piece = first; piece !== ''; piece = readPiece()) {
        if (!(isOver ? /^\s*$/ : /^[\w.-]*\s*$/).test(piece))
            return false;
        parts += piece.split('.').length - 1;
        isOver ||= /\s/.test(piece);
    }
    return parts === 5;
}

// EXTERNAL MODULE: ./build/files/read-key-file.js + 1 modules
var read_key_file = __nccwpck_require__(301);
;// CONCATENATED MODULE: ./build/files/same-file.js

function isSameFile(one, other) {
    try {
        const [first, second] = [(0,external_node_fs_.statSync)(one, { bigint: true }), (0,external_node_fs_.statSync)(other, { bigint: true })];
        return ((first.ino !== 0n && first.dev === second.dev && first.ino === second.ino) ||
            (0,external_node_fs_.realpathSync)(one) === (0,external_node_fs_.realpathSync)(other));
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/files/write-errors.js
var write_errors = __nccwpck_require__(4911);
// EXTERNAL MODULE: ./build/files/write-new-file.js
var write_new_file = __nccwpck_require__(307);
;// CONCATENATED MODULE: ./build/files/overwrite-protection.js







function requireReplaceable(file) {
    const reason = whyNotReplaceable(file, 'whole file');
    if (reason !== undefined)
        throw new errors/* AscError */.Wg('ERR_FILE_PROTECTED', reason);
}
function whyNotReplaceable(file, extent) {
    const reason = reasonFor(file, extent);
    return reason === undefined ? undefined : `${file.path} ${reason}`;
}
function reasonFor(file, extent) {
    const found = (0,write_new_file/* lstatIfExists */.sM)(file.path);
    if (!found)
        return undefined;
    if (file.holds === 'new key')
        return write_errors/* ALREADY_EXISTS */.Sc;
    if (file.holds === 'directory of tokens')
        return whyNotDirectory(found);
    if (!found.isFile())
        return `could not be written: it is ${describeFileType(found)}. Give the path of a file`;
    const input = file.inputFiles.find(({ path }) => isSameFile(path, file.path));
    if (input)
        return `is the same file as ${input.label}. An input is never overwritten. ${write_errors/* USE_ANOTHER_PATH */.qB}`;
    if (found.size === 0)
        return undefined;
    try {
        return file.holds === 'key' ? whyNotKey(file) : whyNotTokens(file, extent);
    }
    catch (error) {
        return (0,write_errors/* unreadableReason */.Qk)(error);
    }
}
function describeFileType(found) {
    if (found.isFile())
        return 'a file';
    if (found.isDirectory())
        return 'a folder';
    return found.isSymbolicLink() ? 'a symbolic link' : 'a device or pipe';
}
function whyNotDirectory(found) {
    return found.isDirectory()
        ? undefined
        : `could not be written: it is ${describeFileType(found)}. Give the path of a directory`;
}
function whyNotTokens({ path, holds, sealedBy }, extent) {
    return (holds === 'token' ? isTokenFile(path, { sealedBy }) : isTokensFile(path, { extent, sealedBy }))
        ? undefined
        : `contains something other than tokens or a seal, and is never overwritten. ${write_errors/* USE_ANOTHER_PATH */.qB}`;
}
function whyNotKey({ path, apiKey }) {
    const found = (0,read_key_file/* readKeyFile */.m)(path);
    if (!found)
        return `contains something other than a P-256 private key, and is never overwritten. ${write_errors/* USE_ANOTHER_PATH */.qB}`;
    if (apiKey?.equals((0,key_exports/* publicKeyOf */.kc)(found.key)))
        return `contains the API key, which can be downloaded only once and is never overwritten. ${write_errors/* USE_ANOTHER_PATH */.qB}`;
    return found.isAlone
        ? undefined
        : `contains more than a private key, and is never overwritten. ${write_errors/* USE_ANOTHER_PATH */.qB}`;
}


/***/ }),

/***/ 301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ readKeyFile)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./build/keys/der.js
var keys_der = __nccwpck_require__(3434);
// EXTERNAL MODULE: ./build/keys/key-exports.js
var key_exports = __nccwpck_require__(2244);
// EXTERNAL MODULE: ./build/keys/key-text.js + 3 modules
var key_text = __nccwpck_require__(6840);
// EXTERNAL MODULE: ./build/keys/unescape.js
var keys_unescape = __nccwpck_require__(4553);
;// CONCATENATED MODULE: ./build/keys/only-blocks.js

const ARMOUR = /-----BEGIN[A-Z0-9 ]*-----[^-]*-----END[A-Z0-9 ]*-----/g;
function containsOnlyBlocks(text) {
    const tidy = (0,keys_unescape/* tidyText */.q)(text);
    const rest = tidy.replace(ARMOUR, '');
    if (rest !== tidy)
        return rest.trim() === '';
    const digits = tidy.replace(/\s/g, '');
    if (!/^(?!.*--)[A-Za-z0-9+/_-]+={0,2}$/.test(digits))
        return false;
    const inner = Buffer.from(digits, 'base64').toString('latin1');
    return !inner.includes('-----') || containsOnlyBlocks(inner);
}

// EXTERNAL MODULE: ./build/keys/key.js + 1 modules
var keys_key = __nccwpck_require__(3710);
;// CONCATENATED MODULE: ./build/files/read-key-file.js






const MAX_KEY_FILE_BYTES = 65_536;
function readKeyFile(path) {
    if ((0,external_node_fs_.statSync)(path).size > MAX_KEY_FILE_BYTES)
        return undefined;
    const text = (0,external_node_fs_.readFileSync)(path, 'utf8');
    try {
        const key = (0,keys_key/* readPrivateKey */.$k)(text);
        return { key, isAlone: isAlone(text, key) };
    }
    catch {
        return undefined;
    }
}
function isAlone(text, key) {
    const others = (0,key_text/* readKeyBlocks */.a)(text).filter((block) => !isPartOf(key, block));
    return others.length === 1 && containsOnlyBlocks(text);
}
function isPartOf(key, { label, der }) {
    const shape = (0,keys_der/* derShape */.r)(der);
    if (label === 'ECPARAMETERS')
        return shape === undefined;
    return shape === 'public key' && (0,keys_key/* readPublicKey */.RR)(der.toString('base64')).equals((0,key_exports/* publicKeyOf */.kc)(key));
}


/***/ }),

/***/ 4911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qk: () => (/* binding */ unreadableReason),
/* harmony export */   Sc: () => (/* binding */ ALREADY_EXISTS),
/* harmony export */   Sw: () => (/* binding */ fileWriteError),
/* harmony export */   qB: () => (/* binding */ USE_ANOTHER_PATH)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5145);

const USE_ANOTHER_PATH = 'Give another path, or move the file';
const ALREADY_EXISTS = `already exists and is never overwritten, because its key could not be recovered. ${USE_ANOTHER_PATH}`;
function fileWriteError(path, error) {
    const { code, message } = error;
    if (code === 'EEXIST')
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AscError */ .Wg('ERR_FILE_PROTECTED', `${path} ${ALREADY_EXISTS}`);
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AscError */ .Wg('ERR_FILE_WRITE', `${path} could not be written (${code ?? message}). Check that its folder exists, is writable and has free space`);
}
function unreadableReason(error) {
    const { code } = error;
    return `could not be read (${code ?? 'no code'}), so its contents were not replaced. ${USE_ANOTHER_PATH}`;
}


/***/ }),

/***/ 307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jo: () => (/* binding */ linkToNewPath),
/* harmony export */   S0: () => (/* binding */ writeNewFile),
/* harmony export */   S2: () => (/* binding */ removeQuietly),
/* harmony export */   W0: () => (/* binding */ warnIfReadableByOthers),
/* harmony export */   lS: () => (/* binding */ removeEmptyQuietly),
/* harmony export */   sM: () => (/* binding */ lstatIfExists)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);

async function writeNewFile(path, pieces) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'wx', 0o600);
    try {
        for await (const piece of pieces)
            writeCompletely(file, Buffer.from(piece));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function writeCompletely(file, bytes) {
    for (let written = 0; written < bytes.length;)
        written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, written);
}
function linkToNewPath(temporaryPath, path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(temporaryPath, path);
    }
    catch {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(temporaryPath, path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_EXCL);
    }
}
function removeQuietly(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path);
    }
    catch {
    }
}
function removeEmptyQuietly(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
    }
    catch {
    }
}
function warnIfReadableByOthers(path, log) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    if (found && (found.mode & 0o077) !== 0)
        log.warn(`${path} can be read by anyone with access to its folder, because this file system has no file modes`);
}
function lstatIfExists(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 4109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ ATTEMPT_TIMEOUT_MS),
/* harmony export */   GL: () => (/* binding */ CHECK_BUDGET_MS),
/* harmony export */   Jz: () => (/* binding */ isRateLimited),
/* harmony export */   a9: () => (/* binding */ requestedDelayMs),
/* harmony export */   dF: () => (/* binding */ REQUEST_BUDGET_MS),
/* harmony export */   qO: () => (/* binding */ retryDelayMs),
/* harmony export */   r3: () => (/* binding */ isRetryable),
/* harmony export */   tB: () => (/* binding */ RUN_BUDGET_MS),
/* harmony export */   ui: () => (/* binding */ ROLLBACK_BUDGET_MS)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5145);

const ATTEMPT_TIMEOUT_MS = 15_000;
const REQUEST_BUDGET_MS = 60_000;
const RUN_BUDGET_MS = 300_000;
const ROLLBACK_BUDGET_MS = 120_000;
const CHECK_BUDGET_MS = 10_000;
const RATE_LIMIT_DELAY_MS = 60_000;
const FIRST_RETRY_DELAY_MS = 500;
function isRetryable(method, outcome) {
    if (outcome instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr)
        return !outcome.permanent && (method !== 'POST' || !outcome.mayHaveHappened);
    return isRateLimited(outcome) || (outcome.status >= 500 && method !== 'POST');
}
function isRateLimited({ status, headers }) {
    if (status === 429)
        return true;
    return (status === 403 &&
        (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining']?.trim() === '0'));
}
function retryDelayMs(retry, { random }) {
    return FIRST_RETRY_DELAY_MS * 2 ** retry * (0.5 + random());
}
function requestedDelayMs(outcome, { now }) {
    if (outcome instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr)
        return undefined;
    const { status, headers } = outcome;
    const [after = '', reset = ''] = [headers['retry-after'], headers['x-ratelimit-reset']];
    const delays = [
        /^\s*\d{1,9}\s*$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now(),
        isRateLimited(outcome) && headers['x-ratelimit-remaining']?.trim() === '0'
            ? Number(reset) * 1000 - now()
            : NaN,
        status === 403 ? RATE_LIMIT_DELAY_MS : NaN,
    ];
    return delays.find((delay) => delay > 0);
}


/***/ }),

/***/ 3768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X1: () => (/* binding */ findCommonMistake),
/* harmony export */   j8: () => (/* binding */ looksLikePath),
/* harmony export */   z: () => (/* binding */ ENCRYPTED)
/* harmony export */ });
/* harmony import */ var _base_unresolved_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3605);

const GIVE_KEY_FILE = 'Give the contents of the .p8 or .pem file';
const GIVE_WHOLE_FILE = 'Give the complete contents of the file';
const ENCRYPTED = 'is encrypted. Decrypt it (openssl pkcs8 -in key.pem ...) and give the unencrypted key, protected as a CI secret';
const OPENSSH = 'is an OpenSSH key. Expected PEM as Apple or openssl writes it. "openssl ecparam -name prime256v1 -genkey -noout" creates such a key';
const PATH = /^(?:~|\.{1,2})?[\\/]\S*$|^[A-Za-z]:[\\/]|^[^\n]{1,300}\.(?:p8|p12|pem|key|der|txt|cer|crt|json)$/;
function looksLikePath(text) {
    return PATH.test(text.trim());
}
const COMMON_MISTAKES = [
    [/^$/, 'ERR_INPUT_MISSING', `is empty. ${GIVE_KEY_FILE}`],
    [/BEGIN ?OPENSSH ?PRIVATE|BEGIN ?SSH2|^(?:ssh|ecdsa|sk)-[\w@.-]+ AAAA/, 'ERR_KEY_WRONG_TYPE', OPENSSH],
    [
        /^PuTTY-User-Key-File/,
        'ERR_KEY_WRONG_TYPE',
        'is a PuTTY key. Expected PEM as Apple or openssl writes it',
    ],
    [/Proc-Type: ?4, ?ENCRYPTED|BEGIN ?ENCRYPTED ?PRIVATE/, 'ERR_KEY_ENCRYPTED', ENCRYPTED],
    [
        /^-{2,10}BEGIN ?PGP|^(?:age-encryption\.org|-{5}BEGIN AGE)|^\$ANSIBLE_VAULT;|^(?:Salted__|U2FsdGVkX1)|^ENC\[/,
        'ERR_KEY_ENCRYPTED',
        'is encrypted by another tool (PGP, age, sops, Ansible Vault or "openssl enc"). Decrypt it first',
    ],
    [
        /^version https:\/\/git-lfs\.github\.com/,
        'ERR_KEY_INVALID',
        'is a pointer of Git LFS, not the file itself. Run "git lfs pull" first',
    ],
    [
        /^<(?:!doctype|html|head|body)/i,
        'ERR_KEY_INVALID',
        `is a web page (HTML), such as the error page of a download. ${GIVE_KEY_FILE}`,
    ],
    [/^<(?:\?xml|plist)/i, 'ERR_KEY_INVALID', `is XML. ${GIVE_KEY_FILE}`],
    [
        /^(?:bearer\s+)?eyJ[\w-]{10,}\.[\w-]+\.[\w-]*$/i,
        'ERR_KEY_WRONG_TYPE',
        `is a token (JWT), not a key. ${GIVE_KEY_FILE}`,
    ],
    [
        /^(?:gh[opsru]|github_pat|glpat)[_-]\w/,
        'ERR_KEY_WRONG_TYPE',
        `is a token of GitHub or GitLab, not a key. ${GIVE_KEY_FILE}`,
    ],
    [/^#!/, 'ERR_KEY_INVALID', `is a script. ${GIVE_KEY_FILE}, or what the script prints`],
    [PATH, 'ERR_KEY_INVALID', 'is a path, not the contents of the file. Give the contents of the file'],
    [
        /-----BEGIN[A-Z0-9 ]*-----\s*-----END/,
        'ERR_KEY_DAMAGED',
        `is truncated: there is nothing between its BEGIN and END lines. ${GIVE_WHOLE_FILE}`,
    ],
    [
        /-----BEGIN(?![\s\S]*-----END)/,
        'ERR_KEY_DAMAGED',
        `is truncated: its -----END line is missing. ${GIVE_WHOLE_FILE}`,
    ],
    [
        /^(?![\s\S]*-----BEGIN)[\s\S]*-----END/,
        'ERR_KEY_DAMAGED',
        `is truncated: its -----BEGIN line is missing. ${GIVE_WHOLE_FILE}`,
    ],
];
function findCommonMistake(text) {
    const unresolved = (0,_base_unresolved_js__WEBPACK_IMPORTED_MODULE_0__/* .describeUnresolved */ .R)(text);
    if (unresolved !== undefined)
        return ['ERR_KEY_INVALID', unresolved];
    const found = COMMON_MISTAKES.find(([pattern]) => pattern.test(text));
    return found && [found[1], found[2]];
}


/***/ }),

/***/ 3434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isWholeSequence),
/* harmony export */   r: () => (/* binding */ derShape)
/* harmony export */ });
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const SEQUENCE = 0x30;
const INDEFINITE = 0x80;
const MAX_LENGTH_BYTES = 4;
function isWholeSequence(der) {
    const element = readElement(der);
    return element?.tag === SEQUENCE && element.end === der.length;
}
function derShape(der) {
    const members = readMembers(readElement(der)?.content ?? Buffer.alloc(0));
    const tags = members.map((member) => member.tag);
    const version = members[0]?.tag === INTEGER ? members[0].content.at(-1) : undefined;
    const starts = (...expected) => expected.every((tag, index) => tags[index] === tag);
    if (version === 3 && starts(INTEGER, SEQUENCE))
        return 'PKCS#12 file';
    if (starts(INTEGER, SEQUENCE, OCTET_STRING))
        return 'PKCS#8 private key';
    if (version === 1 && starts(INTEGER, OCTET_STRING))
        return 'SEC1 private key';
    if (starts(INTEGER, INTEGER, INTEGER))
        return 'RSA private key';
    if (starts(INTEGER, INTEGER))
        return 'RSA public key';
    if (starts(SEQUENCE, BIT_STRING))
        return 'public key';
    if (starts(SEQUENCE, OCTET_STRING))
        return 'encrypted private key';
    if (!starts(SEQUENCE, SEQUENCE, BIT_STRING))
        return undefined;
    return readMembers(members[0]?.content ?? Buffer.alloc(0)).length === 4
        ? 'certificate signing request'
        : 'certificate';
}
function readMembers(content) {
    const members = [];
    let rest = content;
    for (let element = readElement(rest); element; element = readElement(rest)) {
        members.push(element);
        rest = rest.subarray(element.end);
    }
    return members;
}
function readElement(der) {
    const [tag = 0, first = INDEFINITE] = der;
    const longForm = Math.max(0, first - INDEFINITE);
    if (first === INDEFINITE || longForm > MAX_LENGTH_BYTES)
        return undefined;
    if (der.length < 2 + longForm)
        return undefined;
    const length = longForm > 0 ? der.readUIntBE(2, longForm) : first;
    const start = 2 + longForm;
    return { tag, content: der.subarray(start, start + length), end: start + length };
}


/***/ }),

/***/ 2244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   kc: () => (/* binding */ publicKeyOf),
/* harmony export */   nQ: () => (/* binding */ privateKeyPem),
/* harmony export */   rY: () => (/* binding */ publicKeyPem)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);

function publicKeyOf(privateKey) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey);
}
function privateKeyPem(privateKey) {
    return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}
function publicKeyPem(publicKey) {
    return publicKey.export({ format: 'pem', type: 'spki' }).toString();
}
function fingerprintOf(publicKey) {
    return `SHA256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', publicKey.export({ format: 'der', type: 'spki' }), 'base64')}`;
}


/***/ }),

/***/ 5085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readKeyJson),
/* harmony export */   l: () => (/* binding */ parseObject)
/* harmony export */ });
/* harmony import */ var _base_decode_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8702);

function readKeyJson(text) {
    const json = parseObject(text) ?? parseBase64(text);
    if (!json)
        return undefined;
    const { key, key_content: content, key_id: keyId, issuer_id: issuerId, in_house: inHouse } = json;
    return {
        key: stringOrUndefined(key) ?? stringOrUndefined(content),
        keyId: stringOrUndefined(keyId),
        issuerId: stringOrUndefined(issuerId),
        inHouse: typeof inHouse === 'boolean' ? inHouse : undefined,
    };
}
const BEFORE_OBJECT = /^(?:[\uFEFF\s"'`]|(?:#|\/\/)[^\n]*|\/\*[^]*?\*\/)+/;
function parseObject(text) {
    const trimmed = text.replace(BEFORE_OBJECT, '');
    if (!trimmed.startsWith('{'))
        return undefined;
    for (const json of [trimmed, toStrictJson(trimmed), toStrictJson(trimmed.replaceAll('\\"', '"'))])
        try {
            return JSON.parse(json);
        }
        catch {
        }
    return undefined;
}
const STRING_OR_COMMENT = /"((?:\\[^]|[^"\\])*)"|(?:#|\/\/)[^\n]*|\/\*[^]*?\*\//g;
const STRING_OR_COMMA = /("(?:\\[^]|[^"\\])*")|,(?=\s*[}\]])/g;
function toStrictJson(text) {
    return text
        .replace(/[\u201c-\u201f]/g, '"')
        .replace(STRING_OR_COMMENT, (_, inside) => inside === undefined ? '' : `"${inside.replace(/\r/g, '').replace(/\n/g, '\\n')}"`)
        .replace(STRING_OR_COMMA, (_, string = '') => string)
        .replace(/\}[\s"'`]*$/, '}');
}
function parseBase64(text) {
    const digits = text.replace(/[\s"'`\uFEFF]/g, '');
    return /^(?:ey|ew|eS)[A-Za-z0-9+/_-]+={0,2}$/.test(digits)
        ? parseObject((0,_base_decode_text_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g)(Buffer.from(digits, 'base64')))
        : undefined;
}
function stringOrUndefined(value) {
    return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ 938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ keyMaskVariants),
/* harmony export */   Z: () => (/* binding */ maskVariants)
/* harmony export */ });
/* harmony import */ var _key_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5085);
/* harmony import */ var _key_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3710);
/* harmony import */ var _text_mask_variants_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7610);



function keyMaskVariants(key, text) {
    const { d, x, y } = key.export({ format: 'jwk' });
    const publicText = Buffer.concat([toBytes(x), toBytes(y)]).toString('base64');
    const { key: inner } = (0,_key_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readKeyJson */ .k)(text) ?? {};
    const texts = inner === undefined ? (0,_text_mask_variants_js__WEBPACK_IMPORTED_MODULE_1__/* .textMaskVariants */ .s)(text) : [text.trim(), ...(0,_text_mask_variants_js__WEBPACK_IMPORTED_MODULE_1__/* .textMaskVariants */ .s)(inner)];
    const variants = new Set([...texts, ...numberVariants(toBytes(d))]);
    return [...variants].filter((variant) => !publicText.includes(variant));
}
function toBytes(number) {
    return Buffer.from(String(number), 'base64url');
}
function maskVariants(secret) {
    if (secret.startsWith('eyJ') && secret.includes('.'))
        return (0,_text_mask_variants_js__WEBPACK_IMPORTED_MODULE_1__/* .textMaskVariants */ .s)(secret);
    try {
        return keyMaskVariants((0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .readPrivateKey */ .$k)(secret), secret);
    }
    catch {
        return (0,_text_mask_variants_js__WEBPACK_IMPORTED_MODULE_1__/* .textMaskVariants */ .s)(secret);
    }
}
function numberVariants(scalar) {
    const hex = scalar.toString('hex');
    const inHex = [hex, hex.toUpperCase()];
    const texts = base64Within(scalar).flatMap((text) => [text, asBase64url(text)]);
    const twice = texts.flatMap((text) => base64Within(Buffer.from(text)));
    return [
        ...inHex,
        scalar.toString('base64'),
        scalar.toString('base64url'),
        ...inHex.flatMap((text) => split(text, 12)),
        ...texts.flatMap((text) => split(text, 8)),
        ...twice.flatMap((text) => split(text, 10)),
    ];
}
function base64Within(bytes) {
    return [0, 1, 2].map((before) => {
        const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    });
}
function split(text, length) {
    const pieces = [];
    let start = 0;
    for (; text.length - start >= 2 * length; start += length)
        pieces.push(text.slice(start, start + length));
    pieces.push(text.slice(start));
    return pieces;
}
function asBase64url(text) {
    return text.replaceAll('+', '-').replaceAll('/', '_');
}


/***/ }),

/***/ 6840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ readKeyBlocks)
});

// EXTERNAL MODULE: ./build/base/decode-text.js
var decode_text = __nccwpck_require__(8702);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __nccwpck_require__(5145);
;// CONCATENATED MODULE: ./build/keys/armour.js
const DASH = '[-\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D]';
const LABEL = '(?:(?:EC|RSA|DSA|ENCRYPTED|OPENSSH) ?)?(?:PRIVATE|PUBLIC) ?KEY|(?:(?:X509|TRUSTED|NEW) ?)?CERTIFICATE(?: ?REQUEST)?|EC ?PARAMETERS';
const MARKER = new RegExp(`${DASH}{2,20}\\s{0,3}(BEGIN|END)([A-Z0-9 +_]{0,40}?)\\s{0,3}${DASH}{2,5}|${DASH}{0,20}\\s{0,3}(BEGIN|END)[ +_]?(${LABEL})\\s{0,3}${DASH}{0,5}`, 'gi');
const WELL_FORMED = /^-----BEGIN ([A-Z]+(?: [A-Z]+)*)-----\s([A-Za-z0-9+/=\s]+)-----END \1-----$/;
const CUT_BEGIN = new RegExp(`^[A-Z0-9 ]{0,40}(?:KEY|CERTIFICATE) ?${DASH}{1,20}`, 'i');
const CUT_END = new RegExp(`${DASH}{1,20}[A-Z ]{0,40}$`, 'i');
const SURPLUS = new RegExp(`^${DASH}{1,20}`);
const HEADERS = /^[A-Z][\w-]{1,40}: .*$/gim;
function findArmoured(text) {
    const [, name = '', content = ''] = WELL_FORMED.exec(text) ?? [];
    if (content !== '' && !/BEGIN|END/i.test(content))
        return [{ label: name.replaceAll(' ', ''), body: content }];
    const markers = Array.from(text.matchAll(MARKER), ({ 0: line, index, 1: one, 2: label, 3: other, 4: known }) => ({
        start: index,
        end: index + line.length,
        isBegin: String(one ?? other).toUpperCase() === 'BEGIN',
        label: String(label ?? known)
            .replace(/[ +_]/g, '')
            .toUpperCase(),
    }));
    const found = [];
    const [first] = markers;
    if (first && !first.isBegin)
        found.push({ label: first.label, body: text.slice(0, first.start).replace(CUT_BEGIN, '') });
    for (const [at, { isBegin, label, end }] of markers.entries()) {
        const next = markers[at + 1];
        const body = text.slice(end, next?.start).replace(SURPLUS, '').replace(HEADERS, '');
        if (isBegin)
            found.push({ label, body: next ? body : body.replace(CUT_END, '') });
    }
    return found;
}

// EXTERNAL MODULE: ./build/keys/der.js
var der = __nccwpck_require__(3434);
;// CONCATENATED MODULE: ./build/keys/base64.js

const REPAIRS = [
    (text) => text,
    (text) => text.replace(/^\s*(?:\d{1,5}[\t:|]|[+-])/gm, ''),
    (text) => text.replace(/=\r?\n/g, '').replace(/=3D/g, '='),
];
const BETWEEN = /[\s"'`\u2018-\u201f,;|>#\\]+/g;
function decodeBase64OrHex(text) {
    const results = REPAIRS.map((repair) => decode(repair(text)));
    return results.find((bytes) => bytes && (0,der/* isWholeSequence */.N)(bytes)) ?? results[0];
}
function decode(text) {
    const encoded = text.replace(BETWEEN, '');
    if (/^30:?(?:[0-9a-f]{2}:?)+$/i.test(encoded))
        return Buffer.from(encoded.replaceAll(':', ''), 'hex');
    return /^[A-Za-z0-9+/_-]+={0,2}$/.test(encoded) ? Buffer.from(encoded, 'base64') : undefined;
}
function findStrayCharacter(text) {
    return /[^\sA-Za-z0-9+/_=-]/u.exec(text)?.[0];
}

// EXTERNAL MODULE: ./build/keys/key-json.js
var key_json = __nccwpck_require__(5085);
// EXTERNAL MODULE: ./build/base/stray-characters.js
var stray_characters = __nccwpck_require__(5942);
// EXTERNAL MODULE: ./build/keys/common-mistakes.js
var common_mistakes = __nccwpck_require__(3768);
// EXTERNAL MODULE: ./build/keys/unescape.js
var keys_unescape = __nccwpck_require__(4553);
;// CONCATENATED MODULE: ./build/keys/refuse-text.js








function refuseText(given) {
    const json = (0,key_json/* parseObject */.l)(given);
    if (json)
        throw new errors/* KeyError */.eN('ERR_KEY_INVALID', describeJson(json));
    const text = (0,keys_unescape/* tidyText */.q)(given);
    const found = (0,common_mistakes/* findCommonMistake */.X1)(text) ?? (0,common_mistakes/* findCommonMistake */.X1)(given.trim());
    if (found)
        throw new errors/* KeyError */.eN(...found);
    const armoured = findArmoured(text).map(({ body }) => body);
    const bodies = armoured.length > 0 ? armoured : [(0,keys_unescape/* removePrefix */.f)(text)];
    const damage = describeDamage(given, bodies) ?? (bodies.some(isCutShort) ? CUT_SHORT : undefined);
    if (damage !== undefined)
        throw new errors/* KeyError */.eN('ERR_KEY_DAMAGED', damage);
    const lines = text.split('\n').length;
    const isOtherText = lines > 5 && armoured.length === 0;
    throw new errors/* KeyError */.eN('ERR_KEY_INVALID', isOtherText ? `is a text of ${lines} lines without a key. ${GIVE}` : NO_KEY);
}
function withPrefix(prefix, read) {
    try {
        return read();
    }
    catch (error) {
        throw error instanceof errors/* KeyError */.eN ? new errors/* KeyError */.eN(error.code, `${prefix} ${error.message}`) : error;
    }
}
function describeJson(json) {
    const end = 'Give the contents of the .p8 file, or the JSON key file of fastlane, whose member "key" is the private key';
    if ('kty' in json)
        return `is a JSON Web Key. ${end}`;
    if ('client_email' in json)
        return `is the JSON key of a Google service account. ${end}`;
    if ('key_filepath' in json)
        return `is JSON with "key_filepath" but without "key". ${end}`;
    return `is JSON without a member "key". ${end}`;
}
const MIN_PART_LENGTH = 60;
function describeDamage(given, bodies) {
    for (const body of bodies) {
        const stray = findStrayCharacter(body);
        const digits = body.replace(/[^A-Za-z0-9+/=]/g, '');
        if (stray === undefined || digits.length < MIN_PART_LENGTH || digits.length < body.length * 0.9)
            continue;
        const start = given.indexOf(body.trimStart().slice(0, 8));
        const before = given.slice(0, Math.max(0, given.indexOf(stray, start)));
        const lines = before.split(/\r\n|\r|\n/);
        return `contains a character that a key cannot have (${(0,stray_characters/* describeCharacter */.zQ)(stray)} in line ${lines.length}, position ${(lines.at(-1) ?? '').length + 1}). Give the original file, unchanged`;
    }
    return undefined;
}
function isCutShort(body) {
    const bytes = decodeBase64OrHex(body);
    return bytes?.[0] === SEQUENCE && !(0,der/* isWholeSequence */.N)(bytes);
}
const SEQUENCE = 0x30;
const GIVE = 'Give the contents of the .p8 or .pem file';
const CUT_SHORT = 'is truncated or modified: its length does not match the length it declares. Give the complete, unchanged contents of the file';
const NO_KEY = `is not a key: it is neither PEM nor base64 of a key. ${GIVE}`;

;// CONCATENATED MODULE: ./build/keys/key-text.js








const MAX_LENGTH = 50_000;
function readKeyBlocks(text) {
    if (text.length > MAX_LENGTH)
        throw new errors/* KeyError */.eN('ERR_KEY_INVALID', TOO_LONG);
    const { key } = (0,key_json/* readKeyJson */.k)(text) ?? {};
    if (key !== undefined)
        return withPrefix('is JSON, and its member "key"', () => readKeyBlocks(key));
    const tidy = (0,keys_unescape/* tidyText */.q)(text);
    const armoured = findArmoured(tidy);
    const blocks = armoured.length > 0 ? armoured : [{ label: '', body: (0,keys_unescape/* removePrefix */.f)(tidy) }];
    return blocks.flatMap((block) => decodeBlock(block) ?? refuseText(text));
}
function decodeBlock({ label, body }) {
    const bytes = decodeBase64OrHex(body);
    if (!bytes)
        return undefined;
    if ((0,der/* isWholeSequence */.N)(bytes) || (label !== '' && bytes[0] === OBJECT_IDENTIFIER))
        return [{ label, der: bytes }];
    const inner = /OPENSSH|ENCRYPTED/.test(label) ? '' : (0,decode_text/* decodeText */.g)(bytes);
    return PRINTABLE.test(inner) ? readKeyBlocks(inner) : undefined;
}
const PRINTABLE = /^\uFEFF?[\t\r\n -~]+$/;
const OBJECT_IDENTIFIER = 0x06;
const TOO_LONG = 'is not a key: it is too long. Give only the contents of the .p8 or .pem file';


/***/ }),

/***/ 3710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  An: () => (/* binding */ generatePrivateKey),
  $k: () => (/* binding */ readPrivateKey),
  RR: () => (/* binding */ readPublicKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __nccwpck_require__(5145);
// EXTERNAL MODULE: ./build/keys/der.js
var keys_der = __nccwpck_require__(3434);
// EXTERNAL MODULE: ./build/keys/key-text.js + 3 modules
var key_text = __nccwpck_require__(6840);
;// CONCATENATED MODULE: ./build/keys/normalize.js


const P256 = 'prime256v1';
const GIVE_ORIGINAL_FILE = 'Give the original file, unchanged';
function withKeyError(read) {
    try {
        return read();
    }
    catch {
        throw new errors/* KeyError */.eN('ERR_KEY_DAMAGED', `is damaged: it has the structure of a key but cannot be parsed. ${GIVE_ORIGINAL_FILE}`);
    }
}
function requireP256(key) {
    const { namedCurve: curve } = key.asymmetricKeyDetails ?? {};
    if (curve === P256)
        return;
    throw new errors/* KeyError */.eN('ERR_KEY_WRONG_TYPE', wrongType(curve
        ? `an elliptic curve key on ${CURVES[curve] ?? curve}`
        : `an ${String(key.asymmetricKeyType).toUpperCase()} key`));
}
const CURVES = {
    secp384r1: 'P-384',
    secp521r1: 'P-521',
    secp256k1: 'secp256k1',
};
function wrongType(found) {
    return `is ${found}. Apple accepts only elliptic curve keys on P-256 (prime256v1). "openssl ecparam -name prime256v1 -genkey -noout" creates one`;
}
const normalized = new WeakSet();
function normalizePrivateKey(key) {
    if (normalized.has(key))
        return key;
    if (key.type !== 'private')
        throw new errors/* KeyError */.eN('ERR_KEY_WRONG_TYPE', 'is a public key, but a private key is needed. Give the private key');
    requireP256(key);
    const jwk = withKeyError(() => key.export({ format: 'jwk' }));
    requirePair(jwk);
    const own = (0,external_node_crypto_.createPrivateKey)({ key: jwk, format: 'jwk' });
    normalized.add(own);
    return own;
}
function normalizePublicKey(key) {
    if (key.type !== 'public')
        throw new errors/* KeyError */.eN('ERR_KEY_WRONG_TYPE', 'is a private key, but a public key is needed. Give the public key');
    requireP256(key);
    return withKeyError(() => (0,external_node_crypto_.createPublicKey)({ key: key.export({ format: 'jwk' }), format: 'jwk' }));
}
function requirePair({ d, x, y }) {
    const pair = (0,external_node_crypto_.createECDH)(P256);
    try {
        pair.setPrivateKey(String(d), 'base64url');
    }
    catch {
        throw new errors/* KeyError */.eN('ERR_KEY_DAMAGED', `is damaged: its private number is out of range for P-256. ${GIVE_ORIGINAL_FILE}`);
    }
    const own = pair.getPublicKey().subarray(1);
    if (!own.equals(Buffer.concat([x, y].map((number) => Buffer.from(String(number), 'base64url')))))
        throw new errors/* KeyError */.eN('ERR_KEY_DAMAGED', `is damaged: its public key does not belong to its private key. ${GIVE_ORIGINAL_FILE}`);
}

// EXTERNAL MODULE: ./build/keys/common-mistakes.js
var common_mistakes = __nccwpck_require__(3768);
;// CONCATENATED MODULE: ./build/keys/key.js






function readPrivateKey(key) {
    return normalizePrivateKey(typeof key === 'string' ? parsePrivate(findPrivateKey(key)) : key);
}
function readPublicKey(key) {
    return normalizePublicKey(typeof key === 'string' ? parsePublic(key) : key);
}
function generatePrivateKey() {
    return (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: P256 }).privateKey;
}
function findPrivateKey(text) {
    const blocks = (0,key_text/* readKeyBlocks */.a)(text).filter(({ label }) => label !== 'ECPARAMETERS');
    const keys = blocks.filter(({ der }) => isPrivate((0,keys_der/* derShape */.r)(der)));
    if (keys.length > 1)
        throw new errors/* KeyError */.eN('ERR_KEY_INVALID', `contains ${keys.length} private keys. Give only one`);
    const key = keys[0] ?? blocks[0];
    if (key)
        return key;
    throw new errors/* KeyError */.eN('ERR_KEY_INVALID', 'contains only EC parameters, not a key. Create a key with "openssl ecparam -name prime256v1 -genkey -noout"');
}
function parsePublic(text) {
    const blocks = (0,key_text/* readKeyBlocks */.a)(text);
    const refusals = blocks.map(({ der }) => whyNotPublic((0,keys_der/* derShape */.r)(der)));
    const reason = refusals.find((refusal) => refusal !== undefined);
    if (reason !== undefined)
        throw new errors/* KeyError */.eN('ERR_KEY_WRONG_TYPE', reason);
    if (blocks.length > 1)
        throw new errors/* KeyError */.eN('ERR_KEY_INVALID', `contains ${blocks.length} public keys. Give only one`);
    const der = blocks[0]?.der ?? Buffer.alloc(0);
    return withKeyError(() => (0,external_node_crypto_.createPublicKey)({ key: der, format: 'der', type: 'spki' }));
}
function isPrivate(shape) {
    return shape === 'PKCS#8 private key' || shape === 'SEC1 private key' || shape === 'RSA private key';
}
function parsePrivate({ der }) {
    const shape = (0,keys_der/* derShape */.r)(der);
    switch (shape) {
        case 'PKCS#8 private key':
            return withKeyError(() => (0,external_node_crypto_.createPrivateKey)({ key: der, format: 'der', type: 'pkcs8' }));
        case 'SEC1 private key':
            return withKeyError(() => (0,external_node_crypto_.createPrivateKey)({ key: der, format: 'der', type: 'sec1' }));
        case 'RSA private key':
            throw new errors/* KeyError */.eN('ERR_KEY_WRONG_TYPE', wrongType('an RSA key'));
        case 'public key':
        case 'RSA public key':
        case 'certificate':
        case 'certificate signing request':
            throw new errors/* KeyError */.eN('ERR_KEY_WRONG_TYPE', `is a ${shape.replace('RSA ', '')}, but a private key is needed. Give the private key: the .p8 file from App Store Connect, or the file that openssl generated`);
        case 'PKCS#12 file':
            throw new errors/* KeyError */.eN('ERR_KEY_WRONG_TYPE', 'is a PKCS#12 file (.p12), which contains a signing certificate. Give the .p8 key from App Store Connect');
        case 'encrypted private key':
            throw new errors/* KeyError */.eN('ERR_KEY_ENCRYPTED', common_mistakes/* ENCRYPTED */.z);
        default:
            throw new errors/* KeyError */.eN('ERR_KEY_INVALID', 'is not a key: its base64 contains something else. Give the contents of the .p8 or .pem file');
    }
}
const GIVE_PUBLIC_KEY = 'Give the public key ("openssl ec -in key.pem -pubout" prints it)';
function whyNotPublic(shape) {
    if (shape === 'public key')
        return undefined;
    if (isPrivate(shape) || shape === 'encrypted private key')
        return `is a private key, but a public key is needed. ${GIVE_PUBLIC_KEY}, or give it as a private key instead`;
    if (shape === 'certificate' || shape === 'certificate signing request')
        return `is a ${shape}, but a public key is needed. ${GIVE_PUBLIC_KEY}`;
    return shape === 'RSA public key'
        ? wrongType('an RSA key')
        : 'is not a public key. Expected PEM that begins with -----BEGIN PUBLIC KEY-----';
}


/***/ }),

/***/ 7610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ textMaskVariants)
/* harmony export */ });
const MIN_LENGTH = 8;
const PEM_LABEL = /^-+(?:BEGIN|END)[A-Z0-9 ]*-*$|^(?:KEY|ENCRYPTED|PRIVATE|PARAMETERS|CERTIFICATE|REQUEST|OPENSSH)-*$/;
function textMaskVariants(secret) {
    const texts = new Set([secret, secret.replace(/(?<!\\)\\+[rn]/g, '\n'), ...decoded(secret)]);
    const pieces = new Set();
    for (const text of texts) {
        const parts = [text, ...text.split(/\r\n|\r|\n/), ...wordsOf(text)];
        for (const part of parts)
            pieces.add(part.trim());
    }
    return [...pieces].filter(isWorthMasking);
}
function wordsOf(text) {
    const pieces = [];
    let start = 0;
    for (const { index, 0: word } of text.matchAll(/[^\s"'`\uFEFF]+/g)) {
        if (!isWorthMasking(word))
            continue;
        pieces.push(word, text.slice(start, index));
        start = index + word.length;
    }
    pieces.push(text.slice(start));
    return text.includes('-----BEGIN') ? pieces.filter((_, at) => at % 2 === 0) : pieces;
}
function isWorthMasking(piece) {
    return piece.length >= MIN_LENGTH && !PEM_LABEL.test(piece);
}
const MAX_ENCODINGS = 3;
function decoded(secret) {
    const texts = [];
    for (let text = secret; texts.length <= MAX_ENCODINGS;) {
        if (text.includes('-----BEGIN'))
            return texts;
        const digits = text.replace(/\s/g, '');
        if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(digits))
            return [];
        text = Buffer.from(digits, 'base64').toString('utf8');
        texts.push(text);
    }
    return [];
}


/***/ }),

/***/ 4553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ removePrefix),
/* harmony export */   q: () => (/* binding */ tidyText)
/* harmony export */ });
/* harmony import */ var _base_clean_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3085);

const INVISIBLE = new RegExp(`[\\u0000\\ufffd${_base_clean_text_js__WEBPACK_IMPORTED_MODULE_0__/* .INVISIBLE_CHARACTERS */ .Ht}]`, 'g');
const WITHOUT_SURROUNDINGS = new RegExp(`[^\\s\\\\${_base_clean_text_js__WEBPACK_IMPORTED_MODULE_0__/* .ANY_QUOTATION_MARK */ .IH}](?:[^]*[^\\s\\\\${_base_clean_text_js__WEBPACK_IMPORTED_MODULE_0__/* .ANY_QUOTATION_MARK */ .IH}])?`);
const ESCAPES = [
    [/\\/, /(?<!\\)\\+(?:[rnt]|\r?\n)/g, () => '\n'],
    [/\\/, /(?<!\\)\\+\//g, () => '/'],
    [/\\u00/, /\\+u00([0-7][0-9a-f])/gi, (_, digits) => fromHex(digits)],
    [/`[rn]/, /`[rn]/g, () => '\n'],
    [/%0[ad]|%2[0bf]|%3d/i, /%([2-7][0-9a-f]|0[ad])/gi, (_, digits) => fromHex(digits)],
    [/&(?:#|quot|nbsp)/, /&(?:#(\d{1,3})|#x([0-9a-f]{1,2})|(?:quot|nbsp));/gi, fromEntity],
    [/<br/i, /<br ?\/?>/gi, () => '\n'],
];
function fromHex(digits) {
    return String.fromCharCode(parseInt(digits, 16));
}
function fromEntity(_, decimal, hex) {
    if (decimal !== undefined)
        return String.fromCharCode(Number(decimal));
    return hex === undefined ? ' ' : fromHex(hex);
}
function tidyText(text) {
    let tidy = text.replace(INVISIBLE, '');
    for (const [sign, escape, plain] of ESCAPES)
        if (sign.test(tidy))
            tidy = tidy.replace(escape, plain);
    return WITHOUT_SURROUNDINGS.exec(tidy)?.[0] ?? '';
}
const NAME = /^(?:(?:export|set|setx|env|-)\s+|\$env:)?["']?[A-Za-z_][\w.-]{0,100}["']?\s{0,5}[=:]\s{0,5}(?:[|>][+-]?\s+)?(?=[^\s=]{20})/i;
function removePrefix(text) {
    return text
        .replace(/^data:[\w/+.-]{0,60};base64,/i, '')
        .replace(NAME, '')
        .replace(/^[|>][+-]?\s+/, '')
        .replace(/^b?["'\u201c\u201d]+/, '');
}


/***/ }),

/***/ 6963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ InvalidValueError),
/* harmony export */   CG: () => (/* binding */ output),
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   IX: () => (/* binding */ secretOutput),
/* harmony export */   RR: () => (/* binding */ defineTask),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required)
/* harmony export */ });
class InvalidValueError extends Error {
    code;
    constructor(message, code = 'ERR_INPUT') {
        super(message);
        this.code = code;
    }
}
function required(type, description, extras = {}) {
    return { type, description, ...extras, presence: 'required' };
}
function optional(type, description, extras = {}) {
    return { type, description, ...extras, presence: 'optional' };
}
function withDefault(type, text, description) {
    return { type, description, default: text, presence: 'default' };
}
function output(description) {
    return { description, secret: false };
}
function secretOutput(description, extras = {}) {
    return { description, ...extras, secret: true };
}
function defineTask(task) {
    return task;
}


/***/ }),

/***/ 5484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yE: () => (/* binding */ DRY_RUN),
  DQ: () => (/* binding */ withDryRun)
});

// UNUSED EXPORTS: hasDryRun

;// CONCATENATED MODULE: ./build/base/planned-change.js
function describeChange({ action, what, id, fingerprint, domain, app, store }) {
    if (action === 'store')
        return `The ${fingerprint === undefined ? 'new private key' : `private key of ${fingerprint}`} would be stored in ${String(store)}`;
    const outcome = action === 'add' ? 'would be added' : 'would be removed';
    if (what === 'domain')
        return `Domain ${String(domain)}${id === undefined ? '' : ` (${id})`} ${outcome}`;
    const whose = app === undefined ? '' : `, for ${app === null ? 'the account' : `app ${app}`}`;
    const shownFingerprint = fingerprint === undefined ? '' : ` (${fingerprint})`;
    if (id !== undefined)
        return `Key ${id}${shownFingerprint} ${outcome}${whose}`;
    return `${fingerprint === undefined ? 'A new key' : `Key ${fingerprint}`} ${outcome}${whose}`;
}

// EXTERNAL MODULE: ./build/task/definition.js
var definition = __nccwpck_require__(6963);
// EXTERNAL MODULE: ./build/task/input-types.js
var input_types = __nccwpck_require__(7916);
;// CONCATENATED MODULE: ./build/task/dry-run.js



const DRY_RUN = 'dry-run';
const NOTHING_CHANGED = 'Dry run: nothing was changed';
const dryRunInputs = {
    [DRY_RUN]: (0,definition/* withDefault */.IQ)(input_types/* flag */.Jt, 'false', 'Whether to read and check everything, change nothing, and return what would be changed as `plan`. No other output is then set.'),
};
const plan = {
    ...(0,definition/* output */.CG)('With dry-run: what would be changed, in this order, as a JSON array of {action, what, id, fingerprint, domain, app, store}. Empty if nothing would be changed.'),
    ifGiven: DRY_RUN,
    headline: NOTHING_CHANGED,
};
const dryRunOutputs = { plan };
function hasDryRun({ inputs }) {
    return Object.hasOwn(inputs, DRY_RUN);
}
function withDryRun(task) {
    const planning = {
        ...task,
        changesAccount: true,
        inputs: { ...task.inputs, ...dryRunInputs },
        outputs: { ...task.outputs, ...dryRunOutputs },
        async run({ dryRun, ...request }, context) {
            const own = request;
            if (!dryRun)
                return task.run(own, context);
            const changes = await task.plan(own, context);
            context.log.info(`${NOTHING_CHANGED}. Number of changes that the run would make: ${changes.length}`);
            for (const change of changes)
                context.log.info(describeChange(change));
            return { plan: changes };
        },
    };
    return planning;
}


/***/ }),

/***/ 6925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W1: () => (/* binding */ nameProblems),
/* harmony export */   xQ: () => (/* binding */ camelCase)
/* harmony export */ });
/* unused harmony export kebabCase */
function camelCase(name) {
    return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}
function kebabCase(name) {
    return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
function nameProblems(problems, naming) {
    return problems.map((problem) => ({
        ...problem,
        input: naming(problem.input),
        ...(problem.others && { others: problem.others.map(naming) }),
    }));
}


/***/ }),

/***/ 7916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ emptyError),
/* harmony export */   He: () => (/* binding */ requireText),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   NE: () => (/* binding */ fileToWrite),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   T1: () => (/* binding */ pattern),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   ns: () => (/* binding */ exactText),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _base_clean_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3085);
/* harmony import */ var _base_stray_characters_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5942);
/* harmony import */ var _base_unresolved_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3605);
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5902);
/* harmony import */ var _base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(280);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6963);






function text(expects, check = () => undefined) {
    return {
        expects,
        parse(given, warn) {
            const value = requireText(given, expects);
            if (value === '')
                throw emptyError(expects);
            refuseKey(value, expects);
            if (!value.isWellFormed())
                throw new _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`contains invalid Unicode. Expected ${expects}`);
            const reason = check(value, warn) ?? (0,_base_stray_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .describeInvalidText */ .S4)(value, { line: false });
            if (reason !== undefined)
                throw new _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(reason);
            return value;
        },
    };
}
const MIN_KEY_LENGTH = 48;
function refuseKey(value, expects) {
    if (value.length < MIN_KEY_LENGTH)
        return;
    if ((0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .findSecret */ .mt)(value) === 'key' || value.includes('-----BEGIN'))
        throw new _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`contains a key. Expected ${expects}`);
}
function emptyError(expects) {
    return new _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`is empty. Expected ${expects}`, 'ERR_INPUT_MISSING');
}
function requireText(given, expects) {
    if (typeof given === 'string')
        return (0,_base_clean_text_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanText */ .X5)(given);
    throw new _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`is ${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(given)}. Expected ${expects}`);
}
function pattern(form, expects, check = () => undefined) {
    return text(expects, (value, warn) => form.test(value) ? undefined : (check(value, warn) ?? whyNot(value, expects)));
}
function whyNot(value, expects) {
    const reason = (0,_base_unresolved_js__WEBPACK_IMPORTED_MODULE_4__/* .describeUnresolved */ .R)(value) ?? (0,_base_stray_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .describeStray */ .PV)(value);
    return `${reason ?? `is ${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(value)}`}. Expected ${expects}`;
}
function exactText(expects, { empty = false } = {}) {
    return {
        expects,
        parse(given) {
            const value = requireText(given, expects);
            refuseKey(value, expects);
            if (value === '' && !empty)
                throw emptyError(expects);
            const reason = (0,_base_stray_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .describeInvalidText */ .S4)(value);
            if (reason !== undefined)
                throw new _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`${reason}. Expected ${expects}`);
            return value;
        },
    };
}
const path = text('a path');
function fileToWrite(holds, sealedBy) {
    return {
        expects: path.expects,
        writes: true,
        summarize: (file) => file.path,
        parse: (given, warn) => ({
            path: path.parse(given, warn),
            holds,
            sealedBy,
            inputFiles: [],
            apiKey: undefined,
        }),
    };
}
function choice(...choices) {
    const expects = choices.join(' or ');
    return {
        expects,
        choices,
        parse(raw) {
            const word = requireText(raw, expects);
            const found = choices.find((candidate) => candidate === word);
            if (found === undefined)
                throw new _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`is ${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(raw)}. Expected ${expects}`);
            return found;
        },
    };
}
function duration(bounds) {
    const expects = `a duration such as 90s, 15m, 24h or seconds, from 1s to ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .formatDuration */ .a3)(bounds.atMost)}`;
    return {
        expects,
        parse(given) {
            const seconds = typeof given === 'number' ? given : (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDuration */ .E9)(requireText(given, expects));
            const usable = seconds !== undefined && Number.isInteger(seconds) && seconds >= 1 && seconds <= bounds.atMost;
            if (!usable)
                throw new _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`is ${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(String(given))}. Expected ${expects} (${bounds.why})`);
            return seconds;
        },
    };
}
const flag = {
    expects: 'true or false',
    boolean: true,
    parse(given) {
        if (typeof given === 'boolean')
            return given;
        const word = requireText(given, 'true or false');
        if (/^(?:true|True|TRUE)$/.test(word))
            return true;
        if (/^(?:false|False|FALSE)$/.test(word))
            return false;
        throw new _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`is ${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(given)}. Expected true or false`);
    },
};


/***/ }),

/***/ 8461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ list),
  w: () => (/* binding */ namedList)
});

// EXTERNAL MODULE: ./build/base/safe-text.js + 4 modules
var safe_text = __nccwpck_require__(280);
// EXTERNAL MODULE: ./build/task/definition.js
var definition = __nccwpck_require__(6963);
// EXTERNAL MODULE: ./build/task/input-types.js
var input_types = __nccwpck_require__(7916);
;// CONCATENATED MODULE: ./build/task/list-problems.js
const MAX_EXPLAINED_ENTRIES = 20;
function describeEntryProblems(places, { total, problem }) {
    if (total === 1 && places[0])
        return places[0].reason;
    const explained = places
        .slice(0, MAX_EXPLAINED_ENTRIES)
        .map(({ line, reason }) => `line ${line} ${reason}`);
    const rest = places.slice(MAX_EXPLAINED_ENTRIES).map(({ line }) => line);
    const more = rest.length > 0 ? `; also lines ${rest.join(', ')}` : '';
    return `${places.length} of ${total} entries ${problem}: ${explained.join('; ')}${more}`;
}

// EXTERNAL MODULE: ./build/base/clean-text.js
var clean_text = __nccwpck_require__(3085);
;// CONCATENATED MODULE: ./build/task/list-entries.js


const ONE_ENTRY = /^[^\s#,]+$/;
function* readEntries(type, given, { separator, named = false }) {
    const isText = typeof given === 'string';
    let line = 0;
    for (const text of isText ? splitLines(given) : given) {
        line += 1;
        const isWhole = typeof text !== 'string' || ONE_ENTRY.test(text) || !(isText || named);
        if (isWhole)
            yield parseEntry(type, text, line);
        else {
            const parts = isText ? splitLine(text, separator) : { texts: [text], comment: '' };
            if (named)
                yield* readNamed(type, parts, line);
            else
                for (const part of parts.texts)
                    yield parseEntry(type, part, line);
        }
    }
}
function splitLines(text) {
    return (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).split('\n');
}
function splitLine(line, separator) {
    const [content = '', ...comment] = line.split('#');
    const entries = content.replace(/^\s*[-*\u2022]\s+/, '');
    const texts = separator === 'line' ? [entries] : entries.split(',');
    return { texts: texts.filter((text) => text.trim() !== ''), comment: comment.join('#').trim() };
}
function* readNamed(type, { texts, comment }, line) {
    let last;
    for (const text of texts) {
        const { word, name } = splitName(text);
        const parsed = parseEntry(type, word, line);
        if (last?.name !== undefined && !isUsual(parsed)) {
            last = { ...last, name: `${last.name},${text}` };
            continue;
        }
        if (last)
            yield { name: comment, ...last };
        if (name === undefined)
            last = parsed;
        else if (!isUsual(parsed))
            last = parseEntry(type, text, line);
        else if (isUsual(parseEntry(type, splitName(name).word, line)))
            last = { line, problem: SEVERAL_VALUES };
        else
            last = { ...parsed, name };
    }
    if (last)
        yield { name: comment, ...last };
}
const SEVERAL_VALUES = 'contains two values without a comma between them. Give one value per line, or separate them with commas';
function isUsual({ problem, warning }) {
    return problem === undefined && warning === undefined;
}
function splitName(text) {
    if (!/\S\s+\S/.test(text))
        return { word: text };
    const entry = (0,clean_text/* cleanText */.X5)(text);
    const end = entry.search(/\s/);
    if (end < 0)
        return { word: entry };
    return { word: entry.slice(0, end), name: entry.slice(end).replace(/^\s+#?\s*/, '') };
}
function parseEntry(type, text, line) {
    try {
        let warning;
        const value = type.parse(text, (reason) => (warning = reason));
        return { line, value, warning };
    }
    catch (error) {
        if (!(error instanceof definition/* InvalidValueError */.$x))
            throw error;
        return { line, problem: error.message };
    }
}

;// CONCATENATED MODULE: ./build/task/list.js





const MAX_SEARCHED_LENGTH = 10_000;
function list(type, format) {
    return listType(type, format, (given, warn) => parseValues(type, { given, format }, warn));
}
function namedList(type) {
    const format = { separator: 'line or comma', named: true };
    return listType(type, format, (given, warn) => {
        const values = parseValues(type, { given, format }, warn);
        return Object.assign(values, { named: () => readNames(type, { given, format }) });
    });
}
function listType(type, { separator }, parse) {
    const expects = `${type.expects}, one per line${separator === 'line' ? '' : ' or separated by commas'}`;
    return {
        expects,
        multiple: true,
        parse(given, warn) {
            if (typeof given === 'string' && (0,safe_text/* findSecret */.mt)(given.slice(0, MAX_SEARCHED_LENGTH)) === 'key')
                throw new definition/* InvalidValueError */.$x(`contains a key. Expected ${expects}`);
            const values = parse(Array.isArray(given) ? given : fromJsonArray((0,input_types/* requireText */.He)(given, expects)), warn);
            if (values.length === 0)
                throw (0,input_types/* emptyError */.CA)(expects);
            return values;
        },
    };
}
function parseValues(type, { given, format }, warn) {
    const wrong = [];
    const unusual = [];
    const values = [];
    const isNew = createRepeatFilter(format);
    let total = 0;
    for (const { line, value, problem, warning } of readEntries(type, given, format)) {
        total += 1;
        if (problem !== undefined)
            wrong.push({ line, reason: problem });
        if (warning !== undefined)
            unusual.push({ line, reason: warning });
        if (value !== undefined && isNew(value))
            values.push(value);
    }
    if (unusual.length > 0)
        warn(describeEntryProblems(unusual, { total, problem: 'look unusual' }));
    if (wrong.length > 0)
        throw new definition/* InvalidValueError */.$x(describeEntryProblems(wrong, { total, problem: 'are not valid' }));
    return values;
}
function* readNames(type, { given, format }) {
    const isNew = createRepeatFilter(format);
    for (const { value, name = '' } of readEntries(type, given, format))
        if (value !== undefined && isNew(value))
            yield { value, name };
}
function createRepeatFilter({ named = false }) {
    const seen = new Set();
    return (value) => {
        const { size } = seen;
        const isOtherCase = named && typeof value === 'string' && /[A-Z]/.test(value);
        return seen.add(isOtherCase ? value.toLowerCase() : value).size > size;
    };
}
function fromJsonArray(text) {
    if (!text.startsWith('['))
        return text;
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? value : text;
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 5947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WK: () => (/* binding */ sealable),
/* harmony export */   jX: () => (/* binding */ sealInputs),
/* harmony export */   yp: () => (/* binding */ sealValues)
/* harmony export */ });
/* harmony import */ var _secret_types_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6274);
/* harmony import */ var _input_names_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6925);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6963);



const sealInputs = {
    'seal-passphrase': (0,_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_secret_types_js__WEBPACK_IMPORTED_MODULE_1__/* .passphrase */ .D7, 'Passphrase that encrypts the secret outputs into `sealed`. Use open-sealed to decrypt them in another job.', { environment: ['ASC_SEAL_PASSPHRASE'] }),
};
const sealed = {
    ...(0,_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('The secret outputs, encrypted with seal-passphrase; the Action does not mask it, so that GitHub passes it to other jobs.'),
    ifGiven: 'seal-passphrase',
    hideInSummary: true,
};
const sealOutputs = { sealed };
const MAX_SEAL_SECONDS = 24 * 3600;
const MAX_VARIABLE_BYTES = 131_058;
function sealable(task) {
    const sealing = {
        ...task,
        inputs: { ...task.inputs, ...sealInputs },
        outputs: { ...task.outputs, ...sealOutputs },
        async run(request, context) {
            const result = await task.run(request, context);
            const { sealPassphrase } = request;
            if (sealPassphrase === undefined)
                return result;
            const values = secretValues(task, result);
            if (Object.keys(values).length === 0)
                return result;
            const { expiresAt } = result;
            const sealed = await sealValues(values, { mode: task.name, expiresAt, sealPassphrase }, context);
            if (sealed.length > MAX_VARIABLE_BYTES)
                context.log.warn(`sealed has ${sealed.length} characters, more than an environment variable can have (${MAX_VARIABLE_BYTES} on Linux). Pass it on in a file`);
            return { ...result, sealed };
        },
    };
    return sealing;
}
function secretValues({ outputs }, result) {
    const values = result;
    const secrets = Object.keys(outputs).filter((name) => outputs[name]?.secret);
    const entries = secrets.map((name) => [name, values[(0,_input_names_js__WEBPACK_IMPORTED_MODULE_2__/* .camelCase */ .xQ)(name)]]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
async function sealValues(values, { mode, expiresAt, sealPassphrase }, { now }) {
    const { seal } = await __nccwpck_require__.e(/* import() */ 850).then(__nccwpck_require__.bind(__nccwpck_require__, 7850));
    const expiry = expiresAt?.getTime() ?? now() + MAX_SEAL_SECONDS * 1000;
    return seal(values, { mode, exp: Math.floor(expiry / 1000), passphrase: sealPassphrase });
}


/***/ }),

/***/ 6274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ passphrase),
/* harmony export */   g1: () => (/* binding */ headerSecret),
/* harmony export */   yD: () => (/* binding */ secretText)
/* harmony export */ });
/* harmony import */ var _base_safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(280);
/* harmony import */ var _base_stray_characters_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5942);
/* harmony import */ var _base_unresolved_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3605);
/* harmony import */ var _input_types_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7916);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6963);





function secretText(expects, check = () => undefined) {
    return {
        expects,
        secret: true,
        parse(given, warn) {
            const value = (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .requireText */ .He)(given, expects);
            if (value === '')
                throw (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyError */ .CA)(expects);
            const unusable = (0,_base_unresolved_js__WEBPACK_IMPORTED_MODULE_1__/* .describeUnresolved */ .R)(value) ?? ((0,_base_stray_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .isAssignment */ .wh)(value) ? (0,_base_stray_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .describeInvalidText */ .S4)(value) : undefined);
            if (unusable !== undefined)
                throw new _definition_js__WEBPACK_IMPORTED_MODULE_3__/* .InvalidValueError */ .$x(`${unusable}. Expected ${expects}`);
            if ((0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .findSecret */ .mt)(value) === 'key')
                throw new _definition_js__WEBPACK_IMPORTED_MODULE_3__/* .InvalidValueError */ .$x(`contains a private key. Expected ${expects}`);
            const reason = check(value, warn);
            if (reason !== undefined)
                throw new _definition_js__WEBPACK_IMPORTED_MODULE_3__/* .InvalidValueError */ .$x(reason);
            return value;
        },
    };
}
function headerSecret(expects) {
    return secretText(expects, (value) => {
        const place = value.search(/[^\x21-\x7e]/);
        if (place < 0)
            return undefined;
        const character = (0,_base_stray_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .describeCharacter */ .zQ)(value.slice(place));
        return `contains a character that tokens cannot have (${character} at position ${place + 1}). Expected ${expects}, on one line and unchanged`;
    });
}
const PASSPHRASE = 'a passphrase of at least 16 characters, such as the output of "openssl rand -base64 32"';
const passphrase = {
    expects: PASSPHRASE,
    secret: true,
    parse(given) {
        const clean = (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .requireText */ .He)(given, PASSPHRASE);
        if (clean === '')
            throw (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyError */ .CA)(PASSPHRASE);
        const value = given.trim();
        const reason = (0,_base_unresolved_js__WEBPACK_IMPORTED_MODULE_1__/* .describeUnresolved */ .R)(value) ?? (0,_base_stray_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .describeInvalidText */ .S4)(value);
        if (reason !== undefined)
            throw new _definition_js__WEBPACK_IMPORTED_MODULE_3__/* .InvalidValueError */ .$x(`${reason}. Expected ${PASSPHRASE}`);
        if (value !== clean)
            throw new _definition_js__WEBPACK_IMPORTED_MODULE_3__/* .InvalidValueError */ .$x(`is wrapped in quotes. Remove them. Expected ${PASSPHRASE}`);
        if (value.length < 16)
            throw new _definition_js__WEBPACK_IMPORTED_MODULE_3__/* .InvalidValueError */ .$x(`is too short. Expected ${PASSPHRASE}`);
        return value;
    },
};


/***/ }),

/***/ 5595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nx: () => (/* binding */ issuerId),
/* harmony export */   S3: () => (/* binding */ appleId),
/* harmony export */   WW: () => (/* binding */ bundleId),
/* harmony export */   f2: () => (/* binding */ RESOURCE_ID),
/* harmony export */   xs: () => (/* binding */ keyId)
/* harmony export */ });
/* harmony import */ var _base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(280);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7916);
/* harmony import */ var _tokens_id_shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2049);



const RESOURCE_ID = /^(?!\.{1,2}$)[\w.-]{1,100}$/;
const KEYS_PAGE = 'https://appstoreconnect.apple.com/access/integrations/api';
const issuerId = (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(_tokens_id_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .UUID_SHAPE */ .s, `the issuer ID, 8-4-4-4-12 hexadecimal digits, shown above the keys on ${KEYS_PAGE}`, (value) => /^[A-Z0-9]{10}$/.test(value)
    ? `is ${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(value)}, which looks like a key ID or team ID. Expected the issuer ID, shown above the keys on ${KEYS_PAGE}`
    : undefined);
const keyId = (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(_tokens_id_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .KEY_ID_SHAPE */ .G, `the key ID, such as 2X9R4HXF34, listed on ${KEYS_PAGE}`, (value) => {
    if (_tokens_id_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .UUID_SHAPE */ .s.test(value))
        return `is ${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(value)}, which looks like an issuer ID. Expected the key ID, such as 2X9R4HXF34`;
    const inFileName = /([A-Z0-9]{10})\.p8$/.exec(value);
    return inFileName
        ? `is the name of a key file. Expected only the key ID: ${String(inFileName[1])}`
        : undefined;
});
const appleId = (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(/^\d{1,20}$/, "the app's Apple ID, digits such as 6478901234 (App Store Connect > the app > App Information)", (value) => {
    if (_tokens_id_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .UUID_SHAPE */ .s.test(value))
        return `is a UUID, such as an issuer ID or Developer ID. Expected the app's Apple ID, digits such as 6478901234`;
    return /^[a-z][\w-]*(?:\.[\w-]+)+$/i.test(value) && (0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .findSecret */ .mt)(value) === undefined
        ? `is ${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(value)}, which is a bundle ID. Expected the app's Apple ID, digits such as 6478901234`
        : undefined;
});
const bundleId = (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(/^(?!\d+$)[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/, 'a bundle ID such as com.example.app', (value) => /^\d+$/.test(value)
    ? `is ${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(value)}, which is an Apple ID. Expected a bundle ID such as com.example.app`
    : undefined);


/***/ }),

/***/ 4712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ publicKey),
/* harmony export */   t: () => (/* binding */ privateKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _keys_key_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3710);
/* harmony import */ var _keys_key_mask_variants_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(938);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7916);




const privateKey = {
    expects: 'a P-256 private key: the contents of the .p8 or .pem file, or base64 of them',
    secret: true,
    maskVariants: _keys_key_mask_variants_js__WEBPACK_IMPORTED_MODULE_1__/* .keyMaskVariants */ .G,
    parse: (given) => (0,_keys_key_js__WEBPACK_IMPORTED_MODULE_2__/* .readPrivateKey */ .$k)(keyOrText(given, privateKey.expects)),
};
const publicKey = {
    multiline: true,
    expects: 'a P-256 public key: PEM that begins with -----BEGIN PUBLIC KEY-----, or base64 of it',
    parse: (given) => (0,_keys_key_js__WEBPACK_IMPORTED_MODULE_2__/* .readPublicKey */ .RR)(keyOrText(given, publicKey.expects)),
};
function keyOrText(given, expects) {
    return given instanceof node_crypto__WEBPACK_IMPORTED_MODULE_0__.KeyObject ? given : (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_3__/* .requireText */ .He)(given, expects);
}


/***/ }),

/***/ 420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ KEY_INPUTS),
/* harmony export */   SB: () => (/* binding */ OWN_TOOL),
/* harmony export */   Te: () => (/* binding */ keyFileVariables),
/* harmony export */   ht: () => (/* binding */ variablesOf),
/* harmony export */   jr: () => (/* binding */ keyVariables)
/* harmony export */ });
const OWN_TOOL = 'asc-credentials';
const KEY_INPUTS = ['issuer-id', 'key-id', 'private-key', 'in-house'];
const keyVariables = [
    {
        tool: OWN_TOOL,
        values: {
            'issuer-id': ['ASC_ISSUER_ID'],
            'key-id': ['ASC_KEY_ID'],
            'private-key': ['ASC_PRIVATE_KEY', 'ASC_PRIVATE_KEY_B64'],
        },
        keyFile: 'ASC_PRIVATE_KEY_PATH',
        keyType: 'ASC_KEY_TYPE',
    },
    {
        tool: 'fastlane',
        values: {
            'issuer-id': ['APP_STORE_CONNECT_API_KEY_ISSUER_ID'],
            'key-id': ['APP_STORE_CONNECT_API_KEY_KEY_ID'],
            'private-key': ['APP_STORE_CONNECT_API_KEY_KEY'],
            'in-house': ['APP_STORE_CONNECT_API_KEY_IN_HOUSE'],
        },
        keyFile: 'APP_STORE_CONNECT_API_KEY_KEY_FILEPATH',
    },
    { tool: 'fastlane', values: {}, jsonFile: 'APP_STORE_CONNECT_API_KEY_PATH' },
    {
        tool: 'Codemagic',
        values: {
            'issuer-id': ['APP_STORE_CONNECT_ISSUER_ID'],
            'key-id': ['APP_STORE_CONNECT_KEY_IDENTIFIER'],
            'private-key': ['APP_STORE_CONNECT_PRIVATE_KEY'],
        },
    },
    {
        tool: 'Expo',
        values: { 'issuer-id': ['EXPO_ASC_ISSUER_ID'], 'key-id': ['EXPO_ASC_KEY_ID'] },
        keyFile: 'EXPO_ASC_API_KEY_PATH',
    },
];
function variablesOf(input) {
    return keyVariables.flatMap(({ values }) => values[input] ?? []);
}
const keyFileVariables = keyVariables.flatMap(({ keyFile, jsonFile }) => [keyFile, jsonFile].filter((variable) => variable !== undefined));


/***/ }),

/***/ 8951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HC: () => (/* binding */ apiKeyInputs),
/* harmony export */   MO: () => (/* binding */ inHouseInput),
/* harmony export */   Op: () => (/* binding */ distributionKeyInput),
/* harmony export */   Up: () => (/* binding */ exactlyOneKey),
/* harmony export */   Zy: () => (/* binding */ anyKeyInputs),
/* harmony export */   gE: () => (/* binding */ teamKeyInputs),
/* harmony export */   iC: () => (/* binding */ distributionPublicKeyInputs)
/* harmony export */ });
/* harmony import */ var _key_types_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4712);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7916);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6963);
/* harmony import */ var _identifiers_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5595);
/* harmony import */ var _key_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(420);





const P8_FILE = 'the contents of the .p8 file, or base64 of them.';
const apiKeyInputs = {
    'issuer-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .issuerId */ .Nx, "Issuer ID of the API key's team. Omit it for an individual key.", {
        environment: (0,_key_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .variablesOf */ .ht)('issuer-id'),
        term: 'the issuer ID',
    }),
    'key-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .keyId */ .xs, 'Key ID of the API key.', {
        environment: (0,_key_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .variablesOf */ .ht)('key-id'),
        showInSummary: true,
        term: 'the key ID',
    }),
    'private-key': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(_key_types_js__WEBPACK_IMPORTED_MODULE_3__/* .privateKey */ .t, `Private key of the API key: ${P8_FILE}`, {
        environment: (0,_key_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .variablesOf */ .ht)('private-key'),
        environmentFile: _key_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .keyFileVariables */ .Te,
        role: 'API key',
        term: 'the private key',
    }),
};
const inHouseInput = {
    'in-house': {
        ...(0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)(_task_input_types_js__WEBPACK_IMPORTED_MODULE_4__/* .flag */ .Jt, 'false', 'Whether the key belongs to the Apple Developer Enterprise Program.'),
        environment: (0,_key_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .variablesOf */ .ht)('in-house'),
        term: 'the option for the Enterprise Program',
    },
};
function teamKeyInputs(key) {
    return {
        'issuer-id': {
            ...apiKeyInputs['issuer-id'],
            presence: 'required',
            description: 'Issuer ID of the team.',
        },
        'key-id': { ...apiKeyInputs['key-id'], description: `Key ID of the ${key}.` },
        'private-key': { ...apiKeyInputs['private-key'], description: `Private key of the ${key}: ${P8_FILE}` },
    };
}
const DISTRIBUTION_KEY = 'Alternative distribution private key: the contents of the PEM file, or base64 of them.';
const distributionKeyExtras = {
    environment: ['ASC_DISTRIBUTION_PRIVATE_KEY'],
    role: 'distribution key',
};
const distributionKeyInput = {
    'distribution-private-key': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(_key_types_js__WEBPACK_IMPORTED_MODULE_3__/* .privateKey */ .t, DISTRIBUTION_KEY, distributionKeyExtras),
};
const distributionPublicKeyInputs = {
    'distribution-private-key': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_key_types_js__WEBPACK_IMPORTED_MODULE_3__/* .privateKey */ .t, DISTRIBUTION_KEY, distributionKeyExtras),
    'distribution-public-key': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_key_types_js__WEBPACK_IMPORTED_MODULE_3__/* .publicKey */ .j, 'Alternative distribution public key, as PEM or base64 of it.', { role: 'distribution key' }),
};
const anyKeyInputs = {
    ...distributionPublicKeyInputs,
    'private-key': {
        ...apiKeyInputs['private-key'],
        presence: 'optional',
        description: `Private key of an API key or In-App Purchase key: ${P8_FILE}`,
        role: undefined,
    },
};
const exactlyOneKey = {
    inputs: ['distribution-public-key', 'distribution-private-key', 'private-key'],
    required: true,
};


/***/ }),

/***/ 2462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ createAscToken),
/* harmony export */   x: () => (/* binding */ MAX_ASC_LIFETIME_SECONDS)
/* harmony export */ });
/* harmony import */ var _sign_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5473);

const MAX_ASC_LIFETIME_SECONDS = 20 * 60 - _sign_js__WEBPACK_IMPORTED_MODULE_0__/* .CLOCK_SKEW_SECONDS */ ._r;
async function createAscToken({ issuerId, keyId, privateKey }, options) {
    const expires = Math.floor(options.now / 1000) + options.lifetime;
    const claims = {
        ...(issuerId === undefined ? { sub: 'user' } : { iss: issuerId }),
        iat: (0,_sign_js__WEBPACK_IMPORTED_MODULE_0__/* .issuedAt */ .J8)(options.now),
        exp: expires,
        aud: options.inHouse ? 'apple-developer-enterprise-v1' : 'appstoreconnect-v1',
        ...(options.scope && { scope: [...options.scope] }),
    };
    return { token: await (0,_sign_js__WEBPACK_IMPORTED_MODULE_0__/* .signToken */ .zF)(privateKey, claims, keyId), expiresAt: new Date(expires * 1000) };
}


/***/ }),

/***/ 2049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ KEY_ID_SHAPE),
/* harmony export */   s: () => (/* binding */ UUID_SHAPE)
/* harmony export */ });
const UUID_SHAPE = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const KEY_ID_SHAPE = /^(?!(?:null|none|undefined)$)[A-Za-z0-9]{4,32}$/i;


/***/ }),

/***/ 9933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readObject),
/* harmony export */   o: () => (/* binding */ readPart)
/* harmony export */ });
function readPart(part) {
    return readObject(Buffer.from(part, 'base64url').toString());
}
function readObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? value
            : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ SEAL_TYPE)
/* harmony export */ });
const SEAL_TYPE = 'asc-credentials-sealed+jwe';


/***/ }),

/***/ 5473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _r: () => (/* binding */ CLOCK_SKEW_SECONDS),
  J8: () => (/* binding */ issuedAt),
  zF: () => (/* binding */ signToken)
});

// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/base64url.js
var base64url = __nccwpck_require__(1445);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/jws_algorithms.js
var jws_algorithms = __nccwpck_require__(8109);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/validate.js
var validate = __nccwpck_require__(7784);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/errors.js
var errors = __nccwpck_require__(5674);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/buffer_utils.js
var buffer_utils = __nccwpck_require__(7410);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/key.js
var lib_key = __nccwpck_require__(7859);
;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jws_sign.js






async function createSignature(input, key, rejectUnencoded) {
  let [payload, protectedHeader, unprotectedHeader, crit] = input, encodedProtectedHeader = "";
  if (protectedHeader !== void 0) {
    const normalized = (0,validate/* serializeJoseHeader */.ji)(errors/* JWSInvalid */.Ye, protectedHeader);
    protectedHeader = normalized[0], encodedProtectedHeader = (0,base64url/* encode */.l)(normalized[1]);
  }
  if (unprotectedHeader !== void 0 && (unprotectedHeader = (0,validate/* serializeJoseHeader */.ji)(errors/* JWSInvalid */.Ye, unprotectedHeader)[0]), !protectedHeader && !unprotectedHeader)
    throw new errors/* JWSInvalid */.Ye("either setProtectedHeader or setUnprotectedHeader must be called before #sign()");
  if (!(0,validate/* isDisjoint */.fz)(protectedHeader, unprotectedHeader))
    throw new errors/* JWSInvalid */.Ye("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
  const joseHeader = { ...protectedHeader, ...unprotectedHeader };
  (0,validate/* validateCritDuplicates */.BU)(errors/* JWSInvalid */.Ye, protectedHeader);
  const b64 = (0,validate/* validateB64 */.J0)(protectedHeader, (0,validate/* validateCrit */.nI)(errors/* JWSInvalid */.Ye, validate/* JWS_RECOGNIZED */.qc, crit, protectedHeader, joseHeader));
  b64 || rejectUnencoded?.();
  const { alg } = joseHeader;
  if (typeof alg != "string" || !alg)
    throw new errors/* JWSInvalid */.Ye('JWS "alg" (Algorithm) Header Parameter missing or invalid');
  const entry = (0,jws_algorithms/* jwsAlgorithm */.q)(alg);
  let encodedPayload = "", signingPayload = payload, signingInput;
  if (b64) {
    const encodedPayloadCache = input[4];
    encodedPayloadCache ? (encodedPayload = encodedPayloadCache[0] ??= (0,base64url/* encode */.l)(payload), signingPayload = encodedPayloadCache[1] ??= (0,buffer_utils/* encode */.lF)(encodedPayload)) : (encodedPayload = (0,base64url/* encode */.l)(payload), signingInput = buffer_utils/* encoder */.Rd.encode(`${encodedProtectedHeader}.${encodedPayload}`));
  }
  signingInput ??= (0,buffer_utils/* concat */.xW)((0,buffer_utils/* encode */.lF)(encodedProtectedHeader), (0,buffer_utils/* encode */.lF)("."), signingPayload);
  const signingKey = await (0,lib_key/* rawKey */.GK)(await (0,lib_key/* prepareKey */.dT)(entry, key, "sign"), entry.subtle, "sign");
  entry.minRsaBits && (0,lib_key/* checkModulusLength */.or)(entry.alg, signingKey);
  const jws = {
    signature: (0,base64url/* encode */.l)(new Uint8Array(await crypto.subtle.sign(entry.signing, signingKey, signingInput))),
    payload: encodedPayload
  };
  return protectedHeader && (jws.protected = encodedProtectedHeader), unprotectedHeader && (jws.header = unprotectedHeader), [jws, b64];
}
async function createCompactSignature(payload, protectedHeader, crit, key, rejectUnencoded) {
  const [jws] = await createSignature([payload, protectedHeader, void 0, crit], key, rejectUnencoded);
  return `${jws.protected}.${jws.payload}.${jws.signature}`;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/jws/compact/sign.js


class CompactSign {
  #payload;
  #protectedHeader;
  constructor(payload) {
    (0,validate/* assertUint8Array */.GT)(payload, "payload"), this.#payload = payload;
  }
  setProtectedHeader(protectedHeader) {
    return (0,validate/* assertNotSet */.ac)(this.#protectedHeader, "setProtectedHeader"), this.#protectedHeader = protectedHeader, this;
  }
  async sign(key, options) {
    return createCompactSignature(this.#payload, this.#protectedHeader, options?.crit, key, () => {
      throw new TypeError("use the flattened module for creating JWS with b64: false");
    });
  }
}


;// CONCATENATED MODULE: ./build/tokens/sign.js

const CLOCK_SKEW_SECONDS = 60;
function issuedAt(now) {
    return Math.floor(now / 1000) - CLOCK_SKEW_SECONDS;
}
async function signToken(key, claims, keyId) {
    return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
        .setProtectedHeader({ alg: 'ES256', ...(keyId !== undefined && { kid: keyId }), typ: 'JWT' })
        .sign(key);
}


/***/ }),

/***/ 7410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ decoder),
/* harmony export */   Rd: () => (/* binding */ encoder),
/* harmony export */   VS: () => (/* binding */ uint32be),
/* harmony export */   WG: () => (/* binding */ encodeBase64),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   lF: () => (/* binding */ encode),
/* harmony export */   mx: () => (/* binding */ uint64be),
/* harmony export */   u8: () => (/* binding */ strictDecoder),
/* harmony export */   xW: () => (/* binding */ concat),
/* harmony export */   y4: () => (/* binding */ decodeBase64)
/* harmony export */ });
const encoder = new TextEncoder(), decoder = new TextDecoder(), strictDecoder = new TextDecoder("utf-8", { fatal: !0 }), UINT32_RANGE = 2 ** 32;
function concat(...buffers) {
  const size = buffers.reduce((acc, { length }) => acc + length, 0), buf = new Uint8Array(size);
  let i = 0;
  for (const buffer of buffers)
    buf.set(buffer, i), i += buffer.length;
  return buf;
}
function writeUInt32BE(buf, value, offset) {
  if (value < 0 || value >= UINT32_RANGE)
    throw new RangeError(`value must be >= 0 and <= ${UINT32_RANGE - 1}. Received ${value}`);
  buf.set([value >>> 24, value >>> 16, value >>> 8, value & 255], offset);
}
function uint64be(value) {
  const high = Math.floor(value / UINT32_RANGE), low = value % UINT32_RANGE, buf = new Uint8Array(8);
  return writeUInt32BE(buf, high, 0), writeUInt32BE(buf, low, 4), buf;
}
function uint32be(value) {
  const buf = new Uint8Array(4);
  return writeUInt32BE(buf, value), buf;
}
const NON_ASCII = /[^\x00-\x7f]/;
function encode(string) {
  if (typeof string == "string" && string.length >= 128) {
    if (NON_ASCII.test(string))
      throw new TypeError("non-ASCII string encountered in encode()");
    return encoder.encode(string);
  }
  const bytes = new Uint8Array(string.length);
  for (let i = 0; i < string.length; i++) {
    const code = string.charCodeAt(i);
    if (code > 127)
      throw new TypeError("non-ASCII string encountered in encode()");
    bytes[i] = code;
  }
  return bytes;
}
function encodeBase64(input, url = !1) {
  if (Uint8Array.prototype.toBase64)
    return input.toBase64({ alphabet: url ? "base64url" : "base64", omitPadding: url });
  const CHUNK_SIZE = 32768, arr = [];
  for (let i = 0; i < input.length; i += CHUNK_SIZE)
    arr.push(String.fromCharCode.apply(null, input.subarray(i, i + CHUNK_SIZE)));
  const encoded = btoa(arr.join(""));
  return url ? encoded.replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_") : encoded;
}
function decodeBase64(encoded, url = !1) {
  if (Uint8Array.fromBase64)
    return Uint8Array.fromBase64(encoded, { alphabet: url ? "base64url" : "base64" });
  if (url) {
    if (encoded.includes("+") || encoded.includes("/"))
      throw new TypeError("Invalid base64url");
    encoded = encoded.replace(/-/g, "+").replace(/_/g, "/");
  }
  const binary = atob(encoded), bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++)
    bytes[i] = binary.charCodeAt(i);
  return bytes;
}
async function digest(algorithm, data) {
  const subtleDigest = `SHA-${algorithm.slice(-3)}`;
  return new Uint8Array(await crypto.subtle.digest(subtleDigest, data));
}



/***/ }),

/***/ 8109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ jwsAlgorithm)
/* harmony export */ });
/* unused harmony export JWS */
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5674);
/* harmony import */ var _key_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3035);


const sig = [["verify"], ["sign"]];
function hmac(bits) {
  const subtle = { name: "HMAC", hash: `SHA-${bits}` };
  return { kty: ["oct"], secret: !0, subtle, signing: subtle, usages: sig };
}
function rsa(bits, saltLength) {
  const subtle = { name: saltLength ? "RSA-PSS" : "RSASSA-PKCS1-v1_5", hash: `SHA-${bits}` };
  return {
    kty: ["RSA"],
    subtle,
    signing: saltLength ? { ...subtle, saltLength } : subtle,
    usages: sig,
    minRsaBits: 2048
  };
}
function ecdsa(crv, bits) {
  return {
    kty: ["EC"],
    crv,
    subtle: { name: "ECDSA", namedCurve: crv },
    signing: { name: "ECDSA", hash: `SHA-${bits}` },
    usages: sig
  };
}
function eddsa() {
  const subtle = { name: "Ed25519" };
  return {
    kty: ["OKP"],
    crv: "Ed25519",
    subtle,
    signing: subtle,
    usages: sig
  };
}
function mldsa(parameterSet) {
  const subtle = { name: `ML-DSA-${parameterSet}` };
  return {
    kty: ["AKP"],
    subtle,
    signing: subtle,
    usages: sig
  };
}
const JWS = (0,_key_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .t)({
  HS256: hmac(256),
  HS384: hmac(384),
  HS512: hmac(512),
  RS256: rsa(256),
  RS384: rsa(384),
  RS512: rsa(512),
  PS256: rsa(256, 32),
  PS384: rsa(384, 48),
  PS512: rsa(512, 64),
  ES256: ecdsa("P-256", 256),
  ES384: ecdsa("P-384", 384),
  ES512: ecdsa("P-521", 512),
  EdDSA: eddsa(),
  Ed25519: eddsa(),
  "ML-DSA-44": mldsa(44),
  "ML-DSA-65": mldsa(65),
  "ML-DSA-87": mldsa(87)
});
function jwsAlgorithm(alg) {
  const entry = typeof alg == "string" ? JWS[alg] : void 0;
  if (!entry)
    throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .JOSENotSupported */ .T0(`alg ${alg} is not supported either by JOSE or your javascript runtime`);
  return entry;
}



/***/ }),

/***/ 7859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GK: () => (/* binding */ rawKey),
/* harmony export */   GZ: () => (/* binding */ checkUsage),
/* harmony export */   Ni: () => (/* binding */ checkCryptoKey),
/* harmony export */   R7: () => (/* binding */ isCryptoKey),
/* harmony export */   Tz: () => (/* binding */ assertCryptoKey),
/* harmony export */   XP: () => (/* binding */ invalidKeyInput),
/* harmony export */   dT: () => (/* binding */ prepareKey),
/* harmony export */   or: () => (/* binding */ checkModulusLength),
/* harmony export */   xY: () => (/* binding */ jwkToKey)
/* harmony export */ });
/* unused harmony exports isKeyLike, isKeyObject, normalizeJwk, snapshotJwk, validateExtractableOption */
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7784);
/* harmony import */ var _util_base64url_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1445);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5674);



const tag = (key) => key[Symbol.toStringTag], jwkMatchesOp = (entry, key, usage) => {
  const { alg } = entry;
  if (key.use !== void 0) {
    const expected = usage === "sign" || usage === "verify" ? "sig" : "enc";
    if (key.use !== expected)
      throw new TypeError(`Invalid key for this operation, its "use" must be "${expected}" when present`);
  }
  if (key.alg !== void 0 && key.alg !== alg)
    throw new TypeError(`Invalid key for this operation, its "alg" must be "${alg}" when present`);
  if (Array.isArray(key.key_ops)) {
    const expectedKeyOp = usage === "encrypt" || usage === "decrypt" ? entry.ops?.[usage === "encrypt" ? 0 : 1] : usage;
    if (expectedKeyOp && !key.key_ops.includes(expectedKeyOp))
      throw new TypeError(`Invalid key for this operation, its "key_ops" must include "${expectedKeyOp}" when present`);
  }
};
async function prepareKey(entry, key, usage) {
  const { alg, secret } = entry, requiresPrivateKey = usage === "decrypt" || usage === "sign";
  if (secret && key instanceof Uint8Array)
    return key;
  let normalized, keyObject;
  if ((0,_validate_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(key)) {
    if (normalized = normalizeJwk(key), typeof normalized.kty != "string")
      throw invalidKeyType(alg, key, secret);
    if (!(secret ? normalized.kty === "oct" && typeof normalized.k == "string" : normalized.kty !== "oct" && (requiresPrivateKey ? normalized.kty === "AKP" && typeof normalized.priv == "string" || typeof normalized.d == "string" : normalized.d === void 0 && normalized.priv === void 0)))
      throw new TypeError(secret ? 'JSON Web Key for symmetric algorithms must have JWK "kty" (Key Type) equal to "oct" and the JWK "k" (Key Value) present' : `JSON Web Key for this operation must be a ${requiresPrivateKey ? "private" : "public"} JWK`);
    if (jwkMatchesOp(entry, normalized, usage), normalized.kty === "oct")
      return (0,_util_base64url_js__WEBPACK_IMPORTED_MODULE_1__/* .decode */ .D)(normalized.k);
    if (!Object.isFrozen(key)) {
      const { key_ops } = key;
      Array.isArray(key_ops) && Object.freeze(key_ops), Object.freeze(key);
    }
  } else {
    if (!isKeyLike(key))
      throw invalidKeyType(alg, key, secret);
    const expectedType = secret ? "secret" : requiresPrivateKey ? "private" : "public";
    if (key.type !== expectedType && (secret || ["secret", "public", "private"].includes(key.type)))
      throw new TypeError(`${tag(key)} instances must be of type "${expectedType}" for the ${alg} algorithm`);
    if (isCryptoKey(key))
      return key;
    if (keyObject = key, keyObject.type === "secret")
      return keyObject.export();
  }
  cache ||= /* @__PURE__ */ new WeakMap();
  const cacheKey = key;
  let cached = cache.get(cacheKey);
  if (cached?.[alg])
    return cached[alg];
  if (cached || cache.set(cacheKey, cached = {}), keyObject && typeof keyObject.toCryptoKey == "function") {
    const isPublic = keyObject.type === "public", crv = nist[keyObject.asymmetricKeyDetails?.namedCurve], params = entry.resolve?.({ crv, asymmetricKeyType: keyObject.asymmetricKeyType }) ?? entry.subtle;
    return cached[alg] = keyObject.toCryptoKey(params, isPublic, entry.usages[isPublic ? 0 : 1]);
  }
  return normalized ??= keyObject.export({ format: "jwk" }), normalized.alg = alg, cached[alg] = await jwkToKey(entry, normalized);
}
let cache;
const nist = {
  __proto__: null,
  prime256v1: "P-256",
  secp384r1: "P-384",
  secp521r1: "P-521"
};
function assertCryptoKey(key) {
  if (!isCryptoKey(key))
    throw new Error("CryptoKey instance expected");
}
const isCryptoKey = (key) => {
  if (key?.[Symbol.toStringTag] === "CryptoKey")
    return !0;
  try {
    return key instanceof CryptoKey;
  } catch {
    return !1;
  }
}, isKeyObject = (key) => key?.[Symbol.toStringTag] === "KeyObject", isKeyLike = (key) => isCryptoKey(key) || isKeyObject(key);
function message(msg, actual, ...types) {
  if (types.length > 2) {
    const last = types.pop();
    msg += `one of type ${types.join(", ")}, or ${last}.`;
  } else types.length === 2 ? msg += `one of type ${types[0]} or ${types[1]}.` : msg += `of type ${types[0]}.`;
  return actual == null ? msg += ` Received ${actual}` : typeof actual == "function" && actual.name ? msg += ` Received function ${actual.name}` : typeof actual == "object" && actual != null && actual.constructor?.name && (msg += ` Received an instance of ${actual.constructor.name}`), msg;
}
const invalidKeyInput = (actual, ...types) => message("Key must be ", actual, ...types);
function invalidKeyType(alg, actual, secret) {
  const types = ["CryptoKey", "KeyObject", "JSON Web Key"];
  return secret && types.push("Uint8Array"), new TypeError(message(`Key for the ${alg} algorithm must be `, actual, ...types));
}
const unusable = (name, prop = "algorithm.name") => new TypeError(`CryptoKey does not support this operation, its ${prop} must be ${name}`);
function checkUsage(key, usage) {
  if (usage && !key.usages.includes(usage))
    throw new TypeError(`CryptoKey does not support this operation, its usages must include ${usage}.`);
}
function checkModulusLength(alg, key) {
  const { modulusLength } = key.algorithm;
  if (typeof modulusLength != "number" || modulusLength < 2048)
    throw new TypeError(`${alg} requires key modulusLength to be 2048 bits or larger`);
}
function checkCryptoKey(key, expected, usage) {
  const algorithm = key.algorithm;
  if (algorithm.name !== expected.name)
    throw unusable(expected.name);
  if (expected.hash && algorithm.hash?.name !== expected.hash)
    throw unusable(expected.hash, "algorithm.hash");
  if (expected.namedCurve && algorithm.namedCurve !== expected.namedCurve)
    throw unusable(expected.namedCurve, "algorithm.namedCurve");
  if (expected.length !== void 0 && algorithm.length !== expected.length)
    throw unusable(expected.length, "algorithm.length");
  checkUsage(key, usage);
}
function snapshotJwk(jwk) {
  return { __proto__: null, ...jwk };
}
function normalizeJwk(jwk) {
  const normalized = snapshotJwk(jwk);
  if (normalized.ext !== void 0 && typeof normalized.ext != "boolean")
    throw new TypeError('"ext" (Extractable) Parameter must be a boolean');
  if (normalized.key_ops !== void 0) {
    const value = normalized.key_ops, keyOps = Array.isArray(value) ? [...value] : void 0;
    if (!keyOps || keyOps.some((operation) => typeof operation != "string") || new Set(keyOps).size !== keyOps.length)
      throw new TypeError('"key_ops" (Key Operations) Parameter must be an array of unique strings');
    normalized.key_ops = keyOps;
  }
  return normalized;
}
function validateExtractableOption(extractable) {
  if (extractable !== void 0 && typeof extractable != "boolean")
    throw new TypeError('"extractable" option must be a boolean');
  return extractable;
}
async function jwkToKey(entry, jwk, extractable) {
  if (!entry.kty.includes(jwk.kty))
    throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .JOSENotSupported */ .T0('Invalid or unsupported JWK "alg" (Algorithm) Parameter value');
  const algorithm = entry.resolve?.({ kty: jwk.kty, crv: jwk.crv }) ?? entry.subtle, isPrivate = !!(jwk.d || jwk.priv), keyData = { ...jwk, ext: extractable ?? jwk.ext };
  return keyData.kty !== "AKP" && delete keyData.alg, delete keyData.use, crypto.subtle.importKey("jwk", keyData, algorithm, keyData.ext ?? !isPrivate, jwk.key_ops ?? entry.usages[isPrivate ? 1 : 0]);
}
async function rawKey(key, expected, usage, extractable = !1) {
  return key instanceof Uint8Array && (key = await crypto.subtle.importKey("raw", key, expected, extractable, [usage])), checkCryptoKey(key, expected, usage), key;
}



/***/ }),

/***/ 3035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
function table(entries) {
  const out = { __proto__: null };
  for (const alg in entries)
    out[alg] = { ...entries[alg], alg };
  return out;
}



/***/ }),

/***/ 7784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ validateCritDuplicates),
/* harmony export */   CT: () => (/* binding */ JWE_RECOGNIZED),
/* harmony export */   Fw: () => (/* binding */ validateAlgorithms),
/* harmony export */   GT: () => (/* binding */ assertUint8Array),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   J0: () => (/* binding */ validateB64),
/* harmony export */   MV: () => (/* binding */ encodeAsciiMember),
/* harmony export */   OX: () => (/* binding */ parseJoseHeader),
/* harmony export */   ac: () => (/* binding */ assertNotSet),
/* harmony export */   fz: () => (/* binding */ isDisjoint),
/* harmony export */   h2: () => (/* binding */ decodeBase64url),
/* harmony export */   ji: () => (/* binding */ serializeJoseHeader),
/* harmony export */   nI: () => (/* binding */ validateCrit),
/* harmony export */   qc: () => (/* binding */ JWS_RECOGNIZED)
/* harmony export */ });
/* unused harmony export isJwkSet */
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5674);
/* harmony import */ var _util_base64url_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1445);
/* harmony import */ var _buffer_utils_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7410);



function assertUint8Array(input, label) {
  if (!(input instanceof Uint8Array))
    throw new TypeError(`${label} must be an instance of Uint8Array`);
}
function isObject(input) {
  if (typeof input != "object" || input === null || Object.prototype.toString.call(input) !== "[object Object]")
    return !1;
  const prototype = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function isJwkSet(input) {
  return isObject(input) && Array.isArray(input.keys) && Array.from(input.keys).every(isObject);
}
function isDisjoint(...headers) {
  const parameters = /* @__PURE__ */ new Set();
  for (const header of headers)
    if (header)
      for (const parameter of Object.keys(header)) {
        if (parameters.has(parameter))
          return !1;
        parameters.add(parameter);
      }
  return !0;
}
function assertNotSet(value, name) {
  if (value !== void 0)
    throw new TypeError(`${name} can only be called once`);
}
function decodeBase64url(value, label, ErrorClass) {
  try {
    return (0,_util_base64url_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D)(value);
  } catch (cause) {
    throw new ErrorClass(`Failed to base64url decode the ${label}`, { cause });
  }
}
function encodeAsciiMember(value, label, ErrorClass) {
  try {
    return (0,_buffer_utils_js__WEBPACK_IMPORTED_MODULE_1__/* .encode */ .lF)(value);
  } catch (cause) {
    throw new ErrorClass(`The ${label} is not a valid base64url string`, { cause });
  }
}
function parseJoseHeader(encodedProtectedHeader, ErrorClass, message) {
  let parsed;
  try {
    parsed = JSON.parse(_buffer_utils_js__WEBPACK_IMPORTED_MODULE_1__/* .strictDecoder */ .u8.decode((0,_util_base64url_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D)(encodedProtectedHeader)));
  } catch (cause) {
    throw new ErrorClass(message, { cause });
  }
  if (!isObject(parsed))
    throw new ErrorClass(message);
  return parsed;
}
const JWS_RECOGNIZED = { __proto__: null, b64: !0 }, JWE_RECOGNIZED = { __proto__: null };
function validateAlgorithms(option, algorithms) {
  if (algorithms !== void 0 && (!Array.isArray(algorithms) || algorithms.some((s) => typeof s != "string")))
    throw new TypeError(`"${option}" option must be an array of strings`);
  return algorithms === void 0 ? void 0 : new Set(algorithms);
}
function validateCritDuplicates(Err, protectedHeader) {
  const { crit } = protectedHeader ?? {};
  if (Array.isArray(crit) && new Set(crit).size !== crit.length)
    throw new Err('"crit" (Critical) Header Parameter MUST NOT contain duplicate values');
}
function validateCrit(Err, recognizedDefault, recognizedOption, protectedHeader, joseHeader) {
  if (joseHeader.crit !== void 0 && protectedHeader?.crit === void 0)
    throw new Err('"crit" (Critical) Header Parameter MUST be integrity protected');
  if (!protectedHeader || protectedHeader.crit === void 0)
    return [];
  if (!Array.isArray(protectedHeader.crit) || protectedHeader.crit.length === 0 || protectedHeader.crit.some((input) => typeof input != "string" || input.length === 0))
    throw new Err('"crit" (Critical) Header Parameter MUST be an array of non-empty strings when present');
  const recognized = recognizedOption === void 0 ? recognizedDefault : { __proto__: null, ...recognizedOption, ...recognizedDefault };
  for (const parameter of protectedHeader.crit) {
    if (!(parameter in recognized))
      throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .JOSENotSupported */ .T0(`Extension Header Parameter "${parameter}" is not recognized`);
    if (!Object.hasOwn(joseHeader, parameter) || joseHeader[parameter] === void 0)
      throw new Err(`Extension Header Parameter "${parameter}" is missing`);
    if (recognized[parameter] && (!Object.hasOwn(protectedHeader, parameter) || protectedHeader[parameter] === void 0))
      throw new Err(`Extension Header Parameter "${parameter}" MUST be integrity protected`);
  }
  return protectedHeader.crit;
}
function validateB64(protectedHeader, extensions) {
  if (extensions.includes("b64")) {
    const b64 = protectedHeader.b64;
    if (typeof b64 != "boolean")
      throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .JWSInvalid */ .Ye('The "b64" (base64url-encode payload) Header Parameter must be a boolean');
    return b64;
  }
  return !0;
}
function serializeJoseHeader(Err, header) {
  let serialized, parsed;
  try {
    serialized = JSON.stringify(header), parsed = JSON.parse(serialized);
  } catch (cause) {
    throw new Err("JOSE Header is not valid JSON", { cause });
  }
  if (!isObject(parsed))
    throw new Err("JOSE Header is not a JSON object");
  return [parsed, serialized];
}



/***/ }),

/***/ 1445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode),
/* harmony export */   l: () => (/* binding */ encode)
/* harmony export */ });
/* harmony import */ var _lib_buffer_utils_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7410);

const invalid = "The input to be decoded is not correctly encoded.";
function decode(input) {
  try {
    return (0,_lib_buffer_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeBase64 */ .y4)(typeof input == "string" ? input : _lib_buffer_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .decoder */ .D0.decode(input), !0);
  } catch (cause) {
    throw new TypeError(invalid, { cause });
  }
}
function encode(input) {
  return (0,_lib_buffer_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeBase64 */ .WG)(typeof input == "string" ? _lib_buffer_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .encoder */ .Rd.encode(input) : input, !0);
}



/***/ }),

/***/ 5674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rb: () => (/* binding */ JOSEAlgNotAllowed),
/* harmony export */   T0: () => (/* binding */ JOSENotSupported),
/* harmony export */   Ye: () => (/* binding */ JWSInvalid),
/* harmony export */   aA: () => (/* binding */ JWEInvalid),
/* harmony export */   h2: () => (/* binding */ JWSSignatureVerificationFailed),
/* harmony export */   i4: () => (/* binding */ JOSEError),
/* harmony export */   xO: () => (/* binding */ JWEDecryptionFailed)
/* harmony export */ });
/* unused harmony exports JWKInvalid, JWKSInvalid, JWKSMultipleMatchingKeys, JWKSNoMatchingKey, JWKSTimeout, JWTClaimValidationFailed, JWTExpired, JWTInvalid */
class JOSEError extends Error {
  static code = "ERR_JOSE_GENERIC";
  code = "ERR_JOSE_GENERIC";
  constructor(message, options) {
    super(message, options), this.name = this.constructor.name, Error.captureStackTrace?.(this, this.constructor);
  }
}
class JWTClaimValidationFailed extends JOSEError {
  static code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JWTExpired extends JOSEError {
  static code = "ERR_JWT_EXPIRED";
  code = "ERR_JWT_EXPIRED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JOSEAlgNotAllowed extends JOSEError {
  static code = "ERR_JOSE_ALG_NOT_ALLOWED";
  code = "ERR_JOSE_ALG_NOT_ALLOWED";
}
class JOSENotSupported extends JOSEError {
  static code = "ERR_JOSE_NOT_SUPPORTED";
  code = "ERR_JOSE_NOT_SUPPORTED";
}
class JWEDecryptionFailed extends JOSEError {
  static code = "ERR_JWE_DECRYPTION_FAILED";
  code = "ERR_JWE_DECRYPTION_FAILED";
  constructor(message = "decryption operation failed", options) {
    super(message, options);
  }
}
class JWEInvalid extends JOSEError {
  static code = "ERR_JWE_INVALID";
  code = "ERR_JWE_INVALID";
}
class JWSInvalid extends JOSEError {
  static code = "ERR_JWS_INVALID";
  code = "ERR_JWS_INVALID";
}
class JWTInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWT_INVALID"));
  code = "ERR_JWT_INVALID";
}
class JWKInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWK_INVALID"));
  code = "ERR_JWK_INVALID";
}
class JWKSInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWKS_INVALID"));
  code = "ERR_JWKS_INVALID";
}
class JWKSNoMatchingKey extends JOSEError {
  static code = "ERR_JWKS_NO_MATCHING_KEY";
  code = "ERR_JWKS_NO_MATCHING_KEY";
  constructor(message = "no applicable key found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSMultipleMatchingKeys extends JOSEError {
  [Symbol.asyncIterator] = async function* () {
  };
  static code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  constructor(message = "multiple matching keys found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSTimeout extends JOSEError {
  static code = "ERR_JWKS_TIMEOUT";
  code = "ERR_JWKS_TIMEOUT";
  constructor(message = "request timed out", options) {
    super(message, options);
  }
}
class JWSSignatureVerificationFailed extends JOSEError {
  static code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  constructor(message = "signature verification failed", options) {
    super(message, options);
  }
}



/***/ }),

/***/ 7785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ leven),
/* harmony export */   h: () => (/* binding */ closestMatch)
/* harmony export */ });
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = require("os");
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
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
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = require("fs");
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
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
        return file_command_issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    command_issueCommand('set-env', { name }, convertedVal);
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
    command_issueCommand('add-mask', {}, secret);
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
        return file_command_issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, toCommandValue(value));
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
    core_error(message);
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
function core_error(message, properties = {}) {
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
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
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
        return file_command_issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, toCommandValue(value));
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
;// CONCATENATED MODULE: ./build/entry/cancel-on-signal.js
const SIGNALS = [
    'SIGINT',
    'SIGTERM',
    'SIGHUP',
    ...(process.platform === 'win32' ? ['SIGBREAK'] : []),
];
async function runCancellable(task, run) {
    if (!sendsRequests(task))
        return run(undefined);
    const controller = new AbortController();
    const cancel = (name) => {
        controller.abort(name);
        if (name === 'SIGHUP' && !process.listeners('exit').includes(endByHangUp))
            process.once('exit', endByHangUp);
    };
    for (const name of SIGNALS)
        process.on(name, cancel);
    try {
        return await run(controller.signal);
    }
    finally {
        for (const name of SIGNALS)
            process.off(name, cancel);
    }
}
function sendsRequests({ inputs }) {
    return 'api-url' in inputs;
}
function endByHangUp() {
    process.kill(process.pid, 'SIGHUP');
}

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __nccwpck_require__(5145);
// EXTERNAL MODULE: ./build/task/definition.js
var definition = __nccwpck_require__(6963);
;// CONCATENATED MODULE: ./build/task/parse-inputs.js


function parseInputs(inputs, rawInputs) {
    const values = new Map();
    const problems = [];
    const warnings = [];
    for (const [name, input] of Object.entries(inputs)) {
        try {
            values.set(name, parseInput(input, rawInputs[name], (reason) => warnings.push({ input: name, reason })));
        }
        catch (error) {
            problems.push(toProblem(name, error));
        }
    }
    return { values, problems, warnings };
}
function parseInput(input, raw, warn) {
    const given = raw ?? input.default;
    if (given !== undefined)
        return input.type.parse(given, warn);
    if (input.presence === 'optional')
        return undefined;
    throw new definition/* InvalidValueError */.$x(`is missing. Expected ${input.type.expects}`, 'ERR_INPUT_MISSING');
}
function toProblem(input, error) {
    if (error instanceof errors/* KeyError */.eN || error instanceof definition/* InvalidValueError */.$x)
        return { input, reason: error.message, code: error.code };
    throw error;
}

// EXTERNAL MODULE: ./build/base/clean-text.js
var clean_text = __nccwpck_require__(3085);
// EXTERNAL MODULE: ./build/keys/key-json.js
var key_json = __nccwpck_require__(5085);
;// CONCATENATED MODULE: ./build/tasks/inputs/key-json-inputs.js


function spreadKeyJson(inputs, rawInputs) {
    const { 'private-key': given } = rawInputs;
    const json = typeof given === 'string' && inputs['private-key'] ? (0,key_json/* readKeyJson */.k)(given) : undefined;
    const values = {};
    const members = new Map();
    const problems = [];
    const found = [
        ['key-id', 'key_id', json?.keyId],
        ['issuer-id', 'issuer_id', json?.issuerId],
        ['in-house', 'in_house', json?.inHouse === true ? 'true' : undefined],
    ];
    for (const [name, member, value = ''] of found) {
        const { [name]: own } = rawInputs;
        if (value === '' || !inputs[name])
            continue;
        if (own === undefined) {
            values[name] = value;
            members.set(name, member);
        }
        else if (name !== 'in-house' && (typeof own !== 'string' || (0,clean_text/* cleanText */.X5)(own) !== (0,clean_text/* cleanText */.X5)(value)))
            problems.push({
                input: name,
                reason: `is not the "${member}" of the JSON. Omit it, or correct`,
                others: ['private-key'],
            });
    }
    const isKeyIdMissing = json?.keyId === undefined && rawInputs['key-id'] === undefined;
    if (json?.key !== undefined && isKeyIdMissing && inputs['key-id']?.presence === 'required')
        problems.push({
            input: 'key-id',
            reason: 'is missing, and the JSON of the private key has no member "key_id". Give one of them',
            code: 'ERR_INPUT_MISSING',
        });
    return { rawInputs: { ...rawInputs, ...values }, members, problems };
}

// EXTERNAL MODULE: ./build/tasks/inputs/key-variables.js
var key_variables = __nccwpck_require__(420);
;// CONCATENATED MODULE: ./build/entry/entry-point.js
function takesFile({ type, fromFile }, { isGivenVisible }) {
    const mayBeLong = type.secret === true || type.multiple === true || type.multiline === true;
    return fromFile === true || (isGivenVisible && mayBeLong);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./build/base/decode-text.js
var decode_text = __nccwpck_require__(8702);
// EXTERNAL MODULE: ./build/base/safe-text.js + 4 modules
var safe_text = __nccwpck_require__(280);
;// CONCATENATED MODULE: ./build/entry/read-text.js




const MAX_TEXT_BYTES = 200_000_000;
const TOO_LARGE = `: it is larger than ${MAX_TEXT_BYTES} bytes`;
function readTextFile(path, { pipes, valueVariable }) {
    const refuse = (why) => ({ reason: describeUnreadable(path, why, valueVariable) });
    try {
        const found = (0,external_node_fs_.statSync)(path);
        if (found.size > MAX_TEXT_BYTES)
            return refuse(TOO_LARGE);
        if (found.isFile() || found.isDirectory())
            return { text: decodeFile((0,external_node_fs_.readFileSync)(path)) };
        if (!pipes)
            return refuse(': it is a device or pipe');
        const text = readPipe(path);
        return text === undefined ? refuse(TOO_LARGE) : { text };
    }
    catch (error) {
        const { code = 'no code' } = error;
        return refuse(` (${code})`);
    }
}
async function readStdin(chunks) {
    const read = [];
    let size = 0;
    for await (const chunk of chunks) {
        size += chunk.length;
        if (size > MAX_TEXT_BYTES)
            return { reason: `standard input cannot be read${TOO_LARGE}` };
        read.push(Buffer.from(chunk));
    }
    return { text: decodeFile(Buffer.concat(read)) };
}
const SEQUENCE = 0x30;
const BINARY = /[\0-\x08]/;
function decodeFile(bytes) {
    const isDer = bytes[0] === SEQUENCE && BINARY.test(bytes.toString('latin1', 0, 200));
    return isDer ? bytes.toString('base64') : (0,decode_text/* decodeText */.g)(bytes);
}
function expandHome(path) {
    return path.replace(/^~(?=[\\/])/, () => (0,external_node_os_.homedir)());
}
function readPipe(path) {
    const file = (0,external_node_fs_.openSync)(path, 'r');
    try {
        const read = [];
        for (let size = 0; size <= MAX_TEXT_BYTES;) {
            const chunk = Buffer.alloc(65_536);
            const length = (0,external_node_fs_.readSync)(file, chunk);
            if (length === 0)
                return decodeFile(Buffer.concat(read));
            read.push(chunk.subarray(0, length));
            size += length;
        }
        return undefined;
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function describeUnreadable(path, why, valueVariable) {
    const secret = (0,safe_text/* findSecret */.mt)(path);
    if (secret === undefined)
        return `${(0,safe_text/* toSafeLine */.Dg)(path)} cannot be read${why}`;
    const advice = secret === 'token' || valueVariable === undefined ? '' : `; or give the key itself as ${valueVariable}`;
    return `contains a ${secret}. Expected a path${advice}`;
}

;// CONCATENATED MODULE: ./build/entry/find-sources.js



function findSources(task, entryPoint) {
    const given = findGivenSources(task, entryPoint);
    const unset = Object.entries(task.inputs).filter(([name]) => isUnset(task, name, given));
    const variables = new Map();
    for (const [name, input] of unset) {
        const isAllowed = input.readVariablesOnlyWith === undefined || given.has(input.readVariablesOnlyWith);
        const source = isAllowed && !isPartOfApiKey(name) ? findVariable(input, entryPoint) : undefined;
        if (source)
            variables.set(name, source);
    }
    const takesKey = 'private-key' in task.inputs && (given.has('private-key') || isUnset(task, 'private-key', given));
    const key = takesKey ? entryPoint.chooseKey?.(entryPoint.environment, given) : undefined;
    const keySources = unset.flatMap(([name]) => {
        const source = isPartOfApiKey(name) ? key?.sources.get(name) : undefined;
        const isAllowed = key?.variables?.tool === key_variables/* OWN_TOOL */.SB || isUnset(task, name, variables);
        return source && isAllowed ? [[name, source]] : [];
    });
    return { sources: new Map([...given, ...variables, ...keySources, ...findUnused(task, entryPoint)]), key };
}
function findGivenSources(task, entryPoint) {
    const sources = new Map();
    for (const [name, input] of Object.entries(task.inputs)) {
        const source = findGiven(name, input, entryPoint);
        if (source)
            sources.set(name, source);
    }
    return sources;
}
function findGiven(name, input, entryPoint) {
    const { given, naming } = entryPoint;
    const value = given.get(name);
    const path = takesFile(input, entryPoint) ? given.get(`${name}-file`) : undefined;
    if (value !== undefined && path !== undefined) {
        const problem = { reason: 'cannot be given together with', others: [`${name}-file`] };
        return { label: naming(name), value, problem };
    }
    if (value !== undefined)
        return { label: naming(name), value };
    if (path === undefined)
        return undefined;
    const valueVariable = input.type.maskVariants && input.environment?.[0];
    return { label: naming(`${name}-file`), path: expandHome(path), valueVariable };
}
function isUnset({ exclusive = [] }, name, sources) {
    const group = exclusive.filter(({ inputs }) => inputs.includes(name)).flatMap(({ inputs }) => inputs);
    return ![name, ...group].some((one) => sources.has(one));
}
function isPartOfApiKey(name) {
    return key_variables/* KEY_INPUTS */.AR.some((one) => one === name);
}
function findVariable({ environment = [], runnerVariable }, { environment: variables, chooseKey }) {
    const names = [...(chooseKey ? environment : []), ...(runnerVariable ? [runnerVariable] : [])];
    const variable = names.find((name) => (variables[name] ?? '') !== '');
    return variable === undefined ? undefined : { label: variable, value: String(variables[variable]) };
}
function findUnused(task, { given, naming }) {
    return [...given]
        .filter(([name]) => !isOfTask(task, name))
        .map(([name, value]) => [name, { label: naming(name), value }]);
}
function isOfTask({ inputs }, name) {
    return Object.hasOwn(inputs, name) || Object.hasOwn(inputs, name.replace(/-file$/, ''));
}

;// CONCATENATED MODULE: ./build/entry/key-files.js


function keyFilesIn(environment) {
    return key_variables/* keyVariables */.jr
        .flatMap(({ values, keyFile, jsonFile }) => [
        ...[keyFile, jsonFile].map((label = '') => ({ label, path: pathIn(environment[label]) })),
        ...(values['private-key'] ?? []).map((name) => ({ path: '', ...readVariable(name, environment) })),
    ])
        .filter(({ path }) => path !== '');
}
function readVariable(label, environment) {
    const value = environment[label] ?? '';
    const [, path] = /^@file:(.+)$/.exec(value.trim()) ?? [];
    if (path !== undefined)
        return { label, path: pathIn(path) };
    const target = variableNamedIn(value);
    return { label, value: target === undefined ? value : (environment[target] ?? '') };
}
function variableNamedIn(value = '') {
    return /^@env:(.+)$/.exec(value.trim())?.[1];
}
function pathIn(text = '') {
    return expandHome(text.trim().replace(/^(["'])(.*)\1$/, '$2'));
}

// EXTERNAL MODULE: ./build/keys/common-mistakes.js
var common_mistakes = __nccwpck_require__(3768);
;// CONCATENATED MODULE: ./build/entry/missing-advice.js


const WHY_EMPTY = 'A secret that does not exist is empty. Check its name. GitHub does not pass secrets to ' +
    'workflows triggered by pull requests from forks or by Dependabot';
function addAdvice(problem, { inputs, entryPoint, sources, key }) {
    const input = Object.hasOwn(inputs, problem.input) ? inputs[problem.input] : undefined;
    const source = sources.get(problem.input);
    if (!input)
        return problem;
    if (problem.code === 'ERR_INPUT_MISSING') {
        const advice = adviceFor(problem.input, input, { entryPoint, source, key });
        return advice === undefined ? problem : { ...problem, reason: `${problem.reason}. ${advice}` };
    }
    if (source?.value === undefined || !(0,common_mistakes/* looksLikePath */.j8)(source.value))
        return problem;
    const { pathVariable } = source;
    if (pathVariable)
        return { ...problem, reason: `${problem.reason}, or set ${pathVariable} to the path` };
    if (!input.type.multiline || !entryPoint.isGivenVisible)
        return problem;
    return {
        ...problem,
        reason: `${problem.reason}, or give ${entryPoint.naming(`${problem.input}-file`)} PATH`,
    };
}
function adviceFor(name, input, { entryPoint, source, key }) {
    const { chooseKey, environment } = entryPoint;
    if (!chooseKey || environment.GITHUB_ACTIONS === 'true')
        return input.type.secret ? WHY_EMPTY : undefined;
    const other = key?.others.find((sources) => sources.has(name))?.get(name);
    const variables = variablesFor(name, input, key?.variables);
    if (source || variables.length === 0)
        return undefined;
    const option = input.type.secret ? `${entryPoint.naming(`${name}-file`)} PATH` : entryPoint.naming(name);
    const unused = other
        ? `. ${other.label} is not used, because all values of a key come from the same place`
        : '';
    return `Give ${option}, or set ${variables.join(' or ')}${unused}`;
}
function variablesFor(name, { environment = [], environmentFile = [] }, key) {
    const input = key_variables/* KEY_INPUTS */.AR.find((one) => one === name);
    if (!key || input === undefined)
        return [environment[0], environmentFile[0]].filter((one) => one !== undefined);
    const values = key.values[input] ?? [];
    return name === 'private-key' && key.keyFile ? [...values.slice(0, 1), key.keyFile] : values.slice(0, 1);
}

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __nccwpck_require__(7785);
;// CONCATENATED MODULE: ./build/base/get-own.js
function getOwn(list, name) {
    return Object.hasOwn(list, name) ? list[name] : undefined;
}

;// CONCATENATED MODULE: ./build/task/caller-inputs.js
function withoutInputsOfOtherCallers(task, caller) {
    const isFor = (name) => [caller, undefined].includes(task.inputs[name]?.onlyIn);
    if (Object.keys(task.inputs).every(isFor))
        return task;
    const { inputs, exclusive = [], requirements = [], ...rest } = task;
    return {
        ...rest,
        inputs: Object.fromEntries(Object.entries(inputs).filter(([name]) => isFor(name))),
        exclusive: exclusive.map((rule) => ({ ...rule, inputs: rule.inputs.filter(isFor) })),
        requirements: requirements.map((rule) => ({ ...rule, oneOf: rule.oneOf.filter(isFor) })),
    };
}

// EXTERNAL MODULE: ./build/tokens/asc-token.js
var asc_token = __nccwpck_require__(2462);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __nccwpck_require__(5902);
// EXTERNAL MODULE: ./build/tasks/inputs/keys.js
var keys = __nccwpck_require__(8951);
// EXTERNAL MODULE: ./build/task/input-types.js
var input_types = __nccwpck_require__(7916);
// EXTERNAL MODULE: ./build/task/list.js + 2 modules
var list = __nccwpck_require__(8461);
// EXTERNAL MODULE: ./build/task/sealing.js
var sealing = __nccwpck_require__(5947);
;// CONCATENATED MODULE: ./build/tasks/asc-token.js







const lifetime = (0,input_types/* duration */.p0)({
    atMost: asc_token/* MAX_ASC_LIFETIME_SECONDS */.x,
    why: 'Apple allows 20 minutes from iat, which is set 60 s in the past to allow for clock skew',
});
const scope = (0,list/* list */.p)((0,input_types/* pattern */.T1)(/^GET \/[^\s#]*$/, 'GET, a space and a path, such as GET /v1/apps?filter[platform]=IOS'), { separator: 'line' });
const ascToken = (0,sealing/* sealable */.WK)({
    name: 'asc-token',
    inputs: {
        ...keys/* apiKeyInputs */.HC,
        lifetime: (0,definition/* withDefault */.IQ)(lifetime, '15m', 'How long the token is valid from now.'),
        scope: (0,definition/* optional */.lq)(scope, 'Requests that the token is limited to, one per line, such as GET /v1/apps. Only GET is possible.'),
        ...keys/* inHouseInput */.MO,
    },
    outputs: {
        token: (0,definition/* secretOutput */.IX)('The token: send it as "Authorization: Bearer TOKEN".'),
        'expires-at': (0,definition/* output */.CG)('When the token expires, in UTC.'),
    },
    async run({ lifetime, scope, inHouse, ...key }, { now, log }) {
        const created = await (0,asc_token/* createAscToken */.B)(key, { lifetime, scope, inHouse, now: now() });
        const kind = key.issuerId === undefined ? 'individual key' : 'key';
        log.info(`Created a token with ${kind} ${key.keyId}. It expires ${(0,duration/* relativeTime */.KW)(created.expiresAt.getTime(), now())}`);
        return created;
    },
});

;// CONCATENATED MODULE: ./build/tasks/index.js

const MODE_GROUPS = (/* unused pure expression or super */ null && ([
    'Tokens',
    'Uploads and API keys',
    'Distribution keys and domains',
    'StoreKit and server',
]));
const modes = {
    'asc-token': {
        group: 'Tokens',
        summary: 'Creates a token for the App Store Connect API',
        load: () => ascToken,
    },
    'marketplace-token': {
        group: 'Tokens',
        summary: 'Creates tokens that developers use to connect their apps to an alternative app marketplace',
        load: async () => (await __nccwpck_require__.e(/* import() */ 920).then(__nccwpck_require__.bind(__nccwpck_require__, 7920))).marketplaceToken,
    },
    'install-verification-token': {
        group: 'Tokens',
        summary: 'Creates a token that a marketplace or website uses to let a device install an app',
        load: async () => (await __nccwpck_require__.e(/* import() */ 920).then(__nccwpck_require__.bind(__nccwpck_require__, 7920))).installVerificationToken,
    },
    'verify-token': {
        group: 'Tokens',
        summary: 'Checks a token as Apple does: signature, algorithm, times, lifetime and audience',
        load: async () => (await __nccwpck_require__.e(/* import() */ 920).then(__nccwpck_require__.bind(__nccwpck_require__, 7920))).verifyToken,
    },
    'inspect-token': {
        group: 'Tokens',
        summary: 'Reads a token without a key, and does not check its signature',
        load: async () => (await __nccwpck_require__.e(/* import() */ 920).then(__nccwpck_require__.bind(__nccwpck_require__, 7920))).inspectToken,
    },
    'open-sealed': {
        group: 'Tokens',
        summary: 'Decrypts the sealed outputs of another job or workflow; the Action masks them again',
        load: async () => (await __nccwpck_require__.e(/* import() */ 920).then(__nccwpck_require__.bind(__nccwpck_require__, 7920))).openSealed,
    },
    'key-file': {
        group: 'Uploads and API keys',
        summary: 'Writes an API key to the file that upload tools look for; the Action removes it when the job ends',
        load: async () => (await __nccwpck_require__.e(/* import() */ 920).then(__nccwpck_require__.bind(__nccwpck_require__, 7920))).keyFile,
    },
    'check-credentials': {
        group: 'Uploads and API keys',
        summary: 'Checks an API key and explains what is wrong with it',
        load: async () => (await __nccwpck_require__.e(/* import() */ 845).then(__nccwpck_require__.bind(__nccwpck_require__, 8845))).checkCredentials,
    },
    'find-app': {
        group: 'Uploads and API keys',
        summary: 'Finds an app by its exact bundle ID or name',
        load: async () => (await __nccwpck_require__.e(/* import() */ 845).then(__nccwpck_require__.bind(__nccwpck_require__, 8845))).findApp,
    },
    'generate-key': {
        group: 'Distribution keys and domains',
        summary: 'Creates a P-256 key pair for alternative distribution on this machine',
        load: async () => (await __nccwpck_require__.e(/* import() */ 920).then(__nccwpck_require__.bind(__nccwpck_require__, 7920))).generateKey,
    },
    'public-key': {
        group: 'Distribution keys and domains',
        summary: 'Reads the public key and the fingerprint of a key that you have',
        load: async () => (await __nccwpck_require__.e(/* import() */ 920).then(__nccwpck_require__.bind(__nccwpck_require__, 7920))).publicKey,
    },
    'register-key': {
        group: 'Distribution keys and domains',
        summary: 'Registers an alternative distribution key in App Store Connect, if it is not registered yet',
        load: async () => (await __nccwpck_require__.e(/* import() */ 845).then(__nccwpck_require__.bind(__nccwpck_require__, 8845))).registerKey,
    },
    'list-keys': {
        group: 'Distribution keys and domains',
        summary: 'Lists the alternative distribution keys of the account, or the key of an app',
        load: async () => (await __nccwpck_require__.e(/* import() */ 845).then(__nccwpck_require__.bind(__nccwpck_require__, 8845))).listKeys,
    },
    'read-key': {
        group: 'Distribution keys and domains',
        summary: 'Reads an alternative distribution key, by its ID or by its app',
        load: async () => (await __nccwpck_require__.e(/* import() */ 845).then(__nccwpck_require__.bind(__nccwpck_require__, 8845))).readKey,
    },
    'remove-key': {
        group: 'Distribution keys and domains',
        summary: 'Removes the alternative distribution keys with the given IDs or fingerprint, and no others',
        load: async () => (await __nccwpck_require__.e(/* import() */ 845).then(__nccwpck_require__.bind(__nccwpck_require__, 8845))).removeKey,
    },
    'rotate-key': {
        group: 'Distribution keys and domains',
        summary: 'Replaces an alternative distribution key pair: registers the new key, stores it, and optionally removes the old key',
        load: async () => (await __nccwpck_require__.e(/* import() */ 845).then(__nccwpck_require__.bind(__nccwpck_require__, 8845))).rotateKey,
    },
    'register-domain': {
        group: 'Distribution keys and domains',
        summary: 'Registers a domain for web distribution, if it is not registered yet',
        load: async () => (await __nccwpck_require__.e(/* import() */ 845).then(__nccwpck_require__.bind(__nccwpck_require__, 8845))).registerDomain,
    },
    'list-domains': {
        group: 'Distribution keys and domains',
        summary: 'Lists the domains registered for web distribution',
        load: async () => (await __nccwpck_require__.e(/* import() */ 845).then(__nccwpck_require__.bind(__nccwpck_require__, 8845))).listDomains,
    },
    'remove-domain': {
        group: 'Distribution keys and domains',
        summary: 'Removes the given domain, by name or ID, and no other',
        load: async () => (await __nccwpck_require__.e(/* import() */ 845).then(__nccwpck_require__.bind(__nccwpck_require__, 8845))).removeDomain,
    },
    'server-token': {
        group: 'StoreKit and server',
        summary: 'Creates a token for the App Store Server API',
        load: async () => (await __nccwpck_require__.e(/* import() */ 920).then(__nccwpck_require__.bind(__nccwpck_require__, 7920))).serverToken,
    },
    'promotional-offer-jws': {
        group: 'StoreKit and server',
        summary: 'Signs a promotional offer for StoreKit',
        load: async () => (await __nccwpck_require__.e(/* import() */ 920).then(__nccwpck_require__.bind(__nccwpck_require__, 7920))).promotionalOfferJws,
    },
    'introductory-offer-jws': {
        group: 'StoreKit and server',
        summary: 'Signs the eligibility of a customer for an introductory offer, for StoreKit',
        load: async () => (await __nccwpck_require__.e(/* import() */ 920).then(__nccwpck_require__.bind(__nccwpck_require__, 7920))).introductoryOfferJws,
    },
    'advanced-commerce-jws': {
        group: 'StoreKit and server',
        summary: 'Signs an Advanced Commerce API request for StoreKit',
        load: async () => (await __nccwpck_require__.e(/* import() */ 920).then(__nccwpck_require__.bind(__nccwpck_require__, 7920))).advancedCommerceJws,
    },
};

;// CONCATENATED MODULE: ./build/tasks/load-task.js






async function loadTask(mode) {
    const found = getOwn(modes, mode ?? '');
    if (found)
        return withoutInputsOfOtherCallers(await found.load(), 'entry points');
    const names = Object.keys(modes);
    const reason = mode === undefined ? 'is missing' : `is ${(0,safe_text/* quote */.hD)(mode)}, which is not a mode${suggest(mode, names)}`;
    throw new errors/* InputError */.dz([
        {
            input: 'mode',
            code: mode === undefined ? 'ERR_INPUT_MISSING' : 'ERR_INPUT',
            reason: `${reason}${reason.endsWith('?') ? '' : '.'} The modes are ${names.join(', ')}`,
        },
    ]);
}
function summaryOf({ name }) {
    return modes[name]?.summary ?? '';
}
async function loadAllTasks(caller = 'entry points') {
    const tasks = [];
    for (const { load } of Object.values(modes))
        tasks.push(withoutInputsOfOtherCallers(await load(), caller));
    return tasks;
}
async function loadAllInputs() {
    const tasks = await loadAllTasks();
    return Object.fromEntries(tasks.toReversed().flatMap(({ inputs }) => Object.entries(inputs)));
}
const MAX_SUGGESTED = 6;
function suggest(name, known, prefix = '') {
    const normalized = name
        .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
        .replace(/[_.\s]+/g, '-')
        .toLowerCase();
    const nearest = (0,leven/* closestMatch */.h)(normalized, known, { maxDistance: Math.max(2, Math.floor(name.length / 3)) });
    const isPart = (one) => normalized.length > 1 && `-${one}`.includes(`-${normalized}`);
    const isPath = (one) => known.some((other) => one === `${other}-file`);
    const parts = known.filter((one) => isPart(one) && !isPath(one)).slice(0, MAX_SUGGESTED);
    const found = known.includes(normalized) || parts.length === 0 ? [nearest].filter((one) => one !== undefined) : parts;
    const names = found.map((one) => `${prefix}${one}`);
    return names.length === 0
        ? ''
        : `; did you mean ${[names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' or ')}?`;
}

;// CONCATENATED MODULE: ./build/entry/runner-files.js
const COMMAND_FILES = [
    'GITHUB_OUTPUT',
    'GITHUB_ENV',
    'GITHUB_PATH',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
];
function runnerFiles(environment) {
    return [...COMMAND_FILES, 'GITHUB_EVENT_PATH'].flatMap((label) => {
        const path = environment[label] ?? '';
        return path === '' ? [] : [{ label, path }];
    });
}

;// CONCATENATED MODULE: ./build/entry/command-settings.js



const REMOVED = /^(?:INPUT_.*|BASH_ENV|SHELLOPTS|BASHOPTS|PS4)$/i;
async function readCommandSettings(environment, secrets) {
    const removed = new Set([...COMMAND_FILES, ...secretVariables(await loadAllTasks(), environment)]);
    const isKept = ([name]) => !REMOVED.test(name) && !removed.has(name.toUpperCase());
    return { environment: Object.fromEntries(Object.entries(environment).filter(isKept)), secrets };
}
function secretVariables(tasks, environment) {
    const names = tasks.flatMap(({ inputs }) => Object.values(inputs).flatMap(({ type, environment: own = [] }) => (type.secret ? own : [])));
    const named = names.flatMap((name) => variableNamedIn(environment[name]) ?? []);
    return [...names, ...named].map((name) => name.toUpperCase());
}

// EXTERNAL MODULE: ./build/keys/key-mask-variants.js
var key_mask_variants = __nccwpck_require__(938);
// EXTERNAL MODULE: ./build/keys/text-mask-variants.js
var text_mask_variants = __nccwpck_require__(7610);
;// CONCATENATED MODULE: ./build/entry/secret-inputs.js


function secretVariants(known, texts, { values }) {
    return Object.entries(texts).flatMap(([name, text]) => {
        const type = Object.hasOwn(known, name) ? known[name]?.type : undefined;
        return type?.secret ? variantsOf(type, text, values.get(name)) : [];
    });
}
function variantsOf(type, text, value) {
    if (!type.maskVariants)
        return [text, ...(typeof value === 'string' ? [value] : [])].flatMap(text_mask_variants/* textMaskVariants */.s);
    return value === undefined ? (0,key_mask_variants/* maskVariants */.Z)(text) : type.maskVariants(value, text);
}
function hasSecretName(name) {
    return /(?:^|-)(?:private-key|passphrase|token)$/.test(name);
}

;// CONCATENATED MODULE: ./build/entry/read-inputs.js










async function readInputs(task, known, entryPoint) {
    const found = findSources(task, entryPoint);
    const { sources, key } = found;
    const { texts, problems } = await readSources(sources, entryPoint);
    const { rawInputs, ...json } = spreadKeyJson(task.inputs, texts);
    const origin = { inputs: task.inputs, entryPoint, sources, key };
    const parsed = parseInputs(task.inputs, rawInputs);
    const secrets = secretVariants(known, rawInputs, parsed);
    entryPoint.mask?.(secrets);
    const runsCommand = Object.keys(rawInputs).some((name) => task.inputs[name]?.type.runs);
    const labelOf = (name) => {
        const member = json.members.get(name);
        const source = sources.get(member === undefined ? name : 'private-key');
        if (!source)
            return labelOfMissing(name, origin);
        return member === undefined ? source.label : `${source.label} (${member})`;
    };
    return {
        rawInputs,
        parsed: { ...parsed, problems: parsed.problems.map((problem) => addAdvice(problem, origin)) },
        problems: [...problems, ...json.problems],
        inputFiles: [
            ...runnerFiles(entryPoint.environment),
            ...sourceFiles(sources.values(), entryPoint),
            ...keyFilesIn(entryPoint.environment),
        ],
        commandSettings: runsCommand ? await readCommandSettings(entryPoint.environment, secrets) : undefined,
        labelOf,
        keySource: describeKeySource(found, Object.keys(rawInputs), labelOf),
        warnings: key?.warnings ?? [],
    };
}
function describeKeySource({ sources, key }, given, labelOf) {
    const isFromVariable = (name) => sources.has(name) && sources.get(name) === key?.sources.get(name);
    if (!key_variables/* KEY_INPUTS */.AR.some(isFromVariable))
        return undefined;
    const values = key_variables/* KEY_INPUTS */.AR.filter((name) => given.includes(name)).map((name) => `${name} from ${labelOf(name)}`);
    return `API key: ${values.join(', ')}`;
}
async function readSources(sources, { openStdin }) {
    const texts = new Map();
    const problems = [];
    let stdinReader;
    for (const [name, { value, path, problem, valueVariable }] of sources) {
        if (problem)
            problems.push({ input: name, ...problem });
        if (value !== undefined)
            texts.set(name, value);
        if (path === undefined)
            continue;
        const isStdin = path === '-' && openStdin !== undefined;
        if (isStdin && stdinReader !== undefined) {
            const reason = 'only one value can come from standard input, and it is read for';
            problems.push({ input: name, reason, others: [stdinReader] });
            continue;
        }
        if (isStdin)
            stdinReader = name;
        const { text, reason } = isStdin
            ? await readStdin(openStdin())
            : readTextFile(path, { pipes: openStdin !== undefined, valueVariable });
        if (text === undefined)
            problems.push({ input: name, reason });
        else
            texts.set(name, text);
    }
    return { texts: Object.fromEntries(texts), problems };
}
function sourceFiles(sources, { openStdin }) {
    return [...sources].flatMap(({ label, path, file = path }) => file === undefined ? [] : [{ label, path: file === '-' && openStdin ? '/dev/stdin' : file }]);
}
function labelOfMissing(name, { inputs, entryPoint }) {
    const input = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    const isHidden = input?.type.secret === true && entryPoint.isGivenVisible;
    const variables = entryPoint.chooseKey ? (input?.environment ?? []).slice(0, 1) : [];
    return [entryPoint.naming(isHidden ? `${name}-file` : name), ...variables].join(' or ');
}

;// CONCATENATED MODULE: ./build/action/unknown-inputs.js



function givableNames(inputs, entryPoint) {
    return Object.entries(inputs).flatMap(([name, input]) => takesFile(input, entryPoint) ? [name, `${name}-file`] : [name]);
}
function describeUnknown(unknown, known, { changesAccount = false, inputs }) {
    const outcome = changesAccount
        ? '. Because this mode changes something in App Store Connect, nothing was done'
        : ' and was ignored';
    return unknown.map((name) => {
        const input = (0,safe_text/* toSafeLine */.Dg)(name);
        const advice = suggest(input, Object.keys(inputs)) || suggest(input, known);
        return { input, reason: `is not an input of this Action${outcome}${advice}` };
    });
}

;// CONCATENATED MODULE: ./build/base/terms.js
function usePlainTerm(term) {
    return term;
}

// EXTERNAL MODULE: ./build/http/retry-rules.js
var retry_rules = __nccwpck_require__(4109);
;// CONCATENATED MODULE: ./build/task/create-context.js




function createContext(parts = {}) {
    return {
        now: Date.now,
        sleep,
        random: Math.random,
        randomUUID: () => crypto.randomUUID(),
        transport: async (request) => (await __nccwpck_require__.e(/* import() */ 339).then(__nccwpck_require__.bind(__nccwpck_require__, 7339))).nodeTransport(request),
        requestTimeout: retry_rules/* ATTEMPT_TIMEOUT_MS */.FR,
        temporaryFolder: external_node_os_.tmpdir,
        nameOf: usePlainTerm,
        nameOfMode: (mode) => mode,
        ...parts,
        log: safeLog(parts.log ?? { info: () => undefined, warn: () => undefined }),
    };
}
function sleep(milliseconds, signal) {
    return new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        const stop = () => {
            clearTimeout(timer);
            resolve();
        };
        if (signal?.aborted)
            stop();
        else
            signal?.addEventListener('abort', stop, { once: true });
    });
}
function safeLog(log) {
    return {
        info: (message) => {
            log.info((0,safe_text/* toSafeText */._J)(message));
        },
        warn: (message) => {
            log.warn((0,safe_text/* toSafeText */._J)(message));
        },
        ...(log.progress && { progress: (done, total) => log.progress?.(done, total) }),
    };
}

;// CONCATENATED MODULE: ./build/base/progress.js
function createProgressReporter(write, interval) {
    let next = Date.now() + interval;
    return (done, total) => {
        if (Date.now() < next)
            return;
        next = Date.now() + interval;
        write(`${done} of ${total} done`);
    };
}

// EXTERNAL MODULE: ./build/task/dry-run.js + 1 modules
var dry_run = __nccwpck_require__(5484);
// EXTERNAL MODULE: ./build/task/input-names.js
var input_names = __nccwpck_require__(6925);
;// CONCATENATED MODULE: ./build/task/complete-commands.js
function completeCommands(inputs, values, settings) {
    if (!settings)
        return values;
    const commands = [...values].filter(([name, value]) => inputs[name]?.type.runs && value !== undefined);
    return new Map([
        ...values,
        ...commands.map(([name, value]) => [
            name,
            { ...value, ...settings },
        ]),
    ]);
}

// EXTERNAL MODULE: ./build/keys/key-exports.js
var key_exports = __nccwpck_require__(2244);
// EXTERNAL MODULE: ./build/files/overwrite-protection.js + 2 modules
var overwrite_protection = __nccwpck_require__(658);
;// CONCATENATED MODULE: ./build/task/find-conflicts.js


function* findConflicts(inputs, values) {
    yield* findKeysInWrongRole(inputs, values);
    for (const [name, input] of Object.entries(inputs)) {
        const file = input.type.writes ? values.get(name) : undefined;
        const reason = file && (0,overwrite_protection/* whyNotReplaceable */.y)(file, 'start');
        if (reason !== undefined)
            yield { input: name, reason, code: 'ERR_FILE_PROTECTED' };
    }
}
function protectInputs(inputs, values, inputFiles) {
    const toWrite = [...values].filter(([name, value]) => inputs[name]?.type.writes && value !== undefined);
    if (toWrite.length === 0)
        return values;
    const [apiKey] = keysInRole('API key', inputs, values);
    const files = toWrite.map(([name, file]) => [
        name,
        { ...file, inputFiles, apiKey: apiKey?.publicKey },
    ]);
    return new Map([...values, ...files]);
}
function* findKeysInWrongRole(inputs, values) {
    const distributionKeys = keysInRole('distribution key', inputs, values);
    const [apiKey] = distributionKeys.length > 0 ? keysInRole('API key', inputs, values) : [];
    for (const { input, publicKey } of distributionKeys) {
        if (!apiKey?.publicKey.equals(publicKey))
            continue;
        const reason = 'is the API key. Give the alternative distribution key, which must be a separate key pair. "openssl ecparam -name prime256v1 -genkey -noout" creates one';
        yield { input, reason, code: 'ERR_KEY_WRONG_TYPE' };
    }
}
function keysInRole(role, inputs, values) {
    return Object.entries(inputs).flatMap(([input, declared]) => {
        const key = declared.role === role ? values.get(input) : undefined;
        return key ? [{ input, publicKey: key.type === 'private' ? (0,key_exports/* publicKeyOf */.kc)(key) : key }] : [];
    });
}

;// CONCATENATED MODULE: ./build/task/create-request.js





function createRequest(task, { rawInputs, parsed, problems: earlier = [], inputFiles = [], commandSettings }, { warn, refuseUnused = false, taskName = task.name }) {
    const isNew = ({ input }) => !earlier.some((problem) => problem.input === input);
    const problems = [...earlier, ...parsed.problems.filter(isNew)];
    for (const { input, reason } of parsed.warnings)
        warn(input, reason);
    const isGiven = (name) => rawInputs[name] !== undefined || earlier.some(({ input }) => input === name);
    problems.push(...findExclusiveConflicts(task.exclusive ?? [], isGiven));
    problems.push(...findUnmetRequirements(task.requirements ?? [], isGiven));
    for (const input of Object.keys(rawInputs)) {
        if (Object.hasOwn(task.inputs, input))
            continue;
        const reason = `is not used by ${taskName}`;
        if (isDryRun(input, rawInputs[input]))
            problems.push({ input, reason: `${taskName} has no dry run. Nothing was done` });
        else if (refuseUnused)
            problems.push({ input, reason });
        else
            warn(input, `${reason} and was ignored`);
    }
    const values = completeCommands(task.inputs, protectInputs(task.inputs, parsed.values, inputFiles), commandSettings);
    problems.push(...findConflicts(task.inputs, values));
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems);
    const request = Object.fromEntries([...values].map(([name, value]) => [(0,input_names/* camelCase */.xQ)(name), value]));
    return request;
}
function isDryRun(input, value) {
    return input === dry_run/* DRY_RUN */.yE && !/^false$/i.test(String(value).trim());
}
function* findExclusiveConflicts(exclusive, isGiven) {
    for (const { inputs: names, required } of exclusive) {
        const [first, ...others] = names.filter(isGiven);
        if (first && others.length > 0)
            yield { input: first, reason: 'cannot be given together with', others };
        if (!first && required)
            yield missingChoice(names);
    }
}
function* findUnmetRequirements(requirements, isGiven) {
    for (const { oneOf, ifGiven, reason } of requirements) {
        if (ifGiven !== undefined && !isGiven(ifGiven))
            continue;
        if (oneOf.some(isGiven))
            continue;
        yield ifGiven === undefined ? missingChoice(oneOf, reason) : missingCompanion(ifGiven, oneOf);
    }
}
function missingChoice([input = '', ...others], reason) {
    const why = reason === undefined ? '' : `${reason}. `;
    const advice = others.length === 1 ? 'Give either this or' : 'Give this or one of';
    return { input, reason: `is missing. ${why}${advice}`, others, code: 'ERR_INPUT_MISSING' };
}
function missingCompanion(given, [input = '', ...alternatives]) {
    const code = 'ERR_INPUT_MISSING';
    return alternatives.length === 0
        ? { input, reason: 'is missing. It is needed with', others: [given], code }
        : { input: given, reason: 'cannot be used without one of', others: [input, ...alternatives], code };
}

;// CONCATENATED MODULE: ./build/task/result.js



function namedOutputs(task, result) {
    const values = result;
    const named = [];
    for (const [name, { secret }] of Object.entries(task.outputs)) {
        const value = values[(0,input_names/* camelCase */.xQ)(name)];
        if (value === undefined)
            continue;
        const text = outputText(value);
        named.push({ name, value, text, secrets: secret ? secretsOf(text) : [] });
    }
    return named;
}
function outputText(value) {
    if (typeof value === 'string')
        return value;
    return value instanceof Date ? value.toISOString().replace('.000Z', 'Z') : (0,safe_text/* toSafeJson */.Dy)(value);
}
function secretsOf(text) {
    if (!text.startsWith('{'))
        return (0,key_mask_variants/* maskVariants */.Z)(text);
    const inside = [];
    JSON.parse(text, (_, value) => (typeof value === 'string' ? void inside.push(value) : value));
    return [...new Set([text, ...inside.flatMap(key_mask_variants/* maskVariants */.Z)])];
}

;// CONCATENATED MODULE: ./build/task/terms.js



function inputOfTerm(inputs, term) {
    return Object.keys(inputs).find((name) => inputs[name]?.term === term);
}
function nameTerms(inputs, naming) {
    return (term) => {
        const input = inputOfTerm(inputs, term);
        return input === undefined ? usePlainTerm(term) : naming(input);
    };
}
async function withInputNames(inputs, naming, run) {
    try {
        return await run();
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        throw new errors/* InputError */.dz((0,input_names/* nameProblems */.W1)(error.problems, (input) => naming(inputOfTerm(inputs, input) ?? input)));
    }
}

;// CONCATENATED MODULE: ./build/action/masks.js



function mask(secrets) {
    for (const secret of secrets)
        setSecret(secret);
}
function maskByName(names) {
    for (const name of names.filter(hasSecretName))
        mask((0,key_mask_variants/* maskVariants */.Z)(getInput(name)));
}

;// CONCATENATED MODULE: ./build/action/step-inputs.js




function givenNames() {
    return Object.entries(process.env).flatMap(([variable, text = '']) => variable.startsWith('INPUT_') && text.trim() !== ''
        ? [variable.slice('INPUT_'.length).toLowerCase()]
        : []);
}
async function collectStepInputs(names, task) {
    const visibility = { isGivenVisible: false };
    const isUnknown = (inputs) => {
        const own = new Set(['mode', ...givableNames(inputs, visibility)]);
        return (name) => !own.has(name);
    };
    const known = names.some(isUnknown(task.inputs)) ? await loadAllInputs() : task.inputs;
    const unknown = names.filter(isUnknown(known));
    const own = names.filter((name) => name !== 'mode' && !unknown.includes(name));
    return {
        known,
        knownNames: ['mode', ...givableNames(known, visibility)],
        unknown,
        entryPoint: {
            given: new Map(own.map((name) => [name, getInput(name)])),
            naming: (name) => name,
            ...visibility,
            environment: process.env,
            mask: mask,
        },
    };
}

;// CONCATENATED MODULE: ./build/base/troubleshooting.js
const PAGE = 'https://github.com/asc-credentials/asc-credentials/blob/v0/docs/troubleshooting.md';
const SECTIONS = {
    ERR_INPUT: 'other-inputs',
    ERR_INPUT_MISSING: 'a-secret-that-does-not-exist-is-empty',
    ERR_NOT_FOUND: 'other-inputs',
    ERR_KEY: 'keys',
    ERR_API: 'errors-from-apple',
    ERR_API_UNAUTHORIZED: 'was-refused-with-401-apple-does-not-say-why-the-likely-causes-in-order',
    ERR_API_RATE_LIMITED: 'the-hourly-limit-of-this-api-key-is-used-up-other-pipelines-may-share-the-key',
    ERR_NETWORK: 'network',
    ERR_FILE: 'rotation-and-files',
    ERR_STORE: 'rotation-and-files',
    ERR_ROTATION: 'rotation-and-files',
    ERR_VERIFY: 'tokens-and-seals',
    ERR_SEAL: 'tokens-and-seals',
    ERR_CREDENTIALS: 'errors-from-apple',
};
function troubleshootingUrls(codes) {
    return [...new Set(codes.map(troubleshootingUrl).filter((url) => url !== undefined))];
}
function troubleshootingUrl(code) {
    const [section] = Object.entries(SECTIONS)
        .filter(([start]) => code.startsWith(start))
        .sort(([one], [other]) => other.length - one.length);
    return section && `${PAGE}#${section[1]}`;
}

;// CONCATENATED MODULE: ./build/action/summary/markdown.js

const MAX_TEXT_LENGTH = 3_000;
const APPLE_PAGE = /https:\/\/(?:[a-z]+\.)*apple\.com(?:\/[\w/?=-]*\w|(?![\w.:@-]))/g;
const CROSS_MARK = '\u274c';
function table(headings, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(headings), line(headings.map(() => '---')), ...rows.map(line)];
}
function code(text) {
    const escaped = markdown_escape((0,safe_text/* toSafeText */._J)(text, MAX_TEXT_LENGTH).trim()).replace(/\s*[\r\n]\s*/g, ' ');
    return escaped === '' ? '' : `<code>${escaped}</code>`;
}
function prose(text) {
    return (0,safe_text/* toSafeText */._J)(text, MAX_TEXT_LENGTH)
        .trim()
        .split(/[^\S\n]*\r?\n[^\S\n]*/)
        .map(linkPages)
        .join('<br>');
}
function linkPages(line) {
    let linked = '';
    let from = 0;
    for (const { index, 0: url } of line.matchAll(APPLE_PAGE)) {
        linked += `${markdown_escape(line.slice(from, index))}<a href="${url}">${markdown_escape(url)}</a>`;
        from = index + url.length;
    }
    return linked + markdown_escape(line.slice(from));
}
function codeBlock(text) {
    return (0,safe_text/* toSafeText */._J)(text, MAX_TEXT_LENGTH)
        .trim()
        .split(/\r\n|\r|\n/)
        .map((line) => `    ${line}`);
}
function markdown_escape(text) {
    return text.replace(/[&<>|`\\*_[\]~$@]|:(?=\/\/)|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./build/action/summary/write.js


const MAX_SUMMARY_BYTES = 1024 * 1024;
const NOTE_BYTES = 1024;
const NOTE = '\n\nThe summary is cut off because GitHub shows at most 1 MiB. The outputs are complete.\n';
function writeSummary(lines) {
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (!file)
        return;
    try {
        (0,external_node_fs_.appendFileSync)(file, joinLines(lines));
    }
    catch (error) {
        const { code: reason, message } = error;
        warning(`The job summary could not be written (${reason ?? message}). Nothing else is affected`);
    }
}
function joinLines(lines) {
    let text = '';
    let bytes = 0;
    for (const line of lines) {
        bytes += Buffer.byteLength(line) + 1;
        if (bytes > MAX_SUMMARY_BYTES - NOTE_BYTES)
            return text + NOTE;
        text += `${line}\n`;
    }
    return `${text}\n`;
}

;// CONCATENATED MODULE: ./build/action/titles.js

const INPUT_TITLES = {
    ERR_INPUT_MISSING: 'is missing',
    ERR_NOT_FOUND: 'was not found',
    ERR_KEY_INVALID: 'is not a key',
    ERR_KEY_ENCRYPTED: 'is encrypted',
    ERR_KEY_DAMAGED: 'is damaged',
    ERR_KEY_WRONG_TYPE: 'is the wrong key',
    ERR_FILE_PROTECTED: 'must not be overwritten',
};
const TITLES = {
    ERR_NOT_FOUND: 'The app, key or domain does not exist',
    ERR_API_UNAUTHORIZED: 'Apple does not accept the API key',
    ERR_API_FORBIDDEN: 'The API key does not allow this request',
    ERR_API_CONFLICT: 'The account or app does not allow this request',
    ERR_API_RATE_LIMITED: 'The request limit of the API key is used up',
    ERR_API_UNAVAILABLE: 'The server failed',
    ERR_API_REFUSED: 'The request was refused',
    ERR_NETWORK_CONNECTION: 'The connection failed',
    ERR_NETWORK_TIMEOUT: 'The server did not respond in time',
    ERR_NETWORK_CERTIFICATE: "The server's certificate is not trusted",
    ERR_NETWORK_PROXY: 'The proxy cannot be used',
    ERR_NETWORK_RESPONSE: 'The response cannot be used',
    ERR_FILE_WRITE: 'A file could not be written or read',
    ERR_FILE_PROTECTED: 'A file was not overwritten',
    ERR_STORE_REFUSED: 'GitHub refused access to the secret',
    ERR_STORE_NOT_STORED: 'The new key was not stored',
    ERR_STORE_FAILED: 'It is not certain that the new key is stored',
    ERR_STORE_TIMEOUT: 'The store command did not end in time',
    ERR_STORE_MISSING: 'The file or secret to rotate does not exist',
    ERR_ROTATION_CONFLICT: 'Another rotation runs at the same time',
    ERR_ROTATION_INCOMPLETE: 'A step could not be confirmed',
    ERR_VERIFY_SIGNATURE: 'The signature of the token is not valid',
    ERR_VERIFY_EXPIRED: 'The token has expired',
    ERR_VERIFY_TOKEN: 'The token is not valid',
    ERR_SEAL_EXPIRED: 'The sealed outputs have expired',
    ERR_SEAL_PASSPHRASE: 'The passphrase is wrong, or the seal was changed',
    ERR_SEAL_DAMAGED: 'The sealed text is damaged',
    ERR_CANCELLED: 'The run was cancelled',
};
function failuresOf(error) {
    if (error instanceof errors/* InputError */.dz)
        return error.problems.map((problem) => {
            const code = problem.code ?? 'ERR_INPUT';
            const title = `${problem.input} ${INPUT_TITLES[code] ?? 'is not valid'}`;
            return { title, message: (0,errors/* describeProblems */.yg)([problem]).join(), code };
        });
    if (error instanceof errors/* ReportError */.$g)
        return error.failures.map(({ check, detail }) => ({
            title: `The check "${check}" failed`,
            message: `${check}: ${detail}`,
            code: error.code,
        }));
    const code = error instanceof errors/* AscError */.Wg ? error.code : undefined;
    const message = error instanceof Error ? error.message : String(error);
    return [{ title: (code && TITLES[code]) ?? 'An unexpected error stopped the step', message, code }];
}

;// CONCATENATED MODULE: ./build/action/report-failure.js







function reportFailure(error, mode) {
    const failures = failuresOf(error);
    for (const { title, message, code } of failures)
        core_error((0,safe_text/* toSafeText */._J)(message), {
            title: (0,safe_text/* toSafeLine */.Dg)(`asc-credentials: ${title}${code === undefined ? '' : ` (${code})`}`),
        });
    const urls = troubleshootingUrls(failures.flatMap(({ code }) => code ?? []));
    for (const url of urls)
        info(`See ${url}`);
    writeSummary(error instanceof errors/* ReportError */.$g ? describeHelp(urls) : describeFailures(failures, { mode, urls }));
}
function* describeFailures(failures, { mode, urls }) {
    yield `### asc-credentials${mode === undefined ? '' : `: ${mode}`} failed`;
    yield '';
    yield* table(['error', 'what is wrong'], failures.map(({ title, message }) => [`${CROSS_MARK}&nbsp;${prose(title)}`, prose(message)]));
    yield* describeHelp(urls);
}
function* describeHelp(urls) {
    if (urls.length === 0)
        return;
    yield '';
    yield urls.map((url) => `[Troubleshooting: ${describeSection(url)}](${url})`).join(', ');
}
function describeSection(url) {
    return String(url.split('#')[1]).replaceAll('-', ' ');
}

;// CONCATENATED MODULE: ./build/action/post-state.js
const KEY_FILE_STATE = 'key-file';

;// CONCATENATED MODULE: ./build/action/runner-output.js




const MAX_OUTPUT_LENGTH = 500_000;
function setOutputs(outputs, variables) {
    for (const { secrets } of outputs)
        mask(secrets);
    writeToRunner('The log says what this step has done: only its outputs are missing', () => {
        for (const { name, text } of outputs)
            setOutput(name, text);
        for (const [name, value] of Object.entries(variables))
            exportVariable(name, value);
    });
    const characters = outputs.reduce((sum, { text }) => sum + text.length, 0);
    if (characters <= MAX_OUTPUT_LENGTH)
        return;
    warning(`The outputs have ${characters} characters, more than GitHub keeps (1 MB per job). Write them to a file instead`);
}
function saveKeyFile(file) {
    writeToRunner('The key file was not written, because nothing would remove it', () => {
        saveState(KEY_FILE_STATE, file);
    });
}
function writeToRunner(consequence, write) {
    try {
        write();
    }
    catch (error) {
        const { code, message } = error;
        throw new errors/* AscError */.Wg('ERR_FILE_WRITE', `A file of the runner could not be written (${code ?? message}). ${consequence}. Check that the runner's disk has free space`);
    }
}

;// CONCATENATED MODULE: ./build/action/summary/describe-run.js




const MAX_ROWS = 1_000;
const MAX_ENTRIES = 20;
function* describeRun({ task, values, outputs, list, now }) {
    yield `### asc-credentials: ${task.name}`;
    yield '';
    for (const { name } of outputs) {
        const headline = task.outputs[name]?.headline;
        if (headline !== undefined)
            yield* [`**${headline}.**`, ''];
    }
    yield `${summaryOf(task)}.`;
    const shown = outputs.filter(({ name }) => task.outputs[name]?.hideInSummary !== true);
    const simple = shown.filter((output) => output.secrets.length > 0 || !isLong(output.value));
    const rows = [...inputRows({ task, values, outputs }), ...simple.map((output) => outputRow(output, now))];
    const hidden = outputs.filter((output) => !shown.includes(output)).map(({ name }) => [name, 'set']);
    if (rows.length + hidden.length > 0) {
        yield '';
        yield* table(['name', 'value'], [...rows, ...hidden]);
    }
    for (const { name, value } of shown.filter((output) => !simple.includes(output))) {
        yield '';
        yield `**${name}**`;
        yield '';
        yield* describeLong(value, now);
    }
    if (list)
        yield* ['', `**${list.title}**`, '', ...describeList(list.entries)];
}
function inputRows({ task, values, outputs }) {
    const isOutput = (name) => outputs.some((output) => output.name === name);
    return Object.entries(task.inputs)
        .filter(([name, { showInSummary }]) => showInSummary && !isOutput(name) && values.get(name) !== undefined)
        .map(([name, { type }]) => [name, describeInput(type, values.get(name))]);
}
function describeInput(type, value) {
    return describeValue(type.summarize ? type.summarize(value) : value);
}
function outputRow({ name, value, secrets }, now) {
    if (secrets.length > 0)
        return [name, 'set, masked'];
    const age = value instanceof Date ? ` (${(0,duration/* relativeTime */.KW)(value.getTime(), now)})` : '';
    return [name, `${describeValue(value)}${age}`];
}
function isLong(value) {
    if (typeof value === 'string')
        return value.trim().includes('\n');
    return Array.isArray(value) ? value.some(isObject) : isObject(value) && !(value instanceof Date);
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
function* describeLong(value, now) {
    if (typeof value === 'string')
        yield* codeBlock(value);
    else if (Array.isArray(value))
        yield* describeList(value);
    else
        yield* table(['claim', 'value'], claimRows(Object(value), now));
}
function* describeList(given) {
    const entries = [];
    let total = 0;
    for (const entry of given) {
        total += 1;
        if (total <= MAX_ROWS)
            entries.push(entry);
    }
    const columns = [...new Set(entries.flatMap((entry) => Object.keys(Object(entry))))].filter((name) => TEXTS.includes(name) || !entries.some((entry) => isLong(memberOf(entry, name))));
    const rows = entries.map((entry) => columns.map((name) => describeMember(name, memberOf(entry, name))));
    yield* table(columns.map(readableName), rows);
    if (total > MAX_ROWS) {
        yield '';
        yield `And ${total - MAX_ROWS} more.`;
    }
}
function memberOf(entry, name) {
    return Object(entry)[name];
}
const TEXTS = ['check', 'detail'];
const STATUS = {
    pass: '\u2705&nbsp;pass',
    fail: `${CROSS_MARK}&nbsp;fail`,
    unknown: '\u26a0\ufe0f&nbsp;unknown',
    skipped: '\u26aa&nbsp;skipped',
};
function describeMember(name, value) {
    if (value === undefined)
        return '';
    if (name === 'app' && value === null)
        return 'the account';
    if (name === 'status')
        return getOwn(STATUS, textOf(value)) ?? prose(textOf(value));
    return TEXTS.includes(name) ? prose(textOf(value)) : describeValue(value);
}
function readableName(member) {
    return prose(member.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}
function claimRows(claims, now, prefix = '') {
    return Object.entries(claims).flatMap(([name, value]) => {
        const path = prefix + name;
        if (isObject(value) && !Array.isArray(value))
            return claimRows(value, now, `${path}.`);
        return [[code(path), `${describeValue(value)}${describeTime(name, value, now)}`]];
    });
}
function describeTime(name, value, now) {
    const date = new Date(Number(value) * 1000);
    if (!['iat', 'exp', 'nbf'].includes(name) || typeof value !== 'number' || Number.isNaN(date.getTime()))
        return '';
    return ` (${date.toISOString().replace('.000Z', 'Z')}, ${(0,duration/* relativeTime */.KW)(date.getTime(), now)})`;
}
function describeValue(value) {
    if (!Array.isArray(value))
        return code(textOf(value));
    if (value.length === 0)
        return 'none';
    if (value.length > MAX_ENTRIES)
        return code(`${value.length} entries`);
    return value
        .map((entry) => code(textOf(entry)))
        .filter((entry) => entry !== '')
        .join(', ');
}
function textOf(value) {
    if (value instanceof Date)
        return value.toISOString().replace('.000Z', 'Z');
    return isObject(value) ? Object.values(value).map(textOf).join(' ') : String(value);
}

;// CONCATENATED MODULE: ./build/action/action.js



















async function runAction() {
    process.stdout.on('error', () => undefined);
    let mode;
    try {
        const names = givenNames();
        const task = await loadTask(getInput('mode') || undefined).catch((error) => {
            maskByName(names);
            throw error;
        });
        mode = task.name;
        await runTask(task, await collectStepInputs(names, task));
        return 0;
    }
    catch (error) {
        reportFailure(error, mode);
        return 1;
    }
}
async function runTask(task, { entryPoint, known, knownNames, unknown }) {
    const read = await readInputs(task, known, entryPoint);
    const mistakes = describeUnknown(unknown, knownNames, task);
    if (!task.changesAccount)
        for (const { input, reason } of mistakes)
            warn(`${input}: ${reason}`);
    const problems = [...read.problems, ...(task.changesAccount ? mistakes : [])];
    const warnOfInput = (input, reason) => {
        warn(`${read.labelOf(input)}: ${reason}`);
    };
    await withInputNames(task.inputs, read.labelOf, async () => {
        const request = createRequest(task, { ...read, problems }, { warn: warnOfInput });
        const nameOf = nameTerms(task.inputs, read.labelOf);
        await report(task, { values: read.parsed.values, request }, () => runCancellable(task, (signal) => task.run(request, createActionContext({ signal, nameOf }))));
    });
}
function warn(message) {
    warning((0,safe_text/* toSafeText */._J)(message));
}
function say(message) {
    info((0,safe_text/* toSafeText */._J)(message));
}
function createActionContext(parts) {
    const { RUNNER_TEMP: folder } = process.env;
    return createContext({
        ...parts,
        log: { info: say, warn, progress: createProgressReporter(say, 5_000) },
        mask: (secret) => {
            mask((0,key_mask_variants/* maskVariants */.Z)(secret));
        },
        announceFile: saveKeyFile,
        ...(folder && { temporaryFolder: () => folder }),
    });
}
async function report(task, { values, request }, run) {
    const show = (result) => {
        const outputs = namedOutputs(task, result);
        setOutputs(outputs, task.variables?.(result, request) ?? {});
        writeSummary(describeRun({ task, values, outputs, list: task.summaryList?.(request), now: Date.now() }));
    };
    try {
        show(await runInLogGroup(task, run));
    }
    catch (error) {
        if (error instanceof errors/* ReportError */.$g)
            show(error.outputs);
        throw error;
    }
}
async function runInLogGroup(task, run) {
    if (!task.groupLog)
        return run();
    startGroup(`asc-credentials: ${task.name}`);
    try {
        return await run();
    }
    finally {
        endGroup();
    }
}

;// CONCATENATED MODULE: ./build/action/clean-up.js





function cleanUp() {
    const state = getState(KEY_FILE_STATE);
    return state === '' ? 0 : removeKeyFile(state);
}
function removeKeyFile(state) {
    const file = readState(state);
    if (!file)
        return fail('The state of the main step cannot be read, so nothing was removed. Check that no key file is left');
    try {
        const found = lstatUnlessMissing(file.directory);
        if (!found)
            return 0;
        if (!isOurs(file, found))
            return fail(`${file.directory} was not created by this Action, so it was not removed. Look for ${file.path}, and remove it`);
        (0,external_node_fs_.rmSync)(file.path, { force: true });
    }
    catch (error) {
        return fail(`${file.path} could not be removed (${codeOf(error)}). Remove it yourself if the machine is used again after the job`);
    }
    removeDirectory(file);
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
    const named = (0,external_node_path_.basename)(directory).startsWith('asc-credentials-') && (0,external_node_path_.dirname)(path) === directory;
    return named && found.isDirectory();
}
function removeDirectory({ directory, path }) {
    try {
        (0,external_node_fs_.rmdirSync)(directory);
        info((0,safe_text/* toSafeText */._J)(`Removed ${path}`));
    }
    catch (error) {
        const code = codeOf(error);
        const reason = ['ENOTEMPTY', 'EEXIST'].includes(code)
            ? 'contains other files, so it was not removed'
            : `could not be removed (${code})`;
        warning((0,safe_text/* toSafeText */._J)(`${directory} ${reason}; the key file was removed`));
    }
}
function lstatUnlessMissing(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(codeOf(error)))
            return undefined;
        throw error;
    }
}
function fail(message) {
    core_error((0,safe_text/* toSafeText */._J)(message), { title: 'asc-credentials: The key file was not removed' });
    return 1;
}
function codeOf(error) {
    return error.code ?? 'no code';
}

;// CONCATENATED MODULE: ./build/entry/run-process.js

function runProcess(run, report) {
    process.exitCode = 1;
    let failed = false;
    const fail = (error) => {
        failed = true;
        process.exitCode = 1;
        report((0,safe_text/* toSafeLine */.Dg)(error instanceof Error ? error.message : String(error)));
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
        core_error(message, { title: 'asc-credentials: An unexpected error stopped the step' });
    });
}

;// CONCATENATED MODULE: ./build/action/main.js




const isPostStep = (0,external_node_path_.basename)(process.argv[1] ?? '') === 'post.js';
runStep(isPostStep ? cleanUp : runAction);

module.exports = __webpack_exports__;
/******/ })()
;