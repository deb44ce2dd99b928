"use strict";
exports.id = 444;
exports.ids = [444];
exports.modules = {

/***/ 444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exchange: () => (/* binding */ exchange),
  isRefusal: () => (/* binding */ isRefusal)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_http_, 2);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_https_, 2);
// EXTERNAL MODULE: ./build/node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(4725);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/node_modules/@actions/http-client/lib/proxy.js
var lib_proxy = __webpack_require__(7012);
;// CONCATENATED MODULE: ./build/core/api/surroundings.js


/**
 * Refuses to send anything where the environment says what cannot be done, or what nobody should: the http client passes
 * over a proxy that it cannot read, without a word, and Node.js accepts every certificate where it is told to. No value
 * is shown: a proxy's holds a password.
 */
function refuseUnsafeSurroundings(url) {
    if (url.protocol !== 'https:')
        return; // This machine's own, which no proxy is asked for.
    if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0')
        throw permanent(`NODE_TLS_REJECT_UNAUTHORIZED=0 lets any server pass for ${url.hostname}. Unset it; to trust a certificate, let NODE_EXTRA_CA_CERTS name its file`);
    const variable = ['https_proxy', 'HTTPS_PROXY'].find((name) => process.env[name]);
    if (variable !== undefined && !(0,lib_proxy/* checkBypass */.H)(url) && !isUsable(url))
        throw permanent(`${variable} is no address of a proxy. Expected one such as http://proxy.example.com:8080, with %40 for an @ in a password; SOCKS is not supported. To go without it, name ${url.hostname} in no_proxy`);
}
function isUsable(url) {
    try {
        const proxy = (0,lib_proxy/* getProxyUrl */.s)(url);
        return proxy !== undefined && /^https?:$/.test(proxy.protocol); // Such an address always has a host.
    }
    catch {
        return false; // Its reason holds the value.
    }
}
function permanent(reason) {
    return new errors/* NetworkError */.Dr(`Nothing was sent: ${reason}`, { permanent: true });
}

;// CONCATENATED MODULE: ./build/core/api/exchange.js





/** Responses of gateways and of servers that did not wait: they say nothing about what the request did. */
const UNCLEAR = new Set([408, 425, 499]);
/**
 * Whether a response proves that the request changed nothing: a 4xx with the server's own error (`own`), because a gateway
 * may send any status after the server has done its work. A 429 needs no body: what counts requests stands before the work.
 */
function isRefusal({ status, afterDoubt = false }, own) {
    if (afterDoubt || status < 400 || status >= 500 || UNCLEAR.has(status))
        return false;
    return own || status === 429;
}
/** Apple's largest page is some 100 kB; an answer beyond this many bytes is not one. */
const LARGEST_ANSWER = 10_000_000;
/** Errors of a connection that was never made: the request cannot have taken effect. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);
/** How the proxy agent begins its messages if the proxy did not connect to the server. */
const NEVER_TUNNELLED = /^(?:tunneling socket could not be established|got illegal response body from proxy)/;
/** OpenSSL's and node's codes for a certificate that is not accepted. */
const CERTIFICATE = /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT)/;
/** Node's codes for a request that cannot be written, such as a header with a line break. */
const NOT_WRITABLE = /^ERR_(?:INVALID|UNESCAPED|HTTP_INVALID)_/;
/**
 * Choose the agent for a request: `@actions/http-client` knows the proxy variables. One for each protocol, because a
 * client keeps the agent of its first request; its connections are shared, and an idle one keeps no process alive.
 */
