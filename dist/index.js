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

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 4583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ mintAscToken),
/* harmony export */   v: () => (/* binding */ LONGEST_ASC_LIFETIME)
/* harmony export */ });
/* harmony import */ var _sign_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4553);

/**
 * Seconds: Apple refuses tokens for which `exp - iat` is over 20 minutes, and `iat` is set back inside that span. A client
 * whose clock was 34 s fast was refused at 20 minutes and accepted at 19.
 */
const LONGEST_ASC_LIFETIME = 20 * 60 - _sign_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKDATE */ .Q0;
/**
 * Makes a token for the App Store Connect API;
 * see https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests
 */
function mintAscToken({ issuerId, keyId, privateKey }, options) {
    const expires = Math.floor(options.now / 1000) + options.lifetime;
    const claims = {
        ...(issuerId === undefined ? { sub: 'user' } : { iss: issuerId }),
        iat: (0,_sign_js__WEBPACK_IMPORTED_MODULE_0__/* .issuedAt */ .J8)(options.now),
        exp: expires,
        aud: options.inHouse ? 'apple-developer-enterprise-v1' : 'appstoreconnect-v1',
        ...(options.scope && { scope: [...options.scope] }),
    };
    return { token: (0,_sign_js__WEBPACK_IMPORTED_MODULE_0__/* .signToken */ .zF)(privateKey, claims, keyId), expiresAt: new Date(expires * 1000) };
}


/***/ }),

/***/ 857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isWholeSequence),
/* harmony export */   r: () => (/* binding */ derShape)
/* harmony export */ });
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const SEQUENCE = 0x30;
/** A sequence whose declared length is not the length it has: cut short, or altered on its way. */
function isWholeSequence(der) {
    const element = readElement(der);
    return element?.tag === SEQUENCE && element.end === der.length;
}
/** Names a whole DER sequence by its members, following RFC 5208, 5915, 5280, 7292 and 8017. */
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
    // A request holds version, subject, public key and attributes; a certificate has more (RFC 2986, 5280).
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
    const [tag, first] = der;
    if (tag === undefined || first === undefined)
        return undefined;
    const longForm = first > 0x80 && first <= 0x84 ? first - 0x80 : 0;
    if (first >= 0x80 && longForm === 0)
        return undefined;
    if (der.length < 2 + longForm)
        return undefined;
    const length = longForm > 0 ? der.readUIntBE(2, longForm) : first;
    const start = 2 + longForm;
    return { tag, content: der.subarray(start, start + length), end: start + length };
}


/***/ }),

/***/ 1420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   KW: () => (/* binding */ relativeTime),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   vB: () => (/* binding */ roughly)
/* harmony export */ });
const SECONDS = { d: 86_400, h: 3_600, m: 60, s: 1 };
/** `90s`, `15m`, `24h`, `7d`, `1h30m` or plain seconds, as seconds; undefined where it is none of these. */
function parseDuration(text) {
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    const parts = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/.exec(text);
    if (text === '' || !parts)
        return undefined;
    return Object.values(SECONDS).reduce((sum, unit, index) => sum + unit * Number(parts[index + 1] ?? 0), 0);
}
/** Seconds as `parseDuration` reads them, the largest units first: 5400 is `1h30m`. */
function formatDuration(seconds) {
    return inUnits(seconds).join('');
}
/** Seconds in the two largest units: 93784 is `1d2h`. */
function roughly(seconds) {
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
/** How far away a moment is: `in 14m59s`, `2d3h ago`. Both in milliseconds since 1970. */
function relativeTime(moment, now) {
    const distance = roughly(Math.abs(Math.ceil((moment - now) / 1000)));
    return moment >= now ? `in ${distance}` : `${distance} ago`;
}


/***/ }),

/***/ 1645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ writePrivateFile),
/* harmony export */   S2: () => (/* binding */ removeQuietly),
/* harmony export */   SK: () => (/* binding */ refuseOtherThanFile),
/* harmony export */   _u: () => (/* binding */ warnWhereOpen),
/* harmony export */   aP: () => (/* binding */ createPrivateFile),
/* harmony export */   gl: () => (/* binding */ storeError),
/* harmony export */   oN: () => (/* binding */ besides),
/* harmony export */   qf: () => (/* binding */ writeNew)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9473);




// All of it at once, without waiting: the files are small, and node:fs/promises costs a start more than writing them.
/** Writes a secret to a new file of mode 0600, whole or not at all; refuses one that is there. */
function createPrivateFile(path, text, log) {
    const temporary = besides(path);
    try {
        writeNew(temporary, [text]);
        placeNew(temporary, path);
        warnWhereOpen(path, log);
    }
    catch (error) {
        throw storeError(path, error);
    }
    finally {
        removeQuietly(temporary);
    }
}
/** Unlike rename, link refuses a name that is taken; not every file system has it. */
function placeNew(temporary, path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.linkSync)(temporary, path);
    }
    catch {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.copyFileSync)(temporary, path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL);
    }
}
/**
 * Writes a secret to a file that only its owner can read, whole or not at all: a new file of mode 0600 beside it takes
 * its place. Where the system has no such modes (Windows), the folder's own rights apply, and `log` is warned. Throws
 * `ERR_STORE`.
 */
function writePrivateFile(path, pieces, log) {
    refuseOtherThanFile(path);
    const temporary = besides(path);
    try {
        writeNew(temporary, pieces);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
        warnWhereOpen(path, log);
    }
    catch (error) {
        removeQuietly(temporary);
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AscError */ .Wg ? error : storeError(path, error);
    }
}
/** Removes what a failed run has left, if it can: what failed is told, not this. */
function removeQuietly(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path);
    }
    catch {
        // It was never made, or a file of mode 0600 stays.
    }
}
/** Says so where a file of mode 0600 has become one that others can read: not every system has modes. */
function warnWhereOpen(path, log) {
    const { mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path);
    if ((mode & 0o077) !== 0)
        log.warn(`${path} can be read by all whom its folder lets in: this system keeps no modes of files`);
}
/**
 * Refuses a path at which there is anything but a plain file: run as root, a file in place of /dev/null would be one for the
 * whole machine; one in place of a link would leave the file that others read as it was.
 */
function refuseOtherThanFile(path) {
    const found = lookAt(path);
    if (!found || found.isFile())
        return;
    const what = found.isDirectory()
        ? 'a folder'
        : found.isSymbolicLink()
            ? 'a symbolic link'
            : 'a device or pipe';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AscError */ .Wg('ERR_STORE', `${path} could not be written: it is ${what}, which is never replaced. Give the path of a file`);
}
function lookAt(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path);
    }
    catch {
        return undefined; // Nothing there, or nothing to be seen: writing will tell.
    }
}
/** A name beside a path for what is still being written. */
function besides(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path)), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
}
/** Writes a new file of mode 0600; a file that is there is an error of the system's, EEXIST. */
function writeNew(path, pieces) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'wx', 0o600);
    try {
        for (const piece of pieces)
            writeWhole(file, Buffer.from(piece));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
/** The system may take less than it is given, as when the disk is all but full. */
function writeWhole(file, bytes) {
    for (let written = 0; written < bytes.length;)
        written += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(file, bytes, written);
}
/** Why a secret could not be written to a file; the file's own text is never part of it. */
function storeError(path, error) {
    const { code, message } = error;
    const reason = code === 'EEXIST'
        ? 'is there already, and is never overwritten: the key in it could not be had again. Give another path, or move it away'
        : `could not be written (${code ?? message}). Check that its folder exists, can be written to and has room`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AscError */ .Wg('ERR_STORE', `${path} ${reason}`);
}


/***/ }),

/***/ 4538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ PublicKey),
/* harmony export */   Z: () => (/* binding */ PrivateKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _p256_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(553);


/** A public key on P-256; the text it was read from leaves no trace in it. */
class PublicKey {
    /** The 64 bytes of its point, which is on the curve. */
    point;
    constructor(point) {
        this.point = point;
    }
    equals(other) {
        return this.point.equals(other.point);
    }
    /** As Apple takes it: SPKI in PEM. */
    get pem() {
        return armoured('PUBLIC KEY', (0,_p256_js__WEBPACK_IMPORTED_MODULE_1__/* .publicDer */ .rG)(this.point));
    }
    /** SHA-256 over the SPKI DER, written as `ssh-keygen` writes fingerprints: `SHA256:` and unpadded base64. */
    get fingerprint() {
        return `SHA256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', (0,_p256_js__WEBPACK_IMPORTED_MODULE_1__/* .publicDer */ .rG)(this.point), 'base64').replace(/=+$/, '')}`;
    }
    /** For OpenSSL to verify with. */
    toKeyObject() {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: jwkOf(this.point), format: 'jwk' });
    }
}
/**
 * A private key on P-256, with a public half that is its own. OpenSSL is handed it where something is signed and not
 * before: that takes half a millisecond, which a key that is only looked at need not cost.
 */
class PrivateKey {
    publicKey;
    /** Hidden from JSON and from what a console shows of an object. */
    #scalar;
    /** Throws `KeyError` where number and point are no pair. */
    constructor(parts) {
        (0,_p256_js__WEBPACK_IMPORTED_MODULE_1__/* .requirePair */ .Q9)(parts);
        this.publicKey = new PublicKey(parts.point);
        this.#scalar = parts.scalar;
    }
    get parts() {
        return { scalar: this.#scalar, point: this.publicKey.point };
    }
    /** PKCS#8 in PEM, as Apple's .p8 files are. */
    get pem() {
        const [pkcs8] = (0,_p256_js__WEBPACK_IMPORTED_MODULE_1__/* .privateDers */ .cV)(this.parts);
        return armoured('PRIVATE KEY', pkcs8);
    }
    /** For OpenSSL to sign with. */
    toKeyObject() {
        const jwk = { ...jwkOf(this.publicKey.point), d: this.#scalar.toString('base64url') };
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: jwk, format: 'jwk' });
    }
}
/** In JWK, because OpenSSL's decoders of DER cost a start more than a millisecond. */
function jwkOf(point) {
    return {
        kty: 'EC',
        crv: 'P-256',
        x: point.toString('base64url', 0, 32),
        y: point.toString('base64url', 32),
    };
}
function armoured(label, der) {
    const lines = der.toString('base64').replace(/.{64}/g, '$&\n');
    return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}


/***/ }),

