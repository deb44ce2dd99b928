"use strict";
exports.id = 277;
exports.ids = [277];
exports.modules = {

/***/ 8277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSeal: () => (/* binding */ openSeal),
/* harmony export */   seal: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3587);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4060);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5674);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1420);



/** What OWASP asks of PBKDF2 with HMAC-SHA-512: a fifth of a second, for us once and for a guesser each time. */
const ITERATIONS = 210_000;
const TYPE = 'asc-credentials-sealed+jwe';
/**
 * Encrypts values with a passphrase, as a compact JWE: PBES2-HS512+A256KW and A256GCM (RFC 7516, RFC 7518 4.8). Mode and
 * expiry are part of what is authenticated.
 */
async function seal(values, { mode, exp, passphrase }) {
    const header = { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', typ: TYPE, mode, exp };
    return new jose__WEBPACK_IMPORTED_MODULE_0__/* .CompactEncrypt */ .j(encode(JSON.stringify(values)))
        .setProtectedHeader(header)
        .setKeyManagementParameters({ p2c: ITERATIONS })
        .encrypt(encode(passphrase));
}
/** Opens what `seal` made; throws `ERR_VERIFY` where it is expired, damaged, or sealed with another passphrase. */
async function openSeal(sealed, { passphrase, now }) {
    const { plaintext, protectedHeader } = await decrypt(sealed, passphrase);
    const { typ, mode, exp } = protectedHeader;
    const values = readObject(plaintext);
    if (typ !== TYPE || typeof mode !== 'string' || typeof exp !== 'number' || !values)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AscError */ .Wg('ERR_VERIFY', 'sealed is a JWE of something else: no mode of this package has made it');
    if (exp * 1000 <= now) {
        const ago = (0,_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .roughly */ .vB)(now / 1000 - exp);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AscError */ .Wg('ERR_VERIFY', `sealed expired ${ago} ago: what ${mode} sealed. Run ${mode} again`);
    }
    return { mode, exp, values };
}
/** What was sealed, where it is an object. Why it is none stays untold: the parser would quote it. */
function readObject(plaintext) {
    try {
        const value = JSON.parse(new TextDecoder().decode(plaintext));
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
        return isObject ? value : undefined;
    }
    catch {
        return undefined;
    }
}
async function decrypt(sealed, passphrase) {
    try {
        return await (0,jose__WEBPACK_IMPORTED_MODULE_3__/* .compactDecrypt */ .d)(sealed, encode(passphrase), {
            keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
            contentEncryptionAlgorithms: ['A256GCM'],
            maxPBES2Count: ITERATIONS, // More would let a forged text keep this machine busy for as long as it likes.
        });
    }
    catch (error) {
        if (error instanceof jose__WEBPACK_IMPORTED_MODULE_4__/* .JWEDecryptionFailed */ .xO)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AscError */ .Wg('ERR_VERIFY', 'sealed cannot be opened: the passphrase is not the one that it was sealed with, or it was changed on its way');
        if (error instanceof jose__WEBPACK_IMPORTED_MODULE_4__/* .JOSEError */ .i4)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AscError */ .Wg('ERR_VERIFY', 'sealed is damaged or not what this package seals. Hand over the whole output `sealed`, unchanged');
        throw error;
    }
}
function encode(text) {
    return new TextEncoder().encode(text);
}


/***/ })

};
;