const clients = new Map();
function agentFor(url) {
    const client = clients.get(url.protocol) ?? new lib/* HttpClient */.Qq(undefined, [], { keepAlive: true });
    clients.set(url.protocol, client);
    const agent = client.getAgent(url.href);
    return agent;
}
/** Makes one request; redirects and repeats are for the caller. It always ends, at the latest after its time-out. */
async function exchange(request) {
    refuseUnsafeSurroundings(new URL(request.url));
    const deadline = new AbortController();
    // Not AbortSignal.timeout, whose timer lets the process end while the request is waited for.
    const end = () => {
        deadline.abort();
    };
    const timer = setTimeout(end, request.timeout);
    request.signal?.addEventListener('abort', end);
    try {
        return await send(request, deadline.signal);
    }
    catch (error) {
        throw asNetworkError(error, request, deadline.signal);
    }
    finally {
        clearTimeout(timer);
        request.signal?.removeEventListener('abort', end);
    }
}
/** Settles by the first of all the ways in which a request can end. */
function send({ method, url, headers, body }, signal) {
    return new Promise((resolve, reject) => {
        signal.addEventListener('abort', reject);
        const address = new URL(url);
        const agent = agentFor(address);
        // The request to a proxy is another one, and comes first: it has to end in time as well.
        if (agent.proxyOptions)
            agent.proxyOptions.signal = signal;
        const { request } = address.protocol === 'https:' ? external_node_https_namespaceObject : external_node_http_namespaceObject;
        const options = { method, agent, signal, headers: { 'user-agent': 'asc-credentials', ...headers } };
        const refuseSwitch = (socket) => {
            socket.destroy();
            reject(switched(address));
        };
        let answered = false;
        request(address, options)
            .on('response', (message) => {
            answered = true;
            // Without the header that names a protocol, Node takes 101 for a response like any other.
            if (message.statusCode === 101)
                refuseSwitch(message.socket);
            else
                readAnswer(message, { resolve, reject });
        })
            .on('upgrade', (_message, socket) => {
            refuseSwitch(socket);
        })
            .on('error', reject)
            .on('close', () => {
            if (!answered)
                reject(closedEarly());
        })
            .end(body);
    });
}
function readAnswer(message, { resolve, reject }) {
    const chunks = [];
    let size = 0;
    message
        .on('data', (chunk) => {
        size += chunk.length;
        if (size <= LARGEST_ANSWER)
            chunks.push(chunk);
        else
            message.destroy(new errors/* NetworkError */.Dr(`The answer is larger than ${LARGEST_ANSWER} bytes`, { mayHaveHappened: true }));
    })
        .on('end', () => {
        const { statusCode: status = 0 } = message;
        const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
        resolve({ status, headers, body: Buffer.concat(chunks).toString() });
    })
        .on('error', reject)
        .on('close', () => {
        reject(closedEarly());
    });
}
function closedEarly() {
    return Object.assign(new Error('closed before the response was complete'), { code: 'ECONNRESET' });
}
function switched({ host }) {
    return new errors/* NetworkError */.Dr(`${host} answered 101 (Switching Protocols), which was not asked for`, {
        mayHaveHappened: true,
    });
}
function asNetworkError(error, request, signal) {
    if (error instanceof errors/* NetworkError */.Dr)
        return error;
    const { host } = new URL(request.url);
    // Not by instanceof: where a test runner has a realm of its own, Node's errors are of another class.
    const { message = String(error), code = 'no code' } = error;
    if (signal.aborted)
        return new errors/* NetworkError */.Dr(`${host} did not answer within ${request.timeout / 1000} s`, {
            mayHaveHappened: true,
        });
    const reason = `The connection to ${host} failed: ${code}, ${message}`;
    if (CERTIFICATE.test(code)) {
        const advice = 'Behind a proxy that reads TLS, let NODE_EXTRA_CA_CERTS name its certificate';
        return new errors/* NetworkError */.Dr(`${reason}. ${advice}`, { permanent: true });
    }
    if (NOT_WRITABLE.test(code))
        return new errors/* NetworkError */.Dr(`The request to ${host} was not sent: ${code}, ${message}`, { permanent: true });
    return new errors/* NetworkError */.Dr(reason, {
        mayHaveHappened: !NEVER_SENT.has(code) && !NEVER_TUNNELLED.test(message),
    });
}


/***/ })

};
;