/***/ 1101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  An: () => (/* binding */ generatePrivateKey),
  M_: () => (/* binding */ readKeyParts),
  $k: () => (/* binding */ readPrivateKey),
  RR: () => (/* binding */ readPublicKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: ./build/core/der.js
var core_der = __nccwpck_require__(857);
// EXTERNAL MODULE: ./build/core/key-pair.js
var key_pair = __nccwpck_require__(4538);
;// CONCATENATED MODULE: ./build/core/key-text.js


const ENCRYPTED = 'is encrypted. Decrypt it first (openssl pkcs8 -in key.pem ...) and give the unencrypted key: a CI secret is its protection';
/** A key has some 300 characters, with all that files keep beside one a few thousand; longer texts only cost time. */
const LONGEST = 50_000;
const ARMOUR = /-----BEGIN([A-Z0-9 ]*)-----([^-]*)-----END[A-Z0-9 ]*-----/g;
/**
 * Finds the keys in a text as it arrives from a CI system's secrets: with literal `\n`, CRLF, a byte order mark,
 * quotes, indentation, spaces for newlines or no newlines, as base64 of the whole or as the base64 body alone.
 */
function readKeyBlocks(text) {
    if (text.length > LONGEST)
        throw new errors/* KeyError */.eN(TOO_LONG);
    const tidy = tidyText(text);
    const blocks = Array.from(tidy.matchAll(ARMOUR), ([, label = '', body = '']) => ({
        label: label.replaceAll(' ', ''),
        der: decodeBase64(body) ?? refuse(text),
    }));
    if (blocks.length === 0) {
        const bytes = decodeBase64(tidy) ?? refuse(text);
        const inner = decodeText(bytes);
        if (inner.includes('-----'))
            return readKeyBlocks(inner); // It is shorter each time.
        blocks.push({ label: '', der: bytes });
    }
    return blocks.every(({ der }) => (0,core_der/* isWholeSequence */.N)(der) || der[0] === OBJECT_IDENTIFIER)
        ? blocks
        : refuse(text);
}
/** What an EC PARAMETERS block holds, beside the sequences of all keys. */
const OBJECT_IDENTIFIER = 0x06;
function tidyText(text) {
    const unescaped = text.includes('\\')
        ? text.replace(/(?<!\\)\\+[rnt]/g, '\n').replace(/(?<!\\)\\+\//g, '/')
        : text;
    return /[^\s"'`](?:[^]*[^\s"'`])?/.exec(unescaped)?.[0] ?? ''; // Without the blanks and quotes around it.
}
function decodeBase64(body) {
    const digits = body.replace(/\s+/g, '');
    return /^[A-Za-z0-9+/_-]+={0,2}$/.test(digits) ? Buffer.from(digits, 'base64') : undefined;
}
// PowerShell's usual recipe encodes UTF-16.
function decodeText(bytes) {
    return bytes.toString(bytes.includes(0) ? 'utf16le' : 'latin1');
}
/** Names what people put where a key belongs: nothing, a path, a variable, a key of another tool, half a key. */
function refuse(given) {
    const text = tidyText(given);
    // As it was given too: in a path of Windows, \n and \r are no newlines.
    const found = whatElse(text) ?? whatElse(given.trim());
    const cutShort = decodeBase64(text.replace(/-----(?:BEGIN|END)[A-Z0-9 ]*-----/g, ''))?.[0] === SEQUENCE;
    throw new errors/* KeyError */.eN(found ?? (cutShort ? CUT_SHORT : NO_KEY));
}
const SEQUENCE = 0x30;
const CUT_SHORT = 'is cut short or altered: its length is not the one it declares. Give the whole contents of the file, unchanged';
const NO_KEY = 'is not a key: it is neither PEM nor the base64 of a key. Give the contents of the .p8 or .pem file';
const TOO_LONG = 'is not a key: it is far too long for one. Give the contents of the .p8 or .pem file, and nothing else';
const OPENSSH = 'is an OpenSSH key. Expected PEM as Apple or openssl writes it; "openssl ecparam -name prime256v1 -genkey -noout" makes such a key';
/** What people put where a key belongs, as far as it has a form of its own. */
function whatElse(text) {
    const forms = [
        [/^$/, `is empty. ${errors/* WHY_EMPTY */.x1}`],
        [/^\*+$/, 'is only asterisks: a masked secret, copied from a log. Give the key itself'],
        [
            /\$\{\{/,
            'is a ${{ }} expression that was not expanded. Expressions are expanded in workflow files only',
        ],
        [
            /^(?:\$\{?\w+\}?|\$env:\w+|%\w+%|\$\(.*\))$/s,
            'is the name of a variable that was not expanded. Give its value',
        ],
        [/BEGIN ?OPENSSH ?PRIVATE|^(?:ssh|ecdsa|sk)-[\w@.-]+ AAAA/, OPENSSH],
        [/^PuTTY-User-Key-File/, 'is a PuTTY key. Expected PEM as Apple or openssl writes it'],
        [/Proc-Type: ?4, ?ENCRYPTED|BEGIN ?ENCRYPTED ?PRIVATE/, ENCRYPTED],
        [/^[[{]/, 'is JSON. Expected a key as PEM: the contents of the .p8 or .pem file'],
        [
            /^(?:~|\.{1,2})?[\\/]\S*$|^[A-Za-z]:[\\/]|^[^\n]{1,300}\.(?:p8|p12|pem|key|der|txt|cer|crt|json)$/,
            'is a path, not the contents of the file. Give the contents of the file itself',
        ],
        [
            /-----BEGIN[A-Z0-9 ]*-----\s*-----END/,
            'is cut short: nothing is between its BEGIN and END lines. Give the whole contents of the file',
        ],
        [
            /-----BEGIN(?![\s\S]*-----END)/,
            'is cut short: its -----END line is missing. Give the whole contents of the file',
        ],
        [
            /^(?![\s\S]*-----BEGIN)[\s\S]*-----END/,
            'is cut short: its -----BEGIN line is missing. Give the whole contents of the file',
        ],
    ];
    return forms.find(([form]) => form.test(text))?.[1];
}

// EXTERNAL MODULE: ./build/core/p256.js
var p256 = __nccwpck_require__(553);
;// CONCATENATED MODULE: ./build/core/key.js






/**
 * A P-256 private key from any text that still holds one, PKCS#8 or SEC1; a `KeyError` names what else it is.
 * A text whose public half is another key's is refused.
 */
function readPrivateKey(given) {
    return new key_pair/* PrivateKey */.Z(typeof given === 'string' ? readKeyParts(given) : takePrivateKey(given));
}
/** The same, where nobody asks whether number and public half are a pair. */
function readKeyParts(text) {
    const blocks = readKeyBlocks(text).filter(({ label }) => label !== 'ECPARAMETERS');
    const [only, ...others] = blocks;
    const parts = only && others.length === 0 ? (0,p256/* splitPrivateKey */.T7)(only.der) : undefined;
    if (parts)
        return parts;
    const keys = blocks.filter(({ der }) => isPrivate((0,core_der/* derShape */.r)(der)));
    if (keys.length > 1)
        throw new errors/* KeyError */.eN(`holds ${keys.length} private keys. Give one of them`);
    const [key = only] = keys;
    if (!key)
        throw new errors/* KeyError */.eN('holds only EC parameters, no key. Make one with "openssl ecparam -name prime256v1 -genkey -noout"');
    return takePrivateKey(parsePrivate(key));
}
/** A P-256 public key from any text that holds one, as SPKI; a private key in its place is refused. */
function readPublicKey(given) {
    if (typeof given !== 'string')
        return takePublicKey(given);
    const blocks = readKeyBlocks(given);
    const refusals = blocks.map(({ der }) => (0,core_der/* derShape */.r)(der)).map((shape) => whyNotPublic(shape));
    const reason = refusals.find((refusal) => refusal !== undefined);
    if (reason !== undefined)
        throw new errors/* KeyError */.eN(reason);
    if (blocks.length > 1)
        throw new errors/* KeyError */.eN(`holds ${blocks.length} public keys. Give one of them`);
    const der = blocks[0]?.der ?? Buffer.alloc(0);
    const point = (0,p256/* splitPublicKey */.JQ)(der);
    if (point)
        return parse(() => new key_pair/* PublicKey */.J((0,p256/* onCurve */.Pe)(point)));
    return takePublicKey(parse(() => (0,external_node_crypto_.createPublicKey)({ key: der, format: 'der', type: 'spki' })));
}
/** A new private key. */
function generatePrivateKey() {
    return readPrivateKey((0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: p256/* P256 */.Qj }).privateKey);
}
function isPrivate(shape) {
    return shape === 'PKCS#8 private key' || shape === 'SEC1 private key' || shape === 'RSA private key';
}
function parsePrivate({ der }) {
    switch ((0,core_der/* derShape */.r)(der)) {
        case 'PKCS#8 private key':
            return parse(() => (0,external_node_crypto_.createPrivateKey)({ key: der, format: 'der', type: 'pkcs8' }));
        case 'SEC1 private key':
            return parse(() => (0,external_node_crypto_.createPrivateKey)({ key: der, format: 'der', type: 'sec1' }));
        case 'RSA private key':
            throw new errors/* KeyError */.eN(wrongType('an RSA key'));
        case 'public key':
        case 'RSA public key':
            throw new errors/* KeyError */.eN('is a public key, where the private key belongs. Give the private half: the .p8 file from App Store Connect, or the file that openssl generated');
        case 'certificate':
        case 'certificate signing request':
            throw new errors/* KeyError */.eN(`is a ${String((0,core_der/* derShape */.r)(der))}, where a private key belongs. Give the private key: the .p8 file from App Store Connect, or the file that openssl generated`);
        case 'PKCS#12 file':
            throw new errors/* KeyError */.eN('is a PKCS#12 file (.p12), which holds a signing certificate. Give the .p8 key from App Store Connect');
        case 'encrypted private key':
            throw new errors/* KeyError */.eN(ENCRYPTED);
        default:
            throw new errors/* KeyError */.eN('is not a key: its base64 holds something else. Give the contents of the .p8 or .pem file');
    }
}
function whyNotPublic(shape) {
    if (shape === 'public key')
        return undefined;
    if (isPrivate(shape) || shape === 'encrypted private key')
        return 'is a private key, where the public key belongs. Give its public half ("openssl ec -in key.pem -pubout" writes it), or give the private key as distribution-private-key';
    if (shape === 'certificate' || shape === 'certificate signing request')
        return `is a ${shape}, where a public key belongs. Give the public key ("openssl ec -in key.pem -pubout" writes it)`;
    return shape === 'RSA public key'
        ? wrongType('an RSA key')
        : 'is not a public key. Expected PEM that begins with -----BEGIN PUBLIC KEY-----';
}
function parse(read) {
    try {
        return read();
    }
    catch {
        // OpenSSL's reason is about ASN.1 and helps nobody; as a cause it could only carry parts of the key.
        throw new errors/* KeyError */.eN('is damaged: it has the outline of a key, but cannot be read as one. Give the file again, unchanged');
    }
}
function requireP256(key) {
    const curve = key.asymmetricKeyDetails?.namedCurve;
    if (curve === p256/* P256 */.Qj)
        return;
    throw new errors/* KeyError */.eN(wrongType(curve
        ? `an elliptic curve key on ${CURVES[curve] ?? curve}`
        : `an ${String(key.asymmetricKeyType).toUpperCase()} key`));
}
const CURVES = {
    secp384r1: 'P-384',
    secp521r1: 'P-521',
    secp256k1: 'secp256k1',
};
function wrongType(found) {
    return `is ${found}. Apple takes elliptic curve keys on P-256 (prime256v1) only: "openssl ecparam -name prime256v1 -genkey -noout" makes one`;
}
/**
 * Its number and point, without what its file may have brought along: explicit curve parameters (its public half would
 * then differ from Apple's copy byte by byte) and a public half that is not its own.
 */
function takePrivateKey(key) {
    if (key.type !== 'private')
        throw new errors/* KeyError */.eN('is a public key, where the private key belongs. Give the private half');
    requireP256(key);
    const { d = '', ...point } = key.export({ format: 'jwk' });
    return { scalar: Buffer.from(d, 'base64url'), point: pointOf(point) };
}
function takePublicKey(key) {
    if (key.type !== 'public')
        throw new errors/* KeyError */.eN('is a private key, where the public key belongs. Give its public half');
    requireP256(key);
    return new key_pair/* PublicKey */.J(pointOf(key.export({ format: 'jwk' })));
}
function pointOf({ x = '', y = '' }) {
    return Buffer.concat([Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
}


/***/ }),

/***/ 553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JQ: () => (/* binding */ splitPublicKey),
/* harmony export */   Pe: () => (/* binding */ onCurve),
/* harmony export */   Q9: () => (/* binding */ requirePair),
/* harmony export */   Qj: () => (/* binding */ P256),
/* harmony export */   T7: () => (/* binding */ splitPrivateKey),
/* harmony export */   cV: () => (/* binding */ privateDers),
/* harmony export */   rG: () => (/* binding */ publicDer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9473);


/** OpenSSL's name for P-256. */
const P256 = 'prime256v1';
// The DER of a P-256 key is the same for every key but for its number and point (RFC 5915, RFC 5958, RFC 5480). In hex,
// because this is read at every start, which pays for each buffer made then.
const PKCS8 = [
    '308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420',
    'a14403420004',
];
const SEC1 = ['30770201010420', 'a00a06082a8648ce3d030107a14403420004'];
const FORMS = [PKCS8, SEC1];
const SPKI = '3059301306072a8648ce3d020106082a8648ce3d03010703420004';
/**
 * Takes a private key in the form that Apple and openssl write apart; undefined for every other form, which only
 * OpenSSL's decoders read: they cost each start more than a millisecond.
 */
function splitPrivateKey(der) {
    for (const form of FORMS) {
        const from = form[0].length / 2;
        const parts = { scalar: der.subarray(from, from + 32), point: der.subarray(-64) };
        if (putTogether(form, parts).equals(der))
            return parts;
    }
    return undefined;
}
/** The DER forms of a private key. */
function privateDers(parts) {
    return [putTogether(PKCS8, parts), putTogether(SEC1, parts)];
}
function putTogether([start, middle], { scalar, point }) {
    return Buffer.from(start + scalar.toString('hex') + middle + point.toString('hex'), 'hex');
}
/** The DER of a public point: SPKI, put together without OpenSSL's encoders, which cost a start as much. */
function publicDer(point) {
    return Buffer.from(SPKI + point.toString('hex'), 'hex');
}
/** The public point in SPKI as Apple and openssl write it; undefined for every other form. */
function splitPublicKey(der) {
    const point = der.subarray(-64);
    return publicDer(point).equals(der) ? point : undefined;
}
/** Refuses a number that P-256 has not, and a public point of another key, which OpenSSL would believe. */
function requirePair({ scalar, point }) {
    const pair = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createECDH)(P256);
    try {
        pair.setPrivateKey(scalar);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN('is damaged: its number is none that P-256 has. Give the file again, unchanged');
    }
    if (!pair.getPublicKey().subarray(1).equals(point)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN('is damaged: its public half belongs to another private key. Give the file again, unchanged');
    }
}
/** A point, if it is on the curve; OpenSSL throws where it is not. */
function onCurve(point) {
    node_crypto__WEBPACK_IMPORTED_MODULE_0__.ECDH.convertKey(Buffer.concat([Buffer.of(0x04), point]), P256);
    return point;
}


/***/ }),

/***/ 6094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ harmlessJson),
/* harmony export */   Is: () => (/* binding */ harmless),
/* harmony export */   Jj: () => (/* binding */ LARGEST_TEXT),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   zC: () => (/* binding */ looksLikeKey)
/* harmony export */ });
/** Bytes of a file or of standard input beyond which it is none that was meant: a hundred thousand sealed tokens have less. */
const LARGEST_TEXT = 200_000_000;
/** The longest piece of foreign text that a message repeats, in characters. */
const LONGEST = 300;
// The first part has an end, else a text of nothing but beginnings would take minutes.
const TOKEN = /eyJ[\w-]{5,8000}(?:\.[\w-]*)+/g;
// Control characters, line separators and direction overrides: they could forge a line of the log or hide one.
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
/** Foreign text made fit for a line of a log: one line, no control characters, no token, not endless. */
function plain(text) {
    const line = text
        .slice(0, LONGEST * 4)
        .replace(UNPRINTABLE, ' ')
        .replace(TOKEN, '[token]')
        .trim();
    return line.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line;
}
/**
 * A message made fit for a log that a CI system reads commands from: GitHub takes `::name` at the start of a line and
 * `##[name]` anywhere in it, Azure `##vso[`. A path or an ID of somebody else's could hold one.
 */
