"use strict";
exports.id = 708;
exports.ids = [708];
exports.modules = {

/***/ 3708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sealBox: () => (/* binding */ sealBox)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _noble_ciphers_salsa_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6382);
/* harmony import */ var _noble_hashes_blake2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(904);



/** "expand 32-byte k", the constant of Salsa20. */
const SIGMA = new Uint32Array([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]);
/**
 * Seals a text for the owner of an X25519 key, as libsodium's `crypto_box_seal` does and GitHub requires for secrets: the
 * public half of a key that is made for this text alone, then the text in a box between the two keys. Throws if `recipient`
 * is not an X25519 public key of 32 bytes. See https://docs.github.com/rest/guides/encrypting-secrets-for-the-rest-api
 */
function sealBox(text, recipient) {
    const { publicKey, privateKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('x25519');
    const ephemeral = Buffer.from(String(publicKey.export({ format: 'jwk' }).x), 'base64url');
    const jwk = { kty: 'OKP', crv: 'X25519', x: Buffer.from(recipient).toString('base64url') };
    const shared = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.diffieHellman)({ privateKey, publicKey: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: jwk, format: 'jwk' }) });
    const key = new Uint32Array(8);
    (0,_noble_ciphers_salsa_js__WEBPACK_IMPORTED_MODULE_1__/* .hsalsa */ .bD)(SIGMA, asWords(shared), new Uint32Array(4), key);
    const nonce = (0,_noble_hashes_blake2_js__WEBPACK_IMPORTED_MODULE_2__/* .blake2b */ .Sx)(Buffer.concat([ephemeral, recipient]), { dkLen: 24 });
    const box = (0,_noble_ciphers_salsa_js__WEBPACK_IMPORTED_MODULE_1__/* .xsalsa20poly1305 */ .uT)(new Uint8Array(key.buffer), nonce).encrypt(Buffer.from(text));
    return Buffer.concat([ephemeral, box]);
}
/** 32-bit little-endian words, copied so that they are aligned. */
function asWords(bytes) {
    return new Uint32Array(Uint8Array.from(bytes).buffer);
}


/***/ })

};
;