function harmless(message) {
    const lines = message.split('\n').map((line) => line.replace(UNPRINTABLE, ' '));
    return lines
        .map((line) => line.replace(/^(\s*):(?=:)/, '$1: ').replace(/##(?=\[|vso\[)/gi, '# #'))
        .join('\n');
}
/** JSON of a value that means the same, and in which no CI system finds a command, whatever is in its texts. */
function harmlessJson(value, indent) {
    return JSON.stringify(value, null, indent).replace(/##(?=\[|vso\[)/gi, '#\\u0023');
}
// PEM, or so many digits in a row as nothing has that people type: a key in the wrong place is not shown.
const KEY = /-----BEGIN[\s\S]*|[\w+/-]{40,}={0,2}/g;
/** Whether a text is a private key, or anything as long and dense as one, where something short belongs. */
function looksLikeKey(text) {
    return text.includes('-----BEGIN') || (text.length >= 100 && /^[A-Za-z0-9+/\s]+(?:={1,2}\s*)?$/.test(text));
}
/** A value as a message repeats it: `"2X9R4HXF34"`. For what is not secret only; keys are left out all the same. */
function quote(value) {
    if (typeof value !== 'string')
        return `a value of type ${typeof value}`;
    const text = plain(value.replace(TOKEN, '[token]').replace(KEY, '[key]'));
    return `"${text.length > 60 ? `${text.slice(0, 60)}...` : text}"`;
}


/***/ }),

/***/ 4445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ privateKeyForms)
/* harmony export */ });
/* harmony import */ var _p256_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(553);
/* harmony import */ var _secret_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6806);


/**
 * Every form in which a private key could come back: that of the text it was read from, PKCS#8, SEC1 and the bare number.
 * What is a piece of the public key as well is left out: SEC1 ends in a line of it, and to mask that line would hide the
 * public key in logs and drop it from the outputs of jobs.
 */
function privateKeyForms(parts, text) {
    const hex = parts.scalar.toString('hex'); // Part of the hex of every DER that holds the number.
    const forms = new Set([...(0,_secret_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .secretForms */ .e)(text), hex, hex.toUpperCase()]);
    for (const bytes of [...(0,_p256_js__WEBPACK_IMPORTED_MODULE_1__/* .privateDers */ .cV)(parts), parts.scalar]) {
        const base64 = bytes.toString('base64');
        for (const form of [...(base64.match(/.{1,64}/g) ?? []), base64, bytes.toString('base64url')])
            forms.add(form);
    }
    const open = (0,_p256_js__WEBPACK_IMPORTED_MODULE_1__/* .publicDer */ .rG)(parts.point).toString('base64');
    return [...forms].filter((form) => !open.includes(form));
}


/***/ }),

/***/ 6806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ secretForms),
/* harmony export */   p: () => (/* binding */ isWorthMasking)
/* harmony export */ });
/** Shorter pieces would mask ordinary words of the log. */
const SHORTEST = 8;
const ARMOUR = /^-+(?:BEGIN|END)[A-Z0-9 ]*-*$|^KEY-+$/;
/**
 * Every form in which a secret text could come back in a log: the whole, each line of it, and its lines once literal
 * `\n` are read and base64 is decoded. Pieces under 8 characters and PEM's armour lines are left out.
 */
function secretForms(secret) {
    const texts = new Set([secret, secret.replace(/\\+[rn]/g, '\n'), ...decoded(secret)]);
    const pieces = new Set();
    for (const text of texts) {
        const parts = [text, ...text.split(/[\s"'`\uFEFF]+/), ...text.split(/\r\n|\r|\n/)];
        for (const part of parts)
            pieces.add(part.trim());
    }
    return [...pieces].filter(isWorthMasking);
}
/** Whether a piece of a secret is so long, and so much its own, that masking it leaves the log's own words alone. */
function isWorthMasking(piece) {
    return piece.length >= SHORTEST && !ARMOUR.test(piece);
}
function decoded(secret) {
    if (secret.includes('-----BEGIN'))
        return []; // It is armoured as it is.
    const digits = secret.replace(/\s+/g, '');
    if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(digits))
        return [];
    const text = Buffer.from(digits, 'base64').toString('utf8');
    return text.includes('-----BEGIN') ? [text] : [];
}


/***/ }),

/***/ 4553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J8: () => (/* binding */ issuedAt),
/* harmony export */   Q0: () => (/* binding */ BACKDATE),
/* harmony export */   rO: () => (/* binding */ createSigner),
/* harmony export */   zF: () => (/* binding */ signToken)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);

/**
 * Seconds by which `iat` is set back: Apple answers an `iat` in its future with an unexplained 401, and the clocks of
 * CI machines are off by seconds. fastlane and Apple's own Actions use the same.
 */
const BACKDATE = 60;
/** The seconds since 1970 at which a token made now says it was issued. */
function issuedAt(now) {
    return Math.floor(now / 1000) - BACKDATE;
}
/**
 * Signs claims as a compact JWS with ES256, as all of Apple's tokens are; see
 * https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests
 */
function signToken(key, claims, keyId) {
    return createSigner(key, keyId)(claims);
}
/**
 * Signs the same kind of claims over and over. jose reads and opens what this package makes, but does not sign here: it
 * signs through WebCrypto, which costs every start another tenth of an empty one, and a batch twice the time. In DER,
 * because OpenSSL 3.5 makes the raw form by a detour that takes as long as the signature itself.
 */
function createSigner(key, keyId) {
    const header = encode({ alg: 'ES256', ...(keyId !== undefined && { kid: keyId }), typ: 'JWT' });
    const object = key.toKeyObject();
    return (claims) => {
        const input = `${header}.${encode(claims)}`;
        return `${input}.${rawSignature((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', Buffer.from(input), object)).toString('base64url')}`;
    };
}
function encode(part) {
    return Buffer.from(JSON.stringify(part)).toString('base64url');
}
/** The 64 bytes of r and s from a DER signature, whose integers are signed and as short as can be (RFC 7518, 3.4). */
function rawSignature(der) {
    const raw = Buffer.alloc(64);
    const lengthOfR = der[3] ?? 0;
    const r = der.subarray(4, 4 + lengthOfR);
    const s = der.subarray(6 + lengthOfR);
    r.subarray(-32).copy(raw, Math.max(0, 32 - r.length));
    s.subarray(-32).copy(raw, 32 + Math.max(0, 32 - s.length));
    return raw;
}


/***/ }),

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ ReportError),
/* harmony export */   Dr: () => (/* binding */ NetworkError),
/* harmony export */   Wg: () => (/* binding */ AscError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   eN: () => (/* binding */ KeyError),
/* harmony export */   hD: () => (/* binding */ ApiError),
/* harmony export */   x1: () => (/* binding */ WHY_EMPTY),
/* harmony export */   yg: () => (/* binding */ describeProblems)
/* harmony export */ });
/**
 * What every error of this package is.
 *
 * @example
 * ```ts
 * import { AscError, createAscToken } from 'asc-credentials';
 *
 * try {
 *   await createAscToken({ keyId: '2X9R4HXF34', privateKey: 'not a key' });
 * } catch (error) {
 *   if (error instanceof AscError) console.error(error.code, error.message);
 * }
 * ```
 */
class AscError extends Error {
    code;
    constructor(code, message, options) {
        super(message, options);
        this.name = new.target.name;
        this.code = code;
    }
}
/**
 * Inputs that cannot be used: all of them at once, in `problems`. The code is `ERR_KEY` where nothing but keys is at
 * fault, else `ERR_INPUT`.
 */
class InputError extends AscError {
    problems;
    constructor(problems, label = (input) => input) {
        const keysOnly = problems.every((problem) => problem.code === 'ERR_KEY');
        super(keysOnly ? 'ERR_KEY' : 'ERR_INPUT', describeProblems(problems, label).join('\n'));
        this.problems = problems;
    }
}
/** Each problem as a line that begins with the input's name as the user typed it. */
function describeProblems(problems, label) {
    const names = (inputs, between) => inputs.map(label).join(between);
    return problems.map(({ input, reason, others = [] }) => `${names(input.split(' or '), ' or ')}: ${[reason, ...(others.length > 0 ? [names(others, ', ')] : [])].join(' ')}`);
}
/** Goes with every secret that is missing: the usual cause is not where people look. */
const WHY_EMPTY = 'A secret that does not exist here reads as empty: check its name, and mind that GitHub gives no secrets to ' +
    'workflows that a pull request from a fork, or Dependabot, has triggered';
/** A text that is not the key it should be; the message names what it is instead. */
class KeyError extends AscError {
    constructor(message, options) {
        super('ERR_KEY', message, options);
    }
}
/** An answer of Apple's (or GitHub's) server that says no: `status` is its HTTP status, `errors` its entries. */
class ApiError extends AscError {
    status;
    errors;
    constructor(message, answer) {
        super('ERR_API', message);
        this.status = answer.status;
        this.errors = answer.errors ?? [];
    }
}
/**
 * No answer, or none that can be used. `mayHaveHappened` is true where the request may have taken effect although
 * its answer was lost.
 */
class NetworkError extends AscError {
    mayHaveHappened;
    /** Whether trying again cannot help, as with a certificate that is not trusted. */
    permanent;
    constructor(message, options = {}) {
        super('ERR_NETWORK', message, options);
        this.mayHaveHappened = options.mayHaveHappened ?? false;
        this.permanent = options.permanent ?? false;
    }
}
/** A check that failed, with the outputs that tell of it all the same. */
class ReportError extends AscError {
    outputs;
    constructor(message, outputs) {
        super('ERR_VERIFY', message);
        this.outputs = outputs;
    }
}


/***/ }),

/***/ 6564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nx: () => (/* binding */ issuerId),
/* harmony export */   S3: () => (/* binding */ appleId),
/* harmony export */   WW: () => (/* binding */ bundleId),
/* harmony export */   f2: () => (/* binding */ RESOURCE_ID),
/* harmony export */   sD: () => (/* binding */ UUID_SHAPE),
/* harmony export */   xs: () => (/* binding */ keyId)
/* harmony export */ });
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8183);

/** Apple's own example IDs are not RFC 4122 UUIDs (their variant nibble is e), so only the shape is checked. */
const UUID_SHAPE = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
/** The ID of a resource in App Store Connect, which is opaque; `.` and `..` would lead to another address. */
const RESOURCE_ID = /^(?!\.{1,2}$)[\w.-]{1,100}$/;
const KEYS_PAGE = 'https://appstoreconnect.apple.com/access/integrations/api';
/** An issuer ID: a UUID; a key ID given in its place is named. */
const issuerId = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(UUID_SHAPE, `the issuer ID, 8-4-4-4-12 hexadecimal digits, shown above the keys on ${KEYS_PAGE}`, (value) => /^[A-Z0-9]{10}$/.test(value)
    ? `is "${value}", which looks like a key ID. Expected the issuer ID, shown above the keys on ${KEYS_PAGE}`
    : undefined);
/** The ID of an API key. */
const keyId = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(/^[A-Za-z0-9]{4,32}$/, `the key ID, such as 2X9R4HXF34, listed on ${KEYS_PAGE}`, (value) => {
    if (UUID_SHAPE.test(value))
        return `is "${value}", which looks like an issuer ID. Expected the key ID, such as 2X9R4HXF34`;
    const inFileName = /([A-Z0-9]{10})\.p8$/.exec(value);
    return inFileName
        ? `is the name of a key file. Expected the key ID alone: ${String(inFileName[1])}`
        : undefined;
});
/** An Apple ID of an app: digits. The classic mistake is to give an issuer ID or a bundle ID instead. */
const appleId = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(/^\d{1,20}$/, "the app's Apple ID, digits such as 6478901234 (App Store Connect > the app > App Information)", (value) => {
    if (UUID_SHAPE.test(value))
        return `is a UUID: that is an issuer ID or Developer ID. Expected the app's Apple ID, digits such as 6478901234`;
    return /^[a-z][\w-]*(?:\.[\w-]+)+$/i.test(value)
        ? `is "${value}", a bundle ID. Expected the app's Apple ID, digits such as 6478901234`
        : undefined;
});
/** A bundle ID: letters, digits, hyphens and dots; an app's Apple ID given in its place is refused. */
const bundleId = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(/^(?!\d+$)[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/, 'a bundle ID such as com.example.app', (value) => /^\d+$/.test(value)
    ? `is "${value}", a number: that is an Apple ID. Expected a bundle ID such as com.example.app`
    : undefined);


/***/ }),

/***/ 1017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ publicKey),
/* harmony export */   t: () => (/* binding */ privateKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _core_key_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1101);
/* harmony import */ var _core_key_pair_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4538);
/* harmony import */ var _core_private_key_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4445);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8183);





/** A P-256 private key in any of the forms that `readPrivateKey` takes. */
const privateKey = {
    expects: 'a P-256 private key: the contents of the .p8 or .pem file, or their base64',
    secret: true,
    forms: ({ parts }, text) => (0,_core_private_key_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .privateKeyForms */ ._)(parts, text),
    read(given) {
        if (given instanceof _core_key_pair_js__WEBPACK_IMPORTED_MODULE_2__/* .PrivateKey */ .Z)
            return given; // Read before, when its forms were masked.
        return (0,_core_key_js__WEBPACK_IMPORTED_MODULE_3__/* .readPrivateKey */ .$k)(isKeyObject(given) ? given : (0,_kinds_js__WEBPACK_IMPORTED_MODULE_4__/* .asText */ .e1)(given, privateKey.expects));
    },
};
/** A P-256 public key in any of the forms that `readPublicKey` takes. */
const publicKey = {
    expects: 'a P-256 public key: PEM that begins with -----BEGIN PUBLIC KEY-----, or its base64',
    read: (given) => (0,_core_key_js__WEBPACK_IMPORTED_MODULE_3__/* .readPublicKey */ .RR)(isKeyObject(given) ? given : (0,_kinds_js__WEBPACK_IMPORTED_MODULE_4__/* .asText */ .e1)(given, publicKey.expects)),
};
/** Texts are not asked: the question loads all of crypto, which a text that is no key need not cost. */
function isKeyObject(given) {
    return typeof given === 'object' && given instanceof node_crypto__WEBPACK_IMPORTED_MODULE_0__.KeyObject;
}


/***/ }),

/***/ 8158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HC: () => (/* binding */ apiKeyInputs),
/* harmony export */   Op: () => (/* binding */ distributionKeyInput),
/* harmony export */   gE: () => (/* binding */ teamKeyInputs),
/* harmony export */   iC: () => (/* binding */ distributionPublicKeyInputs)
/* harmony export */ });
/* harmony import */ var _key_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1017);
/* harmony import */ var _task_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7115);
/* harmony import */ var _identifiers_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6564);



/** The API key, `C` in the documents: without an issuer ID it is an individual key. */
const apiKeyInputs = {
    'issuer-id': (0,_task_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .issuerId */ .Nx, "Issuer ID of the API key's team. Leave it out for an individual key.", {
        environment: ['ASC_ISSUER_ID', 'APP_STORE_CONNECT_API_KEY_ISSUER_ID'],
    }),
    'key-id': (0,_task_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .keyId */ .xs, 'Key ID of the API key.', {
        environment: ['ASC_KEY_ID', 'APP_STORE_CONNECT_API_KEY_KEY_ID'],
        summarized: true,
    }),
    'private-key': (0,_task_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(_key_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .privateKey */ .t, 'Private key of the API key: the contents of the .p8 file, or their base64.', {
        environment: ['ASC_PRIVATE_KEY', 'APP_STORE_CONNECT_API_KEY_KEY'],
        environmentFile: ['ASC_PRIVATE_KEY_PATH', 'APP_STORE_CONNECT_API_KEY_KEY_FILEPATH'],
    }),
};
/** The API key of a team, for tokens that always name their issuer. */
const teamKeyInputs = {
    ...apiKeyInputs,
    'issuer-id': {
        ...apiKeyInputs['issuer-id'],
        presence: 'required',
        description: "Issuer ID of the API key's team.",
    },
};
const DISTRIBUTION_KEY = 'Alternative distribution private key: the contents of the PEM file, or their base64.';
const distributionKeyExtras = { environment: ['ASC_DISTRIBUTION_PRIVATE_KEY'] };
/** The alternative distribution private key, `D` in the documents, where a mode signs with it. */
const distributionKeyInput = {
    'distribution-private-key': (0,_task_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(_key_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .privateKey */ .t, DISTRIBUTION_KEY, distributionKeyExtras),
};
/** An alternative distribution key where its public half is enough. Exactly one of the two. */
const distributionPublicKeyInputs = {
    'distribution-private-key': (0,_task_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_key_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .privateKey */ .t, DISTRIBUTION_KEY, distributionKeyExtras),
    'distribution-public-key': (0,_task_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_key_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .publicKey */ .j, 'Alternative distribution public key as PEM, or its base64.'),
};


/***/ }),

/***/ 8183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ passphrase),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   T1: () => (/* binding */ pattern),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   ns: () => (/* binding */ exactText),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   yD: () => (/* binding */ secretText)
/* harmony export */ });
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1420);
/* harmony import */ var _core_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6094);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9473);
/* harmony import */ var _task_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7115);




/** A line of text; `check` may refuse it with a reason that reads on after the input's name. */
function text(expects, check = () => undefined) {
    return {
        expects,
        read(given, warn) {
            const value = asText(given, expects).trim();
            if (value === '')
                throw new _task_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_(`is empty. Expected ${expects}`);
            if ((0,_core_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLikeKey */ .zC)(value))
                throw new _task_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_(`is a key. Expected ${expects}`);
            if (!value.isWellFormed())
                throw new _task_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_(`holds half a character. Expected ${expects}`);
            const reason = check(value, warn);
            if (reason !== undefined)
                throw new _task_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_(reason);
            return value;
        },
    };
}
/** What came as text; callers without types may hand over anything. */
function asText(given, expects) {
    if (typeof given === 'string')
        return given;
    throw new _task_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_(`is ${(0,_core_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(given)}. Expected ${expects}`);
}
/** A text that has one form; anything else is quoted back with `expects`. */
function pattern(form, expects, check = () => undefined) {
    return text(expects, (value, warn) => form.test(value) ? undefined : (check(value, warn) ?? `is ${(0,_core_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(value)}. Expected ${expects}`));
}
/** An identifier of somebody else's, taken to the letter; blanks count, and where it is allowed so does the empty text. */
function exactText(expects, { empty = false } = {}) {
    return {
        expects,
        read(given) {
            const value = asText(given, expects);
            if ((0,_core_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLikeKey */ .zC)(given))
                throw new _task_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_(`is a key. Expected ${expects}`);
            if (value === '' && !empty)
                throw new _task_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_(`is empty. Expected ${expects}`);
            return value;
        },
    };
}
/** One of a few words. */
function choice(...words) {
    const expects = words.join(' or ');
    return {
        expects,
        words,
        read(given) {
            const word = words.find((candidate) => candidate === asText(given, expects).trim());
            if (word === undefined)
                throw new _task_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_(`is ${(0,_core_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(given)}. Expected ${expects}`);
            return word;
        },
    };
}
/** A span of time in seconds, between two bounds that are both allowed; `why` says where the upper one comes from. */
function duration(bounds) {
    const expects = `a duration such as 90s, 15m, 24h or seconds, from 1s to ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(bounds.atMost)}`;
    return {
        expects,
        read(given) {
            const seconds = typeof given === 'number' ? given : (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9)(asText(given, expects).trim());
            const usable = seconds !== undefined && Number.isInteger(seconds) && seconds >= 1 && seconds <= bounds.atMost;
            if (!usable)
                throw new _task_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_(`is ${(0,_core_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(String(given))}. Expected ${expects} (${bounds.why})`);
            return seconds;
        },
    };
}
/** `true` or `false`, in the spellings of YAML 1.2's core schema. */
const flag = {
    expects: 'true or false',
    boolean: true,
    read(given) {
        if (typeof given === 'boolean')
            return given;
        const word = asText(given, 'true or false').trim();
        if (/^(?:true|True|TRUE)$/.test(word))
            return true;
        if (/^(?:false|False|FALSE)$/.test(word))
            return false;
        throw new _task_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_(`is ${(0,_core_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(given)}. Expected true or false`);
    },
};
/** Several values of one kind, one per line or, unless the values may hold commas, separated by commas. */
function list(kind, separator) {
    const expects = `${kind.expects}, one per line${separator === 'line' ? '' : ' or separated by commas'}`;
    return {
        expects,
        many: true,
        read(given, warn) {
            const wrong = [];
            const doubtful = [];
            const values = new Set();
            let total = 0;
            for (const { line, entry } of entriesOf(given, expects, separator)) {
                total += 1;
                try {
                    values.add(kind.read(entry, (reason) => doubtful.push({ line, reason })));
                }
                catch (error) {
                    if (!(error instanceof _task_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_))
                        throw error;
                    wrong.push({ line, reason: error.message });
                }
            }
            if (doubtful.length > 0)
                warn(tally(doubtful, total));
            if (wrong.length > 0)
                throw new _task_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_(tally(wrong, total));
            if (values.size === 0)
                throw new _task_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_(`is empty. Expected ${expects}`);
            return [...values];
        },
    };
}
/** How many entries of a list are explained one by one; of the rest only the lines are named. */
const EXPLAINED = 20;
const PIECES = { line: /[^\r\n]+|\r\n?|\n/g, 'line or comma': /[^\r\n,]+|\r\n?|\n/g };
/** The entries of a list one after another, so that a hundred thousand take the room of their texts alone. */
function* entriesOf(given, expects, separator) {
    if (Array.isArray(given)) {
        for (const [index, entry] of given.entries())
            yield { line: index + 1, entry };
        return;
    }
    let line = 1;
    for (const [piece] of asText(given, expects).matchAll(PIECES[separator])) {
        if (piece.startsWith('\n') || piece.startsWith('\r'))
            line += 1;
        else if (piece.trim() !== '')
            yield { line, entry: piece };
    }
}
function tally(places, total) {
    if (total === 1 && places[0])
        return places[0].reason;
    const explained = places.slice(0, EXPLAINED).map(({ line, reason }) => `line ${line} ${reason}`);
    const rest = places.slice(EXPLAINED).map(({ line }) => line);
    const more = rest.length > 0 ? `; the same goes for lines ${rest.join(', ')}` : '';
    return `has ${places.length} of ${total} entries to look at: ${explained.join('; ')}${more}`;
}
/** A secret that is text; never quoted. */
function secretText(expects) {
    return { ...text(expects), secret: true };
}
const PASSPHRASE = 'a passphrase of at least 16 characters, such as "openssl rand -base64 32" makes';
/** A secret that guards others: whoever gets hold of what it seals can try passphrases for as long as they like. */
const passphrase = {
    expects: PASSPHRASE,
    secret: true,
    read(given) {
        const value = asText(given, PASSPHRASE).trim();
        if (value === '')
            throw new _task_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_(`is empty. ${_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .WHY_EMPTY */ .x1}`);
        if (value.length < 16)
            throw new _task_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_(`is too short. Expected ${PASSPHRASE}`);
        return value;
    },
};


/***/ }),

/***/ 7115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ output),
/* harmony export */   G5: () => (/* binding */ defaulting),
/* harmony export */   IX: () => (/* binding */ secretOutput),
/* harmony export */   P_: () => (/* binding */ Refusal),
/* harmony export */   RR: () => (/* binding */ defineTask),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required)
/* harmony export */ });
/** What a kind throws: why a value cannot be used and what to do, without the value where it is secret. */
class Refusal extends Error {
}
/** An input without which the mode cannot run. */
function required(kind, description, extras = {}) {
    return { kind, description, ...extras, presence: 'required' };
}
/** An input that may be left out; with `default`, that text is read in its place. */
function optional(kind, description, extras = {}) {
    return { kind, description, ...extras, presence: 'optional' };
}
/** An input that reads as `text` where it is left out. */
function defaulting(kind, text, description) {
    return { kind, description, default: text, presence: 'default' };
}
function output(description) {
    return { description, secret: false };
}
/** An output that every door masks before it lets go of it. */
function secretOutput(description) {
    return { description, secret: true };
}
/** A task with the types of its inputs and outputs inferred. */
function defineTask(task) {
    return task;
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
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
;// CONCATENATED MODULE: ./build/context.js

/** A whole context from the parts given. */
function createContext(parts = {}) {
    return {
        now: Date.now,
        sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        random: Math.random,
        randomUUID: () => crypto.randomUUID(),
        exchange: async (request) => (await __nccwpck_require__.e(/* import() */ 562).then(__nccwpck_require__.bind(__nccwpck_require__, 4562))).exchange(request),
        requestTimeout: 15_000,
        temporaryFolder: external_node_os_namespaceObject.tmpdir,
        log: { info: () => undefined, warn: () => undefined },
        ...parts,
    };
}

// EXTERNAL MODULE: ./build/core/plain.js
var plain = __nccwpck_require__(6094);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __nccwpck_require__(7785);
;// CONCATENATED MODULE: ./build/core/own-entry.js
/** What is listed under a name; `constructor` and its like are there in every object, but listed nowhere. */
function ownEntry(list, name) {
    return Object.hasOwn(list, name) ? list[name] : undefined;
}

// EXTERNAL MODULE: ./build/core/sign.js
var core_sign = __nccwpck_require__(4553);
;// CONCATENATED MODULE: ./build/core/storekit.js

/**
 * Signs what an app hands to StoreKit. There is no `exp`: with one, Apple refuses the signature.
 * See https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests
 */
function signForStoreKit(key, { audience, ...claims }, { now, randomUUID, log }) {
    const whole = {
        iss: key.issuerId,
        iat: (0,core_sign/* issuedAt */.J8)(now()),
        aud: audience,
        bid: key.bundleId,
        nonce: randomUUID(),
        ...claims, // Those that are undefined are left out of the JSON.
    };
    const token = (0,core_sign/* signToken */.zF)(key.privateKey, whole, key.keyId);
    log.info(`Signed for ${key.bundleId} with key ${key.keyId}; it does not expire`);
    return token;
}

// EXTERNAL MODULE: ./build/kinds.js
var kinds = __nccwpck_require__(8183);
// EXTERNAL MODULE: ./build/task.js
var task = __nccwpck_require__(7115);
// EXTERNAL MODULE: ./build/inputs/identifiers.js
var identifiers = __nccwpck_require__(6564);
// EXTERNAL MODULE: ./build/inputs/keys.js
var keys = __nccwpck_require__(8158);
;// CONCATENATED MODULE: ./build/inputs/storekit.js




/** An In-App Purchase key and the app it signs for: what the JWS for StoreKit share. */
const storeKitInputs = {
    ...keys/* teamKeyInputs */.gE,
    'bundle-id': (0,task/* required */.mw)(identifiers/* bundleId */.WW, 'Bundle ID of the app.', { summarized: true }),
};
/** Given as an empty text it counts as given, as in Apple's own library. */
const transactionId = (0,kinds/* exactText */.ns)('a transaction ID', { empty: true });

;// CONCATENATED MODULE: ./build/request.js


/**
 * Reads every input of a task before complaining about any: throws one `InputError` that holds all problems.
 * What a kind finds doubtful is passed to `warn`, as is an input that the task does not have, unless that is refused.
 */
function readRequest(task, given, options) {
    const problems = [...(options.problems ?? [])];
    const known = problems.map(({ input }) => input.replace(/-file$/, ''));
    const request = {};
    for (const [name, input] of Object.entries(task.inputs)) {
        if (known.includes(name))
            continue;
        try {
            request[camelCase(name)] = readInput(input, given[name], (reason) => {
                options.warn(name, reason);
            });
        }
        catch (error) {
            problems.push(asProblem(name, error));
        }
    }
    if (task.alternatives)
        problems.push(...wrongAlternatives(task.alternatives, given));
    for (const input of Object.keys(given)) {
        if (Object.hasOwn(task.inputs, input))
            continue;
        const reason = `is not used by ${task.name}`;
        if (options.refuseUnused)
            problems.push({ input, reason });
        else
            options.warn(input, `${reason} and was ignored`);
    }
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems);
    return request;
}
function readInput(input, value, warn) {
    const given = value ?? input.default;
    if (given !== undefined)
        return input.kind.read(given, warn);
    if (input.presence === 'optional')
        return undefined;
    throw new task/* Refusal */.P_(`is missing. Expected ${input.kind.expects}${input.kind.secret ? `. ${errors/* WHY_EMPTY */.x1}` : ''}`);
}
function asProblem(input, error) {
    if (error instanceof errors/* KeyError */.eN)
        return { input, reason: error.message, code: 'ERR_KEY' };
    if (error instanceof task/* Refusal */.P_)
        return { input, reason: error.message };
    throw error;
}
function* wrongAlternatives(alternatives, given) {
    for (const { of: names, required } of alternatives) {
        const present = names.filter((name) => given[name] !== undefined);
        const [first, ...others] = present;
        if (first && others.length > 0)
            yield { input: first, reason: 'cannot be given together with', others };
        if (!first && required)
            yield { input: names.join(' or '), reason: 'is missing. Expected exactly one of them' };
    }
}
/** `distribution-key-id` as `distributionKeyId`. */
function camelCase(name) {
    return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}
/** `distributionKeyId` as `distribution-key-id`. */
function kebabCase(name) {
    return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

;// CONCATENATED MODULE: ./build/sealing.js



/** What every mode with secret outputs takes besides its own inputs. */
const sealInputs = {
    'seal-passphrase': (0,task/* optional */.lq)(kinds/* passphrase */.D7, 'Passphrase that seals the secret outputs into `sealed`, to be opened by open-sealed in another job.', { environment: ['ASC_SEAL_PASSPHRASE'] }),
};
const sealOutputs = {
    sealed: {
        ...(0,task/* output */.CG)('The secret outputs, sealed with seal-passphrase. Not masked, so that it survives the way to another job.'),
        opaque: true,
    },
};
/** Seconds for which what has no expiry of its own, such as a key, can be opened. */
const LONGEST_SEAL = 24 * 3600;
/** Linux takes 131,072 bytes for a variable of the environment: with `INPUT_SEALED=` before it and a NUL behind it. */
const LONGEST_INPUT = 131_058;
/**
 * A task whose secret outputs can be sealed: GitHub drops masked outputs at a job's border and at the end of a reusable
 * workflow. A seal expires with the token that it holds, where it holds one that expires.
 */
function sealable(task) {
    const sealing = {
        ...task,
        inputs: { ...task.inputs, ...sealInputs },
        outputs: { ...task.outputs, ...sealOutputs },
        async run(request, context) {
            const result = await task.run(request, context);
            if (request.sealPassphrase === undefined)
                return result;
            const values = secretValues(task, result);
            if (Object.keys(values).length === 0)
                return result;
            const { expiresAt } = result;
            const sealed = await sealValues(values, { mode: task.name, expiresAt, ...request }, context);
            if (sealed.length > LONGEST_INPUT)
                context.log.warn(`sealed has ${sealed.length} characters, more than an input can have (${LONGEST_INPUT} on Linux). Give it to open-sealed in a file: sealed-file`);
            return { ...result, sealed };
        },
    };
    return sealing;
}
function secretValues({ outputs }, result) {
    const values = result;
    const secrets = Object.keys(outputs).filter((name) => outputs[name]?.secret);
    const entries = secrets.map((name) => [name, values[camelCase(name)]]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
/** Seals values by the names of their outputs. */
async function sealValues(values, { mode, expiresAt, sealPassphrase = '' }, { now }) {
    const { seal } = await Promise.all(/* import() */[__nccwpck_require__.e(730), __nccwpck_require__.e(277)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8277));
    const expiry = expiresAt?.getTime() ?? now() + LONGEST_SEAL * 1000;
    return seal(values, { mode, exp: Math.floor(expiry / 1000), passphrase: sealPassphrase });
}

;// CONCATENATED MODULE: ./build/tasks/advanced-commerce-jws.js




const EXPECTED = 'the request as JSON text, or its base64';
/** A request as the base64 that the token carries; JSON text keeps its bytes, an object is written as JSON. */
const commerceRequest = {
    expects: EXPECTED,
    read(given) {
        const json = typeof given === 'string'
            ? (jsonObject(() => given) ?? jsonObject(() => decode(given)))
            : jsonObject(() => JSON.stringify(given));
        if (json === undefined)
            throw new task/* Refusal */.P_(`is not a JSON object, nor the base64 of one. Expected ${EXPECTED}`);
        return Buffer.from(json).toString('base64');
    },
};
/** What is read, where that is JSON of an object. */
function jsonObject(read) {
    try {
        const text = read();
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? text : undefined;
    }
    catch {
        return undefined;
    }
}
/** The text in base64; throws where it is not UTF-8: what Apple would read is never what was not given. */
function decode(text) {
    if (!/^[\w+/=\s-]+$/.test(text))
        throw new SyntaxError();
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text, 'base64'));
}
/** See https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests */
const advancedCommerceJws = sealable({
    name: 'advanced-commerce-jws',
    inputs: {
        ...storeKitInputs,
        request: (0,task/* required */.mw)(commerceRequest, 'The request, as JSON text or its base64.'),
    },
    outputs: {
        token: (0,task/* secretOutput */.IX)('The JWS.'),
        'signature-info': (0,task/* secretOutput */.IX)('The JSON that the app hands to StoreKit: {"signatureInfo":{"token":"..."}}.'),
    },
    run({ request, ...key }, context) {
        const token = signForStoreKit(key, { audience: 'advanced-commerce-api', request }, context);
        return { token, signatureInfo: JSON.stringify({ signatureInfo: { token } }) };
    },
});

// EXTERNAL MODULE: ./build/core/asc-token.js
var asc_token = __nccwpck_require__(4583);
// EXTERNAL MODULE: ./build/core/duration.js
var duration = __nccwpck_require__(1420);
;// CONCATENATED MODULE: ./build/tasks/asc-token.js






const lifetime = (0,kinds/* duration */.p0)({
    atMost: asc_token/* LONGEST_ASC_LIFETIME */.v,
    why: 'Apple allows 20 minutes from iat, which is set back 60 s because clocks differ',
});
const scope = (0,kinds/* list */.p_)((0,kinds/* pattern */.T1)(/^GET \/[^\s#]*$/, 'GET, a space and a path, such as GET /v1/apps?filter[platform]=IOS'), 'line');
const ascToken = sealable({
    name: 'asc-token',
    inputs: {
        ...keys/* apiKeyInputs */.HC,
        lifetime: (0,task/* defaulting */.G5)(lifetime, '15m', 'How long the token is valid from now.'),
        scope: (0,task/* optional */.lq)(scope, 'Requests that the token is limited to, one per line, such as GET /v1/apps. Only GET can be allowed.'),
        'in-house': (0,task/* defaulting */.G5)(kinds/* flag */.Jt, 'false', 'Whether the key is of the Apple Developer Enterprise Program.'),
    },
    outputs: {
        token: (0,task/* secretOutput */.IX)('The token: send it as "Authorization: Bearer <token>".'),
        'expires-at': (0,task/* output */.CG)('When the token expires, in UTC.'),
    },
    run({ lifetime, scope, inHouse, ...key }, { now, log }) {
        const minted = (0,asc_token/* mintAscToken */.V)(key, { lifetime, scope, inHouse, now: now() });
        log.info(`Token of key ${key.keyId}, expires ${(0,duration/* relativeTime */.KW)(minted.expiresAt.getTime(), now())}`);
        return minted;
    },
});

// EXTERNAL MODULE: ./build/core/files.js
var files = __nccwpck_require__(1645);
// EXTERNAL MODULE: ./build/core/key.js + 1 modules
var key = __nccwpck_require__(1101);
;// CONCATENATED MODULE: ./build/tasks/generate-key.js





const generateKey = sealable({
    name: 'generate-key',
    inputs: {
        ...sealInputs,
        'private-key-path': (0,task/* optional */.lq)((0,kinds/* text */.Qq)('a path'), 'New file for the private key, of mode 0600; one that is there is never overwritten. Then the private key is no output.'),
    },
    alternatives: [{ of: ['private-key-path', 'seal-passphrase'], required: false }],
    outputs: {
        'distribution-private-key': (0,task/* secretOutput */.IX)('The private key, as PKCS#8 PEM.'),
        'distribution-public-key': (0,task/* output */.CG)('The public key, as PEM.'),
        fingerprint: (0,task/* output */.CG)('Fingerprint of the public key, as ssh-keygen writes it.'),
    },
    run({ privateKeyPath }, { log }) {
        const { pem, publicKey } = (0,key/* generatePrivateKey */.An)();
        const print = publicKey.fingerprint;
        if (privateKeyPath !== undefined)
            (0,files/* createPrivateFile */.aP)(privateKeyPath, pem, log);
        log.info(`Made a key pair, ${print}${privateKeyPath === undefined ? '' : `; the private key is in ${privateKeyPath}`}`);
        return {
            distributionPublicKey: publicKey.pem,
            distributionPrivateKey: privateKeyPath === undefined ? pem : undefined,
            fingerprint: print,
        };
    },
});

;// CONCATENATED MODULE: ./build/tasks/install-verification-token.js







const install_verification_token_lifetime = (0,kinds/* duration */.p0)({ atMost: 20 * 60, why: "as in Apple's example; Apple documents nothing longer" });
/** See https://developer.apple.com/documentation/marketplacekit/supplying-an-install-verification-token */
const installVerificationToken = sealable({
    name: 'install-verification-token',
    inputs: {
        ...keys/* distributionKeyInput */.Op,
        'distribution-key-id': (0,task/* required */.mw)((0,kinds/* text */.Qq)('the ID that register-key gives'), 'ID of the alternative distribution key in App Store Connect.', { summarized: true }),
        'installer-id': (0,task/* required */.mw)(identifiers/* appleId */.S3, 'Apple ID of the marketplace or app that installs, in digits.', {
            summarized: true,
        }),
        'bundle-id': (0,task/* required */.mw)(identifiers/* bundleId */.WW, 'Bundle ID of the app to install.', { summarized: true }),
        'install-type': (0,task/* defaulting */.G5)((0,kinds/* choice */.Yq)('download', 'redownload'), 'download', 'download, or redownload where the customer had it before.'),
        'app-id': (0,task/* optional */.lq)(identifiers/* appleId */.S3, 'Apple ID of the app to install, in digits.', { summarized: true }),
        'version-id': (0,task/* optional */.lq)(identifiers/* appleId */.S3, "Apple ID of the app's version, in digits.", { summarized: true }),
        // Counted from iat, so that the default gives the span of Apple's example.
        lifetime: (0,task/* defaulting */.G5)(install_verification_token_lifetime, '20m', 'How long the token is valid, from its iat, which is 60 s back.'),
    },
    outputs: {
        token: (0,task/* secretOutput */.IX)('The token.'),
        'expires-at': (0,task/* output */.CG)('When the token expires, in UTC.'),
    },
    run(request, { now, randomUUID, log }) {
        const iat = (0,core_sign/* issuedAt */.J8)(now());
        const claims = {
            iss: request.installerId,
            iat,
            exp: iat + request.lifetime,
            aud: 'AppleDownloadVerification-v1',
            bid: request.bundleId,
            dtype: request.installType,
            nonce: randomUUID(),
            iid: request.appId,
            vid: request.versionId,
        };
        const token = (0,core_sign/* signToken */.zF)(request.distributionPrivateKey, claims, request.distributionKeyId);
        log.info(`Token to ${request.installType} ${request.bundleId}, expires ${(0,duration/* relativeTime */.KW)(claims.exp * 1000, now())}`);
        return { token, expiresAt: new Date(claims.exp * 1000) };
    },
});

;// CONCATENATED MODULE: ./build/tasks/introductory-offer-jws.js





/** See https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests */
const introductoryOfferJws = sealable({
    name: 'introductory-offer-jws',
    inputs: {
        ...storeKitInputs,
        'product-id': (0,task/* required */.mw)((0,kinds/* exactText */.ns)('a product ID'), 'Product ID of the subscription.', {
            summarized: true,
        }),
        'allow-introductory-offer': (0,task/* required */.mw)(kinds/* flag */.Jt, 'Whether the customer may have the offer.', {
            summarized: true,
        }),
        'transaction-id': (0,task/* required */.mw)(transactionId, 'Transaction ID of the customer.'),
    },
    outputs: { token: (0,task/* secretOutput */.IX)('The JWS, for the app.') },
    run({ productId, allowIntroductoryOffer, transactionId, ...key }, context) {
        const claims = {
            audience: 'introductory-offer-eligibility',
            productId,
            allowIntroductoryOffer,
            transactionId,
        };
        return { token: signForStoreKit(key, claims, context) };
    },
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/core/key-file.js





/** The place of a key file that is still to be made: a directory of its own, so that nothing of anybody's is in it. */
function placeKeyFile(folder, { keyId, format }) {
    const directory = (0,external_node_path_.join)(folder, `asc-credentials-${(0,external_node_crypto_.randomUUID)()}`);
    const name = format === 'p8' ? `AuthKey_${keyId}.p8` : `AuthKey_${keyId}.json`;
    return { directory, path: (0,external_node_path_.join)(directory, name) };
}
/** The contents of a key file. */
function keyFileText(key, { format, inHouse }) {
    const { pem } = key.privateKey;
    if (format === 'p8')
        return pem;
    const fields = {
        key_id: key.keyId,
        issuer_id: key.issuerId, // Left out of the JSON where it is undefined.
        key: pem,
        duration: 500, // Seconds, fastlane's default: its tokens of 1200 are refused (fastlane#29468).
        in_house: inHouse,
    };
    return `${JSON.stringify(fields, null, 2)}\n`;
}
/**
 * Makes the directory (mode 0700) and the file in it (mode 0600 from its creation, never an earlier file's). Where the
 * system has no such modes (Windows), the rights of the folder around it apply, and `log` is warned. Throws `ERR_STORE`
 * and leaves nothing.
 */
function writeKeyFile({ directory, path }, text, log) {
    try {
        (0,external_node_fs_.mkdirSync)(directory, { mode: 0o700 });
        (0,files/* writeNew */.qf)(path, [text]);
        (0,files/* warnWhereOpen */._u)(path, log);
    }
    catch (error) {
        (0,files/* removeQuietly */.S2)(path);
        removeEmptyQuietly(directory);
        const { code, message } = error;
        throw new errors/* AscError */.Wg('ERR_STORE', `${path} could not be written (${code ?? message}). Check that ${(0,external_node_path_.join)(directory, '..')} exists, can be written to and has room`);
    }
}
function removeEmptyQuietly(directory) {
    try {
        (0,external_node_fs_.rmdirSync)(directory);
    }
    catch {
        // Not made, or not ours alone: then it stays.
    }
}

;// CONCATENATED MODULE: ./build/tasks/key-file.js




const keyFile = (0,task/* defineTask */.RR)({
    name: 'key-file',
    inputs: {
        ...keys/* apiKeyInputs */.HC,
        'file-format': (0,task/* defaulting */.G5)((0,kinds/* choice */.Yq)('p8', 'fastlane'), 'p8', 'p8 for altool, which finds it, and notarytool and xcodebuild, which are told its path; fastlane for its JSON.'),
        'in-house': (0,task/* defaulting */.G5)(kinds/* flag */.Jt, 'false', 'Whether the key is of the Apple Developer Enterprise Program.'),
    },
    outputs: {
        path: (0,task/* output */.CG)('The file.'),
        directory: (0,task/* output */.CG)('The directory that was made for it.'),
    },
    variables: ({ path, directory }) => path.endsWith('.p8') ? { API_PRIVATE_KEYS_DIR: directory } : { APP_STORE_CONNECT_API_KEY_PATH: path },
    run({ fileFormat: format, inHouse, ...key }, { temporaryFolder, announceFile, log }) {
        const file = placeKeyFile(temporaryFolder(), { keyId: key.keyId, format });
        // Before it is made: whatever stops this run from here on, the file is known to whoever cleans up.
        announceFile?.(file);
        writeKeyFile(file, keyFileText(key, { format, inHouse }), log);
        log.info(`Wrote the key to ${file.path}${announceFile ? '' : ', which stays until you remove its directory'}`);
        return file;
    },
});

;// CONCATENATED MODULE: ./build/core/tokens-file.js

/**
 * Writes tokens to a file of mode 0600 as one JSON object, each batch as it comes: many take no more memory than few.
 * Returns the first.
 */
function writeTokensFile(path, batches, log) {
    let first;
    function* json() {
        let separator = '{\n';
        for (const batch of batches) {
            first ??= batch[0]?.[1];
            const members = batch.map(([id, token]) => `${JSON.stringify(id)}: ${JSON.stringify(token)}`);
            yield separator + members.join(',\n');
            separator = ',\n';
        }
        yield '\n}\n';
    }
    (0,files/* writePrivateFile */.Pl)(path, json(), log);
    return first;
}

;// CONCATENATED MODULE: ./build/inputs/developers.js



/** A developer's Developer ID, which a marketplace token carries as `pid`. */
const developerId = (0,kinds/* text */.Qq)('a Developer ID, 8-4-4-4-12 hexadecimal digits', (value, warn) => {
    if (!/^[\w.-]{1,100}$/.test(value))
        return 'is no Developer ID: only letters, digits and hyphens can be in one';
    if (!identifiers/* UUID_SHAPE */.sD.test(value))
        warn(`is ${(0,plain/* quote */.hD)(value)}, which does not look like Apple's Developer IDs (8-4-4-4-12 hexadecimal digits)`);
    return undefined;
});

;// CONCATENATED MODULE: ./build/tasks/marketplace-token.js










const marketplace_token_lifetime = (0,kinds/* duration */.p0)({
    atMost: 7 * 24 * 3600 - 1 - core_sign/* BACKDATE */.Q0,
    why: 'Apple allows less than 7 days from iat, which is set back 60 s because clocks differ',
});
/** Tokens between two looks at the clock and two pieces of the file. */
const AT_ONCE = 64;
/**
 * A token by which an app developer lets a marketplace distribute an app: exactly these five claims and no `kid`;
 * see https://developer.apple.com/documentation/appstoreconnectapi/creating-keys-and-establishing-alternative-marketplace-connections
 */
const marketplaceToken = sealable({
    name: 'marketplace-token',
    inputs: {
        ...keys/* distributionKeyInput */.Op,
        'marketplace-id': (0,task/* required */.mw)(identifiers/* appleId */.S3, 'Apple ID of the marketplace app, in digits.', {
            summarized: true,
        }),
        'developer-id': (0,task/* required */.mw)((0,kinds/* list */.p_)(developerId, 'line or comma'), 'Developer IDs of the developers, one or thousands.', {
            fromFile: true,
            summarized: true,
        }),
        lifetime: (0,task/* defaulting */.G5)(marketplace_token_lifetime, '24h', 'How long the tokens are valid from now.'),
        ...sealInputs,
        'tokens-file': (0,task/* optional */.lq)((0,kinds/* text */.Qq)('a path'), 'File to write the tokens to, as the JSON object that `tokens` would be, or sealed, mode 0600. Then `tokens` is not set.'),
    },
    outputs: {
        token: (0,task/* secretOutput */.IX)('The token, where there is one developer.'),
        tokens: (0,task/* secretOutput */.IX)('The tokens, as a JSON object from Developer ID to token.'),
        'expires-at': (0,task/* output */.CG)('When the tokens expire, in UTC.'),
    },
    async run({ tokensFile, ...request }, context) {
        const moment = context.now();
        const exp = Math.floor(moment / 1000) + request.lifetime;
        const claims = { iss: request.marketplaceId, iat: (0,core_sign/* issuedAt */.J8)(moment), exp, aud: 'appstoreconnect-v1' };
        const sign = (0,core_sign/* createSigner */.rO)(request.distributionPrivateKey);
        const signed = inBatches(request.developerId, (pid) => sign({ ...claims, pid }), context.log);
        const expiresAt = new Date(exp * 1000);
        const kept = tokensFile === undefined
            ? collect(signed)
            : await writeTokens(tokensFile, signed, { ...request, expiresAt, context });
        const count = request.developerId.length;
        context.log.info(`${count === 1 ? 'One token' : `${count} tokens`} for marketplace ${request.marketplaceId}, valid for ${(0,duration/* formatDuration */.a3)(request.lifetime)}`);
        return { token: count === 1 ? kept.first : undefined, tokens: kept.tokens, expiresAt };
    },
});
function* inBatches(ids, sign, log) {
    for (let start = 0; start < ids.length; start += AT_ONCE) {
        log.progress?.(start, ids.length);
        yield ids.slice(start, start + AT_ONCE).map((id) => [id, sign(id)]);
    }
}
function collect(batches) {
    const tokens = Object.fromEntries([...batches].flat()); // Not by assigning: a member named __proto__ would be lost.
    return { first: Object.values(tokens)[0], tokens };
}
/** Writes the tokens to a file; sealed, they leave in that file alone. */
async function writeTokens(path, batches, sealing) {
    const { context } = sealing;
    if (sealing.sealPassphrase === undefined)
        return { first: writeTokensFile(path, batches, context.log) };
    const { tokens } = collect(batches);
    const sealed = await sealValues({ tokens }, { mode: 'marketplace-token', ...sealing }, context);
    (0,files/* writePrivateFile */.Pl)(path, [sealed], context.log);
    return {};
}

;// CONCATENATED MODULE: ./build/tasks/open-sealed.js




const SEALED = 'the output `sealed` of another mode: five parts with dots between them';
/** Not repeated where it has another form: it could be the passphrase in the wrong place. */
const sealed = (0,kinds/* text */.Qq)(SEALED, (value) => /^[\w-]+(?:\.[\w-]*){4}$/.test(value) ? undefined : `has another form. Expected ${SEALED}`);
const openSealed = (0,task/* defineTask */.RR)({
    name: 'open-sealed',
    inputs: {
        sealed: (0,task/* required */.mw)(sealed, 'What a mode has sealed.', { fromFile: true }),
        'seal-passphrase': (0,task/* required */.mw)(kinds/* passphrase */.D7, 'The passphrase that it was sealed with.', {
            environment: ['ASC_SEAL_PASSPHRASE'],
        }),
        'tokens-file': (0,task/* optional */.lq)((0,kinds/* text */.Qq)('a path'), 'File to write `tokens` to, where marketplace-token sealed them, mode 0600. Then `tokens` is not set.'),
    },
    outputs: {
        token: (0,task/* secretOutput */.IX)('The token.'),
        tokens: (0,task/* secretOutput */.IX)('The tokens, as a JSON object from Developer ID to token.'),
        'distribution-private-key': (0,task/* secretOutput */.IX)('The private key, as PKCS#8 PEM.'),
        'signature-info': (0,task/* secretOutput */.IX)('The JSON that the app hands to StoreKit.'),
        'expires-at': (0,task/* output */.CG)('When the seal expires, in UTC: with the token that it holds.'),
    },
    async run({ sealed, sealPassphrase, tokensFile }, { now, log }) {
        const { openSeal } = await Promise.all(/* import() */[__nccwpck_require__.e(730), __nccwpck_require__.e(277)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8277));
        const { mode, exp, values } = await openSeal(sealed, { passphrase: sealPassphrase, now: now() });
        const found = values;
        if (tokensFile !== undefined && found.tokens)
            writeTokensFile(tokensFile, [Object.entries(found.tokens)], log);
        else if (tokensFile !== undefined)
            log.warn(`tokens-file: ${mode} has sealed no tokens, so nothing was written to ${tokensFile}`);
        log.info(`Opened what ${mode} sealed, expires ${(0,duration/* relativeTime */.KW)(exp * 1000, now())}`);
        return {
            token: found.token,
            tokens: tokensFile === undefined ? found.tokens : undefined,
            distributionPrivateKey: found['distribution-private-key'],
            signatureInfo: found['signature-info'],
            expiresAt: new Date(exp * 1000),
        };
    },
});

;// CONCATENATED MODULE: ./build/tasks/promotional-offer-jws.js





/** See https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests */
const promotionalOfferJws = sealable({
    name: 'promotional-offer-jws',
    inputs: {
        ...storeKitInputs,
        'product-id': (0,task/* required */.mw)((0,kinds/* exactText */.ns)('a product ID'), 'Product ID of the subscription.', {
            summarized: true,
        }),
        'offer-id': (0,task/* required */.mw)((0,kinds/* exactText */.ns)('an offer ID'), 'Identifier of the promotional offer.', {
            summarized: true,
        }),
        'transaction-id': (0,task/* optional */.lq)(transactionId, 'Transaction ID of the customer, to bind the offer to them.'),
    },
    outputs: { token: (0,task/* secretOutput */.IX)('The JWS, for the app.') },
    run({ productId, offerId, transactionId, ...key }, context) {
        const claims = { audience: 'promotional-offer', productId, offerIdentifier: offerId, transactionId };
        return { token: signForStoreKit(key, claims, context) };
    },
});

;// CONCATENATED MODULE: ./build/tasks/server-token.js







const server_token_lifetime = (0,kinds/* duration */.p0)({
    atMost: 60 * 60 - core_sign/* BACKDATE */.Q0,
    why: 'Apple allows 60 minutes from iat, which is set back 60 s because clocks differ',
});
/** See https://developer.apple.com/documentation/appstoreserverapi/generating-json-web-tokens-for-api-requests */
const serverToken = sealable({
    name: 'server-token',
    inputs: {
        ...keys/* teamKeyInputs */.gE,
        'bundle-id': (0,task/* required */.mw)(identifiers/* bundleId */.WW, 'Bundle ID of the app.', { summarized: true }),
        lifetime: (0,task/* defaulting */.G5)(server_token_lifetime, '15m', 'How long the token is valid from now.'),
    },
    outputs: {
        token: (0,task/* secretOutput */.IX)('The token: send it as "Authorization: Bearer <token>".'),
        'expires-at': (0,task/* output */.CG)('When the token expires, in UTC.'),
    },
    run({ lifetime, ...key }, { now, log }) {
        const exp = Math.floor(now() / 1000) + lifetime;
        const claims = {
            iss: key.issuerId,
            iat: (0,core_sign/* issuedAt */.J8)(now()),
            exp,
            aud: 'appstoreconnect-v1',
            bid: key.bundleId,
        };
        const token = (0,core_sign/* signToken */.zF)(key.privateKey, claims, key.keyId);
        log.info(`Token of key ${key.keyId} for ${key.bundleId}, expires ${(0,duration/* relativeTime */.KW)(exp * 1000, now())}`);
        return { token, expiresAt: new Date(exp * 1000) };
    },
});

// EXTERNAL MODULE: ./build/core/der.js
var der = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./build/core/token-kinds.js
const MINUTE = 60;
const WEEK = 7 * 24 * 60 * MINUTE;
const API = {
    name: 'a token for the App Store Connect API',
    known: true,
    individual: true,
    claims: [],
    cap: {
        words: 'Apple allows 20 minutes',
        exceeded: (iat, exp) => exp - iat > 20 * MINUTE,
    },
};
const SERVER = {
    name: 'a token for the App Store Server API',
    known: true,
    claims: [],
    cap: { words: 'Apple allows 60 minutes after iat', exceeded: (iat, exp) => exp - iat > 60 * MINUTE },
};
const MARKETPLACE = {
    name: 'a marketplace token',
    known: true,
    claims: [],
    withoutKeyId: true,
    numericIssuer: true,
    cap: { words: 'Apple allows less than 7 days', exceeded: (_, exp, now) => exp >= now + WEEK },
};
const INSTALL = {
    name: 'an install verification token',
    known: true,
    claims: ['bid', 'dtype', 'nonce'],
    numericIssuer: true,
};
const STOREKIT = { name: 'a JWS for StoreKit', known: true, withoutExpiry: true };
const UNKNOWN = { name: 'a token', known: false, claims: [] };
// A map, because an audience may be any word, `constructor` too.
const BY_AUDIENCE = new Map(Object.entries({
    'apple-developer-enterprise-v1': API,
    'AppleDownloadVerification-v1': INSTALL,
    'promotional-offer': { ...STOREKIT, claims: ['bid', 'nonce', 'productId', 'offerIdentifier'] },
    'introductory-offer-eligibility': {
        ...STOREKIT,
        claims: ['bid', 'nonce', 'productId', 'allowIntroductoryOffer', 'transactionId'],
    },
    'advanced-commerce-api': { ...STOREKIT, claims: ['bid', 'nonce', 'request'] },
}));
/** The kind that a token's claims make it; see "Generating tokens" in Apple's documents for each. */
function kindOfToken({ aud, pid, bid }) {
    const audience = Array.isArray(aud) ? aud[0] : aud;
    if (audience !== 'appstoreconnect-v1')
        return BY_AUDIENCE.get(audience) ?? UNKNOWN;
    if (pid !== undefined)
        return MARKETPLACE;
    return bid === undefined ? API : SERVER;
}

;// CONCATENATED MODULE: ./build/core/verify.js






/**
 * Checks a token as Apple would: form, algorithm, signature, times, lifetime, audience, and what is expected of it.
 * `now` is in milliseconds. Throws `ERR_VERIFY` with every check that failed; the signature is never repeated.
 */
function verifyToken(token, publicKey, { now, expected }) {
    const { header, claims, signature, signed } = takeApart(token);
    const kind = kindOfToken(claims);
    const seconds = now / 1000;
    const failures = [
        ...checkSignature(publicKey, { header, signature, signed }),
        ...checkTimes(claims, seconds, kind),
        ...checkForm(header, claims, kind),
        ...checkExpectations(header, claims, expected),
    ];
    if (failures.length > 0)
        throw failed(failures);
    const { exp } = claims;
    return { kind: kind.name, claims, expiresAt: typeof exp === 'number' ? new Date(exp * 1000) : undefined };
}
function failed(failures) {
    const heading = failures.length === 1 ? 'The token fails a check' : `The token fails ${failures.length} checks`;
    return new errors/* AscError */.Wg('ERR_VERIFY', [`${heading}:`, ...failures.map((failure) => `- ${failure}`)].join('\n'));
}
function takeApart(token) {
    const parts = token.replace(/^Bearer\s+/i, '').split('.');
    if (parts.length === 5)
        throw failed(['It is no JWS: it has five parts, as an encrypted token (JWE) has.']);
    if (parts.length !== 3)
        throw failed([`It is no JWS: expected three parts with dots between them, got ${parts.length}.`]);
    const [first, second, third] = parts;
    const header = readPart('header', first);
    const claims = readPart('payload', second);
    if (!/^[\w-]*$/.test(third))
        throw failed(['It is no JWS: its signature is not base64url.']);
    const signed = Buffer.from(`${first}.${second}`);
    return { header, claims, signature: Buffer.from(third, 'base64url'), signed };
}
function readPart(name, part) {
    try {
        const value = JSON.parse(Buffer.from(part, 'base64url').toString());
        if (/^[\w-]+$/.test(part) && typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
    }
    catch {
        // Told below, without the text: it may be a part of some other secret.
    }
    throw failed([`It is no JWS: its ${name} is not the base64url of a JSON object.`]);
}
function checkSignature(key, { header, signature, signed }) {
    if (header.crit !== undefined)
        return ["The header has crit, which no token of Apple's has."];
    if (header.alg === 'none')
        return ['alg is "none": the token is not signed at all.'];
    if (header.alg !== 'ES256')
        return [`alg is ${(0,plain/* quote */.hD)(header.alg)}, where Apple takes ES256 only.`];
    if (signature.length !== 64 && (0,der/* isWholeSequence */.N)(signature)) {
        return ['The signature is DER, as openssl writes it; a JWS has the 64 raw bytes of r and s.'];
    }
    if (signature.length !== 64)
        return [`The signature has ${signature.length} bytes, where ES256 has 64.`];
    return (0,external_node_crypto_.verify)('sha256', signed, { key: key.toKeyObject(), dsaEncoding: 'ieee-p1363' }, signature)
        ? []
        : ['The signature is not by this key, or the token was changed after it was signed.'];
}
function* checkTimes({ iat, exp, nbf }, now, kind) {
    for (const [name, value] of Object.entries({ iat, exp, nbf })) {
        if (value !== undefined && typeof value !== 'number')
            yield `${name} is ${describeType(value)}, where a number of seconds since 1970 belongs.`;
    }
    if (iat === undefined)
        yield 'iat is missing.';
    if (typeof iat === 'number' && iat > now)
        yield `It is not valid yet: iat is ${(0,duration/* relativeTime */.KW)(iat * 1000, now * 1000)}.`;
    if (typeof nbf === 'number' && nbf > now)
        yield `It is not valid yet: nbf is ${(0,duration/* relativeTime */.KW)(nbf * 1000, now * 1000)}.`;
    if (exp === undefined && !kind.withoutExpiry)
        yield 'exp is missing.';
    if (exp !== undefined && kind.withoutExpiry)
        yield `exp is there, which Apple refuses in ${kind.name}.`;
    if (typeof exp !== 'number')
        return;
    if (Number.isNaN(new Date(exp * 1000).getTime()))
        yield 'exp is no time: it is beyond all dates.';
    else if (exp <= now)
        yield `It expired ${(0,duration/* roughly */.vB)(now - exp)} ago.`;
    else if (typeof iat === 'number' && kind.cap?.exceeded(iat, exp, now))
        yield `It lives too long: ${kind.cap.words}.`;
}
function* checkForm({ kid }, claims, kind) {
    const { aud, iss, sub } = claims;
    if (Array.isArray(aud))
        yield 'aud is an array, where Apple takes one string.';
    else if (!kind.known)
        yield `aud is ${(0,plain/* quote */.hD)(aud)}, which is none of Apple's.`;
    if (iss !== undefined && sub !== undefined)
        yield 'It has both iss and sub, where Apple takes one of them.';
    if (iss === undefined && (sub === undefined || (kind.known && !kind.individual)))
        yield 'iss is missing.';
    if (kind.withoutKeyId && kid !== undefined)
        yield `The header has a kid, which ${kind.name} has not.`;
    if (!kind.withoutKeyId && kind.known && kid === undefined)
        yield 'The header has no kid.';
    if (kind.numericIssuer && typeof iss === 'string' && !/^\d+$/.test(iss))
        yield `iss is ${(0,plain/* quote */.hD)(iss)}, where an Apple ID in digits belongs.`;
    else if (iss !== undefined && typeof iss !== 'string')
        yield `iss is ${describeType(iss)}, where a string belongs.`;
    for (const name of kind.claims.filter((claim) => claims[claim] === undefined))
        yield `${name} is missing, which ${kind.name} needs.`;
}
function* checkExpectations(header, claims, expected) {
    const pairs = [
        ['iss', claims.iss, expected.issuer],
        ['aud', claims.aud, expected.audience],
        ['pid', claims.pid, expected.developer],
        ['kid', header.kid, expected.keyId],
    ];
    for (const [name, found, wanted] of pairs) {
        if (wanted === undefined || found === wanted)
            continue;
        yield `${name} is ${found === undefined ? 'missing' : (0,plain/* quote */.hD)(found)}, expected ${(0,plain/* quote */.hD)(wanted)}.`;
    }
}
function describeType(value) {
    return Array.isArray(value) ? 'an array' : `a ${value === null ? 'null' : typeof value}`;
}

;// CONCATENATED MODULE: ./build/tasks/verify-token.js





const verify_token_verifyToken = (0,task/* defineTask */.RR)({
    name: 'verify-token',
    inputs: {
        token: (0,task/* required */.mw)((0,kinds/* secretText */.yD)('a token, three parts with dots between them'), 'The token to check.'),
        ...keys/* distributionPublicKeyInputs */.iC,
        'private-key': { ...keys/* apiKeyInputs */.HC['private-key'], presence: 'optional' },
        'expect-issuer': (0,task/* optional */.lq)((0,kinds/* text */.Qq)('an issuer'), 'What iss has to be.'),
        'expect-audience': (0,task/* optional */.lq)((0,kinds/* text */.Qq)('an audience'), 'What aud has to be.'),
        'expect-developer': (0,task/* optional */.lq)((0,kinds/* text */.Qq)('a Developer ID'), 'What pid has to be.'),
        'expect-key-id': (0,task/* optional */.lq)((0,kinds/* text */.Qq)('a key ID'), 'What kid has to be.'),
    },
    alternatives: [
        { of: ['distribution-public-key', 'distribution-private-key', 'private-key'], required: true },
    ],
    outputs: {
        valid: (0,task/* output */.CG)('true: a token that fails a check fails the step.'),
        claims: (0,task/* output */.CG)('The claims, as JSON.'),
        'expires-at': (0,task/* output */.CG)('When the token expires, in UTC. JWS for StoreKit do not.'),
    },
    run({ distributionPublicKey, ...request }, { now, log }) {
        const secret = request.distributionPrivateKey ?? request.privateKey;
        const publicKey = secret?.publicKey ?? distributionPublicKey;
        if (!publicKey)
            throw new TypeError('unreachable: one of the keys is required');
        const expected = {
            issuer: request.expectIssuer,
            audience: request.expectAudience,
            developer: request.expectDeveloper,
            keyId: request.expectKeyId,
        };
        const { kind, claims, expiresAt } = verifyToken(request.token, publicKey, { now: now(), expected });
        const left = expiresAt ? `, expires ${(0,duration/* relativeTime */.KW)(expiresAt.getTime(), now())}` : '';
        log.info(`Valid: ${kind}, signed with ES256 on P-256 by this key${left}`);
        return { valid: true, claims, expiresAt };
    },
});

;// CONCATENATED MODULE: ./build/tasks/index.js











/** Every mode, in the order of the documents. */
const modes = {
    'asc-token': {
        summary: 'Makes a token for the App Store Connect API',
        load: () => ascToken,
    },
    'marketplace-token': {
        summary: 'Makes tokens with which developers connect their apps to an alternative app marketplace',
        load: () => marketplaceToken,
    },
    'register-key': {
        summary: 'Registers an alternative distribution key with App Store Connect, unless it is there already',
        load: async () => (await __nccwpck_require__.e(/* import() | api */ 381).then(__nccwpck_require__.bind(__nccwpck_require__, 4382))).registerKey,
    },
    'list-keys': {
        summary: 'Lists the alternative distribution keys of the account, or the one of an app',
        load: async () => (await __nccwpck_require__.e(/* import() | api */ 381).then(__nccwpck_require__.bind(__nccwpck_require__, 9390))).listKeys,
    },
    'read-key': {
        summary: 'Reads an alternative distribution key, by its ID or by its app',
        load: async () => (await __nccwpck_require__.e(/* import() | api */ 381).then(__nccwpck_require__.bind(__nccwpck_require__, 2159))).readKey,
    },
    'remove-key': {
        summary: 'Removes alternative distribution keys that are named, by ID or fingerprint, and no others',
        load: async () => (await __nccwpck_require__.e(/* import() | api */ 381).then(__nccwpck_require__.bind(__nccwpck_require__, 9907))).removeKey,
    },
    'generate-key': {
        summary: 'Makes a P-256 key pair for alternative distribution, on this machine',
        load: () => generateKey,
    },
    'rotate-key': {
        summary: 'Replaces an alternative distribution key pair: registers the new key, stores it, and removes the old one on request',
        load: async () => (await __nccwpck_require__.e(/* import() | api */ 381).then(__nccwpck_require__.bind(__nccwpck_require__, 5650))).rotateKey,
    },
    'register-domain': {
        summary: 'Registers a domain for web distribution, unless it is there already',
        load: async () => (await __nccwpck_require__.e(/* import() | api */ 381).then(__nccwpck_require__.bind(__nccwpck_require__, 9997))).registerDomain,
    },
    'list-domains': {
        summary: 'Lists the domains registered for web distribution',
        load: async () => (await __nccwpck_require__.e(/* import() | api */ 381).then(__nccwpck_require__.bind(__nccwpck_require__, 3665))).listDomains,
    },
    'remove-domain': {
        summary: 'Removes a domain that is named, by the domain or its ID, and no other',
        load: async () => (await __nccwpck_require__.e(/* import() | api */ 381).then(__nccwpck_require__.bind(__nccwpck_require__, 5450))).removeDomain,
    },
    'find-app': {
        summary: 'Finds an app by its exact bundle ID or name',
        load: async () => (await __nccwpck_require__.e(/* import() | api */ 381).then(__nccwpck_require__.bind(__nccwpck_require__, 7396))).findApp,
    },
    'server-token': {
        summary: 'Makes a token for the App Store Server API',
        load: () => serverToken,
    },
    'promotional-offer-jws': {
        summary: 'Signs a promotional offer for StoreKit',
        load: () => promotionalOfferJws,
    },
    'introductory-offer-jws': {
        summary: 'Signs whether a customer may have an introductory offer, for StoreKit',
        load: () => introductoryOfferJws,
    },
    'advanced-commerce-jws': {
        summary: 'Signs a request of the Advanced Commerce API for StoreKit',
        load: () => advancedCommerceJws,
    },
    'install-verification-token': {
        summary: 'Makes a token with which a marketplace or website lets a device install an app',
        load: () => installVerificationToken,
    },
    'verify-token': {
        summary: 'Checks a token as Apple would: signature, algorithm, times, lifetime, audience',
        load: () => verify_token_verifyToken,
    },
    'key-file': {
        summary: 'Writes an API key to the file that upload tools look for, until the job is over',
        load: () => keyFile,
    },
    'open-sealed': {
        summary: 'Opens what another mode has sealed, in another job or workflow, and masks it again',
        load: () => openSealed,
    },
    'check-credentials': {
        summary: 'Tells whether an API key works, and if not, why not',
        load: async () => (await __nccwpck_require__.e(/* import() | api */ 381).then(__nccwpck_require__.bind(__nccwpck_require__, 3714))).checkCredentials,
    },
};
/** What a task does, as the help and the documents have it: one sentence without a full stop. */
function summaryOf({ name }) {
    return modes[name]?.summary ?? '';
}

;// CONCATENATED MODULE: ./build/modes.js





/** The task of a mode; where there is none, an `InputError` that lists the modes and names the nearest. */
async function loadTask(mode) {
    const found = ownEntry(modes, mode ?? '');
    if (found)
        return found.load();
    const names = Object.keys(modes);
    const reason = mode === undefined ? 'is missing' : `is ${(0,plain/* quote */.hD)(mode)}, which is no mode${suggest(mode, names)}`;
    throw new errors/* InputError */.dz([
        {
            input: 'mode',
            reason: `${reason}${reason.endsWith('?') ? '' : '.'} The modes are ${names.join(', ')}`,
        },
    ]);
}
/** Every task, in the order of the documents. */
async function loadAllTasks() {
    const tasks = [];
    for (const { load } of Object.values(modes))
        tasks.push(await load());
    return tasks;
}
/** Every input of every mode, by name: to tell what was given beyond those of one mode. */
async function loadAllInputs() {
    const tasks = await loadAllTasks();
    return Object.fromEntries(tasks.flatMap(({ inputs }) => Object.entries(inputs)));
}
/** `; did you mean asc-token?` where a known name is near enough, else nothing. */
function suggest(name, known, prefix = '') {
    const nearest = (0,leven/* closestMatch */.h)(name, known, { maxDistance: Math.max(2, Math.floor(name.length / 3)) });
    return nearest === undefined ? '' : `; did you mean ${prefix}${nearest}?`;
}

;// CONCATENATED MODULE: ./build/progress.js
/** Says how far a long run has come, at most once in so many milliseconds: nothing of a short one. */
function throttled(say, every) {
    let next = Date.now() + every;
    return (done, total) => {
        if (Date.now() < next)
            return;
        next = Date.now() + every;
        say(`${done} of ${total} done`);
    };
}

// EXTERNAL MODULE: ./build/core/secret-forms.js
var secret_forms = __nccwpck_require__(6806);
;// CONCATENATED MODULE: ./build/result.js



/** The outputs that have a value, in the order of the declaration: the first is the main one. */
function namedOutputs(task, result) {
    const values = result;
    const named = [];
    for (const [name, { secret }] of Object.entries(task.outputs)) {
        const value = values[camelCase(name)];
        if (value === undefined)
            continue;
        const text = asText(value);
        named.push({ name, value, text, secrets: secret ? secretsOf(text) : [] });
    }
    return named;
}
/** Strings as they are, dates in UTC, everything else as JSON. */
function asText(value) {
    if (typeof value === 'string')
        return value;
    return value instanceof Date ? value.toISOString().replace('.000Z', 'Z') : (0,plain/* harmlessJson */.EL)(value);
}
/** The whole, each line, and every text inside JSON; its names are no secrets. */
function secretsOf(text) {
    const inside = [];
    if (text.startsWith('{'))
        JSON.parse(text, (_, value) => (typeof value === 'string' ? void inside.push(value) : value));
    const pieces = new Set([text, ...text.split('\n'), ...inside]);
    return [...pieces].map((piece) => piece.trim()).filter(secret_forms/* isWorthMasking */.p);
}

;// CONCATENATED MODULE: ./build/action/inputs.js





/** The names of the inputs that have a value; the runner passes those left out as empty. */
function givenNames() {
    const names = [];
    for (const variable of Object.keys(process.env)) {
        if (!variable.startsWith('INPUT_') || process.env[variable]?.trim() === '')
            continue;
        names.push(variable.slice('INPUT_'.length).toLowerCase());
    }
    return names;
}
/** The names that are none of these inputs; a long input may also be given as `<name>-file`. */
function unknownNames(names, inputs) {
    return names.filter((name) => {
        const known = name === 'mode' || Object.hasOwn(inputs, name);
        return !known && ownEntry(inputs, name.replace(/-file$/, ''))?.fromFile !== true;
    });
}
/** Reads the inputs that have a value; a file that cannot be read is a problem with its input. */
function readGiven(inputs) {
    const step = { given: {}, problems: [], labels: {} };
    for (const [name, input] of Object.entries(inputs)) {
        const text = getInput(name);
        const path = input.fromFile ? getInput(`${name}-file`) : '';
        if (text !== '')
            step.given[name] = text;
        if (text !== '' && path !== '')
            step.problems.push({ input: name, reason: `cannot be given together with ${name}-file` });
        else if (path !== '')
            readFileInto(step, name, path);
    }
    return step;
}
function readFileInto({ given, problems, labels }, name, path) {
    labels[name] = `${name}-file`;
    const refuse = (reason) => problems.push({ input: `${name}-file`, reason: `${(0,plain/* plain */.pj)(path)} ${reason}` });
    try {
        const found = (0,external_node_fs_.statSync)(path);
        // Nobody may ever write to a pipe, and a device may have no end.
        if (!found.isFile() && !found.isDirectory())
            refuse('cannot be read: it is a device or pipe');
        else if (found.size > plain/* LARGEST_TEXT */.Jj)
            refuse(`cannot be read: it is larger than ${plain/* LARGEST_TEXT */.Jj} bytes`);
        else
            given[name] = (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        const { code = 'no code' } = error;
        refuse(`cannot be read (${code})`);
    }
}
/** Warns of names that no mode has, with the nearest. */
function warnOfUnknown(names, inputs) {
    const known = Object.entries(inputs).flatMap(([name, { fromFile }]) => fromFile ? [name, `${name}-file`] : [name]);
    for (const name of names) {
        const shown = (0,plain/* plain */.pj)(name);
        const advice = suggest(shown, ['mode', ...known]);
        warning(`${shown}: is no input of this Action and was ignored${advice}`);
    }
}
/** What the runner's own variables say of inputs that were left out. */
function readRunner({ inputs }) {
    const found = {};
    for (const [name, { runnerVariable }] of Object.entries(inputs)) {
        const text = runnerVariable === undefined ? '' : (process.env[runnerVariable] ?? '');
        if (text !== '')
            found[name] = text;
    }
    return found;
}

// EXTERNAL MODULE: ./build/core/private-key-forms.js
var private_key_forms = __nccwpck_require__(4445);
;// CONCATENATED MODULE: ./build/action/masks.js




/** Masks what is secret, before a line can be written; keys are handed on as read, which they are for it. */
function maskSecrets(given, inputs) {
    const masked = {};
    for (const [name, text] of Object.entries(given)) {
        const kind = inputs[name]?.kind;
        masked[name] = kind?.secret ? maskSecret(kind, text) : text;
    }
    return masked;
}
/** How inputs that are secret are named, in every mode. */
const SECRET_NAME = /(?:^|-)(?:private-key|passphrase|token)$/;
/** A private key where nobody says what is wrong with it: whether its two halves are a pair is not asked. */
const unjudgedKey = { read: key/* readKeyParts */.M_, forms: private_key_forms/* privateKeyForms */._ };
/** Masks what is secret by its name, where no mode is there to say so. */
function maskByName(names) {
    for (const name of names.filter((given) => SECRET_NAME.test(given)))
        maskSecret(unjudgedKey, getInput(name));
}
function maskSecret(kind, text) {
    if (kind.forms) {
        try {
            const value = kind.read(text, () => undefined);
            mask(kind.forms(value, text));
            return value;
        }
        catch {
            // Complained about with all the other mistakes; its text is masked all the same.
        }
    }
    mask((0,secret_forms/* secretForms */.e)(text));
    return text;
}
/** Tells the runner what no line of the log may show from here on. */
function mask(secrets) {
    for (const secret of secrets)
        setSecret(secret);
}

;// CONCATENATED MODULE: ./build/action/state.js
/** The name under which the main step leaves word of a key file for the post step. */
const KEY_FILE_STATE = 'key-file';

;// CONCATENATED MODULE: ./build/action/summary.js



/** Adds one table to the job summary: what the run was about and what came of it, secrets left out. */
function writeSummary(run) {
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (file)
        (0,external_node_fs_.appendFileSync)(file, describeRun(run)); // Without the variable it is no runner that has summaries.
}
/** The summary as GitHub's Markdown. */
function describeRun({ task, given, outputs, now }) {
    let table = '';
    for (const [name, { summarized }] of Object.entries(task.inputs)) {
        if (summarized && given[name] !== undefined)
            table += `| ${name} | ${code(shorten(given[name]))} |\n`;
    }
    for (const output of outputs) {
        const shown = task.outputs[output.name]?.opaque ? 'set' : describeOutput(output, now);
        table += `| ${output.name} | ${shown} |\n`;
    }
    return `### asc-credentials: ${task.name}\n\n${summaryOf(task)}.\n\n| | |\n| --- | --- |\n${table}\n`;
}
function describeOutput({ value, text, secrets }, now) {
    if (secrets.length > 0)
        return 'set, masked';
    return value instanceof Date ? `${code(text)} (${(0,duration/* relativeTime */.KW)(value.getTime(), now)})` : code(text);
}
function shorten(text) {
    const first = [];
    let count = 0;
    for (const [entry] of text.matchAll(/[^\s,]+/g)) {
        count += 1;
        if (count <= 5)
            first.push(entry);
    }
    return count > 5 ? `${count} entries` : first.join(', ');
}
/** Escaped so that no value can end its cell, or bring Markdown or HTML of its own. */
function code(text) {
    const escaped = text.trim().replace(/[&<>|`\\*_[\]~$]/g, (character) => `&#${character.charCodeAt(0)};`);
    return `<code>${escaped.replace(/\r\n?|\n/g, '<br>')}</code>`;
}

;// CONCATENATED MODULE: ./build/action/action.js












/** The Action's door: `INPUT_*` to a request; the result to masks, outputs and the job summary; errors to annotations. */
async function runAction() {
    process.stdout.on('error', () => undefined); // A log that nobody can keep is no reason to stop half-way.
    const labels = {};
    try {
        const names = givenNames();
        const task = await loadTask(getInput('mode') || undefined).catch((error) => {
            maskByName(names);
            throw error;
        });
        const strange = unknownNames(names, task.inputs);
        const inputs = strange.length > 0 ? await loadAllInputs() : task.inputs;
        const step = readGiven(inputs);
        Object.assign(labels, step.labels);
        const given = maskSecrets(step.given, inputs);
        if (strange.length > 0)
            warnOfUnknown(unknownNames(strange, inputs), inputs);
        const warn = (input, reason) => {
            warning(`${input}: ${reason}`);
        };
        const request = readRequest(task, { ...readRunner(task), ...given }, { warn, problems: step.problems });
        await report(task, step.given, () => task.run(request, createActionContext()));
    }
    catch (error) {
        reportFailure(error, (input) => labels[input] ?? input);
    }
}
/** A line of the log that is none of the runner's commands; annotations are escaped as they are. */
function say(message) {
    info((0,plain/* harmless */.Is)(message));
}
/** What a task may touch on a runner: its log, and its folder for the time of a job. */
function createActionContext() {
    const { RUNNER_TEMP: folder } = process.env;
    return createContext({
        log: { info: say, warn: warning, progress: throttled(say, 5_000) },
        announceFile: (file) => {
            saveState(KEY_FILE_STATE, file);
        },
        ...(folder && { temporaryFolder: () => folder }),
    });
}
/** Sets the outputs and writes the summary, also of a run that failed but has something to report. */
async function report(task, given, run) {
    const show = (result) => {
        const outputs = namedOutputs(task, result);
        setOutputs(outputs);
        const variables = task.variables?.(result) ?? {};
        for (const [name, value] of Object.entries(variables))
            exportVariable(name, value);
        writeSummary({ task, given, outputs, now: Date.now() });
    };
    try {
        show(await folded(task, run));
    }
    catch (error) {
        if (error instanceof errors/* ReportError */.$g)
            show(error.outputs);
        throw error;
    }
}
/** Folds the log of a long run into a group of its own. */
async function folded(task, run) {
    if (!task.long)
        return run();
    startGroup(`asc-credentials: ${task.name}`);
    try {
        return await run();
    }
    finally {
        endGroup();
    }
}
/** GitHub counts UTF-16, two bytes a character, and drops what is over 1 MB for a job. */
const MOST_CHARACTERS = 500_000;
function setOutputs(outputs) {
    let characters = 0;
    for (const { secrets } of outputs)
        mask(secrets);
    for (const { name, text } of outputs) {
        setOutput(name, text);
        characters += text.length;
    }
    if (characters <= MOST_CHARACTERS)
        return;
    warning(`The outputs have ${characters} characters, more than GitHub keeps (1 MB for a job). Write them to a file`);
}
/** One annotation for each thing that is wrong, and a failed step. */
function reportFailure(error, label) {
    const code = error instanceof errors/* AscError */.Wg ? error.code : 'unexpected error';
    const problems = error instanceof errors/* InputError */.dz ? error.problems : [];
    for (const problem of problems) {
        const title = `asc-credentials: ${problem.code ?? code}, ${problem.input.split(' or ').map(label).join(' or ')}`;
        for (const message of (0,errors/* describeProblems */.yg)([problem], label))
            core_error(message, { title });
    }
    if (problems.length === 0)
        core_error(messageOf(error), { title: `asc-credentials: ${code}` });
    process.exitCode = 1;
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./build/action/main.js

// At once, which spares every job the 3 ms of tidying a heap that goes anyway: all that was written is out by then.
void runAction().then(() => process.exit());

module.exports = __webpack_exports__;
/******/ })